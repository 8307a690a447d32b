'use client'

import { useMemo } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'

export type MessageValues = Readonly<Record<string, string | number>>

/** Keys without the plural ending: `files` means `files.one` and `files.other`. */
export type MessageKey<Texts> =
  Extract<keyof Texts, string> extends infer Key extends string
    ? Key extends `${infer Stem}.one` | `${infer Stem}.other`
      ? Stem
      : Key
    : never

export type Translate<Texts> = (key: MessageKey<Texts>, values?: MessageValues) => string

/**
 * A component's messages, in the host's locale and with the host's own in place of ours. A text with `count` picks its
 * plural by the locale's rules. A key without a message gives an empty text: a raw key is never shown.
 */
export function useMessages<Texts extends Readonly<Record<string, string>>>(defaults: Texts): Translate<Texts> {
  const { messages, locale = 'en' } = useGridKycContext().shown
  return useMemo(() => {
    const texts: Readonly<Record<string, string | undefined>> = { ...defaults, ...messages }
    return (key, values = {}) => {
      const form = typeof values.count === 'number' ? new Intl.PluralRules(locale).select(values.count) : undefined
      const text = (form && texts[`${key}.${form}`]) ?? texts[form ? `${key}.other` : key] ?? texts[key] ?? ''
      // A list of hundreds asks for thousands of texts, most of them without a value.
      if (!text.includes('{')) return text
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
    }
  }, [defaults, messages, locale])
}
