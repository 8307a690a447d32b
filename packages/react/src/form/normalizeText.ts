import { latinDigits } from '../ui/latinDigits.js'

/**
 * What carries no text: control characters, soft hyphens, zero-width blanks and fillers, direction marks that come along with
 * a copied number, tags.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is dropped.
  /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC\u{E0000}-\u{E007F}]|\u034F|\u17B4|\u17B5/gu
/** Blank, and no space to `\s`. */
const blank = /[\u2800\x85]/g
/** A joiner belongs to the spelling of a word in some scripts and to an emoji, and to nothing at its ends. */
const strayJoiner =
  /(^|(?:(?!\uFE0F)[^\p{L}\p{M}\p{Extended_Pictographic}\u200C\u200D]))[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}\p{Extended_Pictographic}\u200C\u200D])/gu
/** Says how the character before looks, which only matters to an emoji. */
const strayVariant = /(^|\P{Extended_Pictographic})[\uFE00-\uFE0F]/gu
/** Full-width and half-width forms, and the ligatures of a copied PDF. */
const otherForms = /[\uFB00-\uFB06\uFF01-\uFF9F\u3000]+/g
/** A letter and its accents, or the parts of a Korean syllable, as one character, as keyboards write it. Letters without any are left: some have two forms in names. */
const accented = /\P{M}\p{M}+|[\u1100-\u11FF]+/gu
const dashes = /[\u2010-\u2015\u2043\u207B\u208B\u2212\u2E3A\u2E3B\u30FC\uFE31\uFE32\uFE58\uFE63\uFF0D]/g

const visible = (text: string) =>
  text
    .replace(invisible, '')
    .replace(blank, ' ')
    .replace(strayJoiner, '$1')
    .replace(strayVariant, '$1')
    .replace(otherForms, letters => letters.normalize('NFKC'))
    .replace(accented, letter => letter.normalize('NFC'))

const oneLine = (text: string) => visible(text).replace(/\s+/g, ' ').trim()

/** One line of text as it was meant: names, addresses. The comma at the end of a copied line is no part of it. */
export const normalizeText = (text: string): string => oneLine(text).replace(/[\s,;]+$/, '')

/** Text of several lines. */
export const normalizeLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(oneLine)
    .join('\n')
    .trim()

/** A number or a code: plain digits, plain dashes. */
export const normalizeCode = (text: string): string => latinDigits(normalizeText(text)).replace(dashes, '-')

/** What can be an address inside a longer text. */
const emailInText = /[^\s<>()[\]"“”,:;\\/'‘’][^\s<>()[\]"“”,:;\\/]*@[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}]/gu

/** The addresses in a text that has more than one, each once. */
export const emailAddresses = (text: string): readonly string[] => [...new Set(normalizeCode(text).match(emailInText))]

/**
 * An email address without what comes along with a copied one: `mailto:`, the name before it, the full stop of a sentence. Of
 * several, only the user knows which one is meant.
 */
export function emailAddress(text: string): string {
  const plain = normalizeCode(text)
  const [found, ...others] = emailAddresses(plain.replace(/\s*@\s*/, '@'))
  if (others.length > 0) return plain
  if (found?.includes('.', found.indexOf('@'))) return found
  return plain
    .replace(/^mailto:([^?]*).*$/i, '$1')
    .replace(/\s/g, '')
    .replace(/^[<("'.,;:]+|[>)"'.,;:]+$/g, '')
}

/** Pictures that a keyboard offers, with what belongs to them. © ® ™ ℹ are signs of names and texts. */
const emoji =
  /(?:(?![©®™ℹ])\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}])(?:[\uFE0F\u20E3\u200D]|[\u{1F3FB}-\u{1F3FF}])*/gu

/** True for a text with a picture in it. */
export const hasEmoji = (text: string): boolean => text.search(emoji) >= 0 || text.includes('\u20E3')

/** A person's name as documents have it. */
export const personName = (text: string): string =>
  normalizeText(text.replace(emoji, ' ').replace(/\uFE0F?\u20E3/g, ''))

/** The one number in what was copied with its name: `NAICS 423220`, `42 3220`, `423220 - Home furnishings`. */
export function digitsIn(text: string): string {
  const plain = normalizeCode(text)
  const [digits, ...others] = plain.replace(/(\d)[\s-](?=\d)/g, '$1').match(/\d+/g) ?? []
  return digits && others.length === 0 ? digits : plain
}

/** An email address as it is sent: a domain in another script is written as the internet does. */
export function sentEmailAddress(text: string): string {
  const address = emailAddress(text)
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  if (at < 1 || /^[ -~]*$/.test(domain)) return address
  try {
    return `${address.slice(0, at)}@${new URL(`http://${domain}`).hostname}`
  } catch {
    return address
  }
}
