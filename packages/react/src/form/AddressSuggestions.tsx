'use client'

import { valueAt } from '@grid-kyc/core'
import { useState } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { useLazy } from '../lazy/useLazy.js'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import type { FieldForm } from './FieldForm.js'
import { lookupMessages } from './lookup.messages.js'
import { useLookup } from './useLookup.js'

const minLength = 3
export const addressParts = ['country', 'line1', 'line2', 'city', 'state', 'postalCode'] as const
const lookupField = createLazy(() => import('../ui/LookupField.js').then(module => module.LookupField))

export interface AddressLookupProps {
  form: FieldForm
  /** The path of the address. */
  at: string
}

/** A search that fills in an address from the host's service. The fields below it stay as they are: nothing has to be found. */
export function AddressSuggestions({ form, at }: AddressLookupProps) {
  const { latest } = useGridKycContext()
  const t = useMessages(lookupMessages)
  const { value: LookupField } = useLazy(lookupField)
  const [text, setText] = useState('')
  const query = text.trim()
  const {
    result = [],
    isBusy,
    failed,
  } = useLookup(query.length < minLength ? undefined : query, async options => {
    const country = valueAt(form.values(), `${at}.country`)
    const { suggestAddress } = latest.current.lookups ?? {}
    return (
      (await suggestAddress?.({ text: query, country: typeof country === 'string' ? country : undefined }, options)) ??
      []
    )
  })
  if (!LookupField) return null
  const isDone = query.length >= minLength && !isBusy
  return (
    <LookupField
      label={t('lookup.address.label')}
      help={t('lookup.address.help')}
      privacy="personal"
      value={text}
      onChange={setText}
      results={result.map(({ id, label }) => ({ value: id, label }))}
      status={
        isBusy ? t('lookup.busy') : failed ? t('lookup.failed') : isDone && result.length === 0 ? t('lookup.none') : ''
      }
      onChoose={id => {
        const found = result.find(each => each.id === id)
        if (!found) return
        setText('')
        for (const part of addressParts) {
          const value = found.address[part]
          if (value !== undefined) form.setValue(`${at}.${part}`, value)
        }
      }}
    />
  )
}
