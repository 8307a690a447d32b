'use client'

import { countryCodes, type Field, setValueAt, type Values, valueAt } from '@grid-kyc/core'
import { formFieldMessages } from '../form/FormField.messages.js'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useCountryOptions } from '../ui/useCountryOptions.js'

/** What the first render of a form knows of its fields. */
export interface FirstFieldsProps {
  /** The answers so far, as Grid nests them. */
  values: Values
  onChange: (values: Values) => void
  hidden: readonly string[]
  readOnly: readonly string[]
}

/** Questions without the code of a form: they say what theirs say, and know neither rules nor errors. */
export function useFirstFields(resource: 'business' | 'individual', props: FirstFieldsProps) {
  const { values, onChange, hidden, readOnly } = props
  const { messages, locale = 'en' } = useGridKycContext().shown
  const t = useMessages(formFieldMessages)
  const countries = useCountryOptions(countryCodes, locale)
  const texts: Readonly<Record<string, string | undefined>> = messages ?? {}
  const word = (key: string) => texts[`${resource}.${key}`]
  const placeholder = t('form.choose')

  return {
    t,
    /** A text of the host's, or of the locale. */
    word,
    locale,
    /** The props of a question; undefined where the host does not ask it. */
    ask: (path: string, { label, help, privacy, autocomplete }: Field) =>
      hidden.includes(path)
        ? undefined
        : {
            label: word(`${path}.label`) ?? label,
            help: word(`${path}.help`) ?? help,
            value: String(valueAt(values, path) ?? ''),
            needed: true,
            readOnly: readOnly.includes(path),
            privacy,
            autoComplete: autocomplete ?? 'off',
            onChange: (value: string) => onChange(setValueAt(values, path, value)),
          },
    /** What a question with a few answers takes besides. */
    oneOf: (path: string, options: Readonly<Record<string, string>>) => ({
      placeholder,
      options: Object.entries(options).map(([value, label]) => ({
        value,
        label: word(`${path}.options.${value}`) ?? label,
      })),
    }),
    /** What a question for a country takes besides. */
    oneCountry: { placeholder, options: countries, messages: { open: t('form.open'), noMatch: t('form.noMatch') } },
  }
}
