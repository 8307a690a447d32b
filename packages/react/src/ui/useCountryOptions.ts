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
    .map(value => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => compare(a.label, b.label))
  cache.set(key, named)
  return named
}

const codesOf = (wanted: string) => (wanted === '' ? [] : wanted.split(','))

/**
 * Countries, named and sorted in a locale. A server and a browser may know different names (they carry different editions
 * of the same data), so both first render the codes, in their given order, and the names come right after hydration; a
 * component mounted later has them at once.
 */
export function useCountryOptions(codes: readonly string[], given = 'en'): Option[] {
  const locale = normalizeLocale(given)
  const hydrated = useHydrated()
  const wanted = codes.join()
  return useMemo(
    () => (hydrated ? namedIn(locale, wanted) : codesOf(wanted).map(value => ({ value, label: value }))),
    [wanted, locale, hydrated],
  )
}
