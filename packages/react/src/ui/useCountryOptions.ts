'use client'

import { useMemo } from 'react'
import type { Option } from './Option.js'
import { useHydrated } from './useHydrated.js'

/**
 * Countries, named and sorted in a locale. A server and a browser may know different names (they carry different editions
 * of the same data), so both first render the codes, in their given order, and the names come right after hydration; a
 * component mounted later has them at once.
 */
export function useCountryOptions(codes: readonly string[], locale = 'en'): Option[] {
  const hydrated = useHydrated()
  const wanted = codes.join()
  return useMemo(() => {
    const list = wanted === '' ? [] : wanted.split(',')
    if (!hydrated) return list.map(value => ({ value, label: value }))
    const names = new Intl.DisplayNames(locale, { type: 'region' })
    const named = list.map(value => ({ value, label: names.of(value) ?? value }))
    return named.sort((a, b) => a.label.localeCompare(b.label, locale))
  }, [wanted, locale, hydrated])
}
