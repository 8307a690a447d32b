import { isSecretName } from '@grid-kyc/core'
import { mask } from './mask.js'

/** Shorter values would be found in words that have nothing to do with them. */
const shortest = 4

const spellings = (secret: string) => [secret, secret.replace(/[^\p{L}\p{N}]/gu, '')]

/**
 * Takes the identifiers of a request out of an answer to it, wherever they are quoted: an error that repeats what was typed
 * ends up in logs and monitoring.
 */
export function createEchoScrubber(secrets: readonly string[]): <T>(value: T) => T {
  const wanted = [...new Set(secrets.flatMap(spellings))]
    .filter(secret => secret.length >= shortest)
    .sort((a, b) => b.length - a.length)
  const clean = (text: string) => wanted.reduce((rest, secret) => rest.replaceAll(secret, mask(secret)), text)
  const scrub = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value)
    if (typeof value === 'number') return wanted.includes(String(value)) ? mask(String(value)) : value
    if (Array.isArray(value)) return value.map(scrub)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [clean(name), scrub(inner)]))
  }
  return <T>(value: T) => (wanted.length === 0 ? value : (scrub(value) as T))
}

/** Lists every identifier in a request, so that an error that quotes one can be cleaned. */
export function secretValues(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return isSecretName(name) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(entry => secretValues(entry, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([inner, entry]) => secretValues(entry, inner))
}
