import { latinDigits } from '../ui/latinDigits.js'

/** What carries no text: soft hyphens, zero-width blanks, direction marks that come along with a copied number. */
const invisible = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
/** A joiner belongs to the spelling of a word in some scripts, and to nothing at its ends. */
const strayJoiner = /(^|[^\p{L}\p{M}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}\u200C\u200D])/gu
const fullWidth = /[\uFF01-\uFF5E\u3000]+/g
const dashes = /[\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/g

const visible = (text: string) =>
  text
    .replace(invisible, '')
    .replace(strayJoiner, '$1')
    .replace(fullWidth, letters => letters.normalize('NFKC'))

/** One line of text as it was meant: names, addresses, descriptions. */
export const normalizeText = (text: string): string => visible(text).replace(/\s+/g, ' ').trim()

/** Text of several lines. */
export const normalizeLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(normalizeText)
    .join('\n')
    .trim()

/** A number or a code: plain digits, plain dashes. */
export const normalizeCode = (text: string): string => latinDigits(normalizeText(text)).replace(dashes, '-').trim()
