'use client'

import { useMemo } from 'react'
import { normalizeLocale } from './normalizeLocale.js'
import type { Option } from './Option.js'
import { useHydrated } from './useHydrated.js'

const cache = new Map<string, Option[]>()

/** Naming and sorting two hundred countries takes a while, and a step may ask for three. */
function namedIn(locale: string, wanted: string): Option[] {
  const key = `${locale}:${wanted}`
  const known = cache.get(key)
  if (known) return known
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  const named = codesOf(wanted)
    .map(value => ({ value, label: names.of(value) ?? value, keywords: 'country' as const }))
    .sort((a, b) => compare(a.label, b.label))
  cache.set(key, named)
  return named
}

const codesOf = (wanted: string) => (wanted === '' ? [] : wanted.split(','))

/** The countries of the languages that the user's browser asks for. */
export const browserCountries = (): string[] =>
  navigator.languages.flatMap(language => {
    try {
      return new Intl.Locale(language).region ?? []
    } catch {
      return []
    }
  })

/**
 * Countries, named and sorted in a locale, the likely ones first: those in `likely`, then those of the browser. A server and a
 * browser may know different names (they carry different editions of the same data), so both first render the codes, in their
 * given order, and the names come right after hydration; a component mounted later has them at once.
 */
export function useCountryOptions(codes: readonly string[], given = 'en', likely: readonly string[] = []): Option[] {
  const locale = normalizeLocale(given)
  const hydrated = useHydrated()
  const wanted = codes.join()
  const first = likely.join()
  return useMemo(() => {
    if (!hydrated) return codesOf(wanted).map(value => ({ value, label: value }))
    const named = namedIn(locale, wanted)
    const top = [...new Set([...codesOf(first), ...browserCountries()])].flatMap(
      code => named.find(({ value }) => value === code) ?? [],
    )
    return top.length === 0 ? named : [...top, ...named.filter(option => !top.includes(option))]
  }, [wanted, first, locale, hydrated])
}
