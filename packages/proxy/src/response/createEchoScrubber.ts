import { isSecretName } from '@grid-kyc/core'
import { isJsonObject } from '../parseJson.js'
import { mask } from './mask.js'

/** Shorter values would be found in words that have nothing to do with them. */
const minLength = 4
/** Shorter ones are removed only where they are all of a value: part of an id or a name may be the same by chance. */
const minLengthInside = 8

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const escaped = (character: string) => character.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Finds a value however it is written: in another case, with other separators between its characters, or escaped. */
const anySpelling = (secret: string) =>
  new RegExp([...secret].map(escaped).join('(?:%[0-9a-f]{2}|[^\\p{L}\\p{N}]){0,3}'), 'giu')

interface Secret {
  plain: string
  spelling: RegExp
}

/**
 * Removes values from a response, wherever and however they are repeated: the identifiers of the request and the platform's
 * own credentials. What is repeated ends up in logs and monitoring.
 */
export function createEchoScrubber(secrets: readonly string[], { isError = false } = {}): <T>(value: T) => T {
  const wanted: Secret[] = [...new Set(secrets.map(plain))]
    .filter(secret => secret.length >= minLength)
    .sort((a, b) => b.length - a.length)
    .map(secret => ({ plain: secret, spelling: anySpelling(secret) }))

  function cleanText(text: string): string {
    let rest = text
    for (const { plain: secret, spelling } of wanted) {
      if (isError || secret.length >= minLengthInside || plain(text) === secret) rest = rest.replace(spelling, mask)
    }
    return rest
  }
  const scrub = (value: unknown): unknown => {
    if (typeof value === 'string') return cleanText(value)
    if (typeof value === 'number')
      return wanted.some(each => each.plain === plain(String(value))) ? mask(String(value)) : value
    if (Array.isArray(value)) return value.map(scrub)
    if (!isJsonObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [cleanText(name), scrub(inner)]))
  }
  return <T>(value: T) => (wanted.length === 0 ? value : (scrub(value) as T))
}

/** Lists every identifier in a request, so that a response that repeats one can be cleaned. */
export function secretValues(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return isSecretName(name) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(entry => secretValues(entry, name))
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([inner, entry]) => secretValues(entry, inner))
}
