import { isSecretName } from '@grid-kyc/core'
import { isJsonObject } from '../parseJson.js'
import { mask } from './mask.js'

/** Shorter values would be found in words that have nothing to do with them. */
const minLength = 4
/** Shorter ones are removed only where they are all of a value: part of an id or a name may be the same by chance. */
const minLengthInside = 8

/** A text as it is compared: its letters and digits, small, each with where it is in the text. */
interface Reading {
  plain: string
  from: number[]
  to: number[]
}

const isLetterOrDigit = (character: string) => /[\p{L}\p{N}]/u.test(character)

/** Reads a text past everything that is no letter or digit. `units` are its characters, or escapes that stand for one. */
function read(text: string, units: RegExp, decode: (unit: string) => string): Reading {
  const reading: Reading = { plain: '', from: [], to: [] }
  for (const { 0: unit, index } of text.matchAll(units)) {
    for (const character of decode(unit).normalize('NFKC').toLowerCase()) {
      if (!isLetterOrDigit(character)) continue
      reading.plain += character
      // A letter may take two places in a text.
      for (let part = 0; part < character.length; part++) {
        reading.from.push(index)
        reading.to.push(index + unit.length)
      }
    }
  }
  return reading
}

const asWritten = (text: string): Reading => read(text, /./gsu, unit => unit)

/** The same with `%2D` and its like read as what they stand for. */
const unescaped = (text: string): Reading =>
  read(text, /%[0-9a-f]{2}|./gisu, unit =>
    unit.length === 3 ? String.fromCharCode(Number.parseInt(unit.slice(1), 16)) : unit,
  )

const plain = (text: string): string => asWritten(text).plain

/** Every place of a value in a text. Takes as long as the text is, whatever either of them is made of. */
function placesOf(secret: string, { plain, from, to }: Reading): [from: number, to: number][] {
  const places: [number, number][] = []
  for (let at = plain.indexOf(secret); at >= 0; at = plain.indexOf(secret, at + secret.length)) {
    places.push([from[at] ?? 0, to[at + secret.length - 1] ?? 0])
  }
  return places
}

/**
 * Removes values from a response, wherever and however they are repeated: the identifiers of the request and the platform's
 * own credentials. What is repeated ends up in logs and monitoring.
 */
export function createEchoScrubber(secrets: readonly string[], { isError = false } = {}): <T>(value: T) => T {
  const wanted = [...new Set(secrets.map(plain))].filter(secret => secret.length >= minLength)
  const shortest = Math.min(...wanted.map(({ length }) => length))

  function cleanText(text: string): string {
    if (text.length < shortest) return text
    const readings = [asWritten(text), ...(text.includes('%') ? [unescaped(text)] : [])]
    const places = readings.flatMap(reading =>
      wanted
        .filter(secret => isError || secret.length >= minLengthInside || reading.plain === secret)
        .flatMap(secret => placesOf(secret, reading)),
    )
    let rest = ''
    let done = 0
    for (const [from, to] of places.sort(([a], [b]) => a - b)) {
      if (to <= done) continue
      rest += text.slice(done, Math.max(done, from)) + mask(plain(text.slice(Math.max(done, from), to)))
      done = to
    }
    return rest + text.slice(done)
  }
  const scrub = (value: unknown): unknown => {
    if (typeof value === 'string') return cleanText(value)
    if (typeof value === 'number') return wanted.includes(plain(String(value))) ? mask(String(value)) : value
    if (Array.isArray(value)) return value.map(scrub)
    if (!isJsonObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [cleanText(name), scrub(inner)]))
  }
  return <T>(value: T) => (wanted.length === 0 ? value : (scrub(value) as T))
}

/** Lists every identifier in a request, so that a response that repeats one can be cleaned. */
export function secretValues(value: unknown, name = ''): string[] {
  if (typeof value === 'string' || typeof value === 'number') return isSecretName(name) ? [String(value)] : []
  if (Array.isArray(value)) return value.flatMap(entry => secretValues(entry, name))
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([inner, entry]) => secretValues(entry, inner))
}
