'use client'

import { useState } from 'react'
import { ExtraField } from '../../form/ExtraField.js'
import type { FormFieldProps } from '../../form/FormField.js'
import { formFieldMessages } from '../../form/FormField.messages.js'
import { useFormField } from '../../form/useFormField.js'
import { createLazy } from '../../lazy/createLazy.js'
import { useLazy } from '../../lazy/useLazy.js'
import { useMessages } from '../../messages/useMessages.js'
import type { Option } from '../../ui/Option.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { industryOf } from './industryOf.js'

const industries = createLazy(() =>
  import('./naicsTitles.js').then(({ naicsTitles }) =>
    naicsTitles
      .trim()
      .split('\n')
      .map(row => ({ value: row.slice(0, 6), label: row.slice(7) })),
  ),
)

const lookupField = createLazy(() => import('../../ui/LookupField.js').then(module => module.LookupField))

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`

/** Those in whose title every word that was typed begins a word, and those whose code begins so; short titles first. */
const matches = (options: readonly Option[], typed: string): readonly Option[] =>
  options
    .filter(({ value, label }) => {
      const words = plain(typed).trim().split(' ')
      return value.startsWith(typed.trim()) || words.every(word => plain(label).includes(` ${word}`))
    })
    .sort((a, b) => a.label.length - b.label.length)

/** More results than these are a search for more letters. */
const maxResults = 30

/** One search for the NAICS code and the industry, by the titles of industries. Without them, the code can be entered. */
export function IndustrySearch({ form, path }: FormFieldProps) {
  const t = useMessages(formFieldMessages)
  const { value: options, failed } = useLazy(industries)
  const { value: LookupField } = useLazy(lookupField)
  const { id, value, setValue, error, needed, readOnly, privacy } = useFormField(form, path)
  const [typed, setTyped] = useState<string>()
  if (failed) return <ExtraField form={form} path={path} />
  if (!options || !LookupField) return <Skeleton label={t('form.industry')} shape="field" />
  const code = typeof value === 'string' ? value : ''
  // A code of another vintage, or one that is less exact, is shown as it is.
  const chosen = options.find(option => option.value === code)?.label ?? code
  const results = typed?.trim() ? matches(options, typed).slice(0, maxResults) : []
  return (
    <LookupField
      {...{ id, error, needed, readOnly, privacy }}
      label={t('form.industry')}
      help={t('form.industry.help')}
      optional={needed ? undefined : t('form.optional')}
      value={typed ?? chosen}
      results={results}
      status={typed?.trim() && results.length === 0 ? t('form.noMatch') : undefined}
      onChange={text => {
        setTyped(text)
        if (text === '') setValue('')
      }}
      onBlur={() => setTyped(undefined)}
      onChoose={next => {
        setTyped(undefined)
        setValue(next)
        const industry = industryOf(next)
        if (industry) form.setValue('businessInfo.businessType', industry)
      }}
    />
  )
}
