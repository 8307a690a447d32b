'use client'

import { useMemo } from 'react'
import { useGridKycContext } from './gridKycContext.js'

export type WordValues = Readonly<Record<string, string | number>>

/** Keys without the plural ending: `files` stands for `files.one` and `files.other`. */
export type WordKey<Words> =
  Extract<keyof Words, string> extends infer Key extends string
    ? Key extends `${infer Stem}.one` | `${infer Stem}.other`
      ? Stem
      : Key
    : never

export type Say<Words> = (key: WordKey<Words>, values?: WordValues) => string

/**
 * A component's words, in the host's locale and with the host's own put over ours. A text with `count` picks its plural
 * by the locale's rules. A key nobody has words for says nothing: a raw key is never shown.
 */
export function useWords<Words extends Readonly<Record<string, string>>>(words: Words): Say<Words> {
  const { copy, locale = 'en' } = useGridKycContext().shown
  return useMemo(() => {
    const texts: Readonly<Record<string, string | undefined>> = { ...words, ...copy }
    return (key, values = {}) => {
      const form = typeof values.count === 'number' ? new Intl.PluralRules(locale).select(values.count) : undefined
      const text = (form && texts[`${key}.${form}`]) ?? texts[form ? `${key}.other` : key] ?? texts[key] ?? ''
      // A list of hundreds says thousands of words, most of them without a value.
      if (!text.includes('{')) return text
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
    }
  }, [words, copy, locale])
}
