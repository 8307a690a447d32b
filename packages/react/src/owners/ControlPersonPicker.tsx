'use client'

import { memo } from 'react'
import { formFieldMessages } from '../form/FormField.messages.js'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Combobox as OurCombobox } from '../ui/Combobox.js'
import { Select as OurSelect } from '../ui/Select.js'
import { beneficialOwnerListMessages } from './BeneficialOwnerList.messages.js'
import type { OwnerSummary } from './OwnerSummary.js'

export interface ControlPersonPickerProps {
  /** Its id. */
  id: string
  people: readonly OwnerSummary[]
  /** The key of the person; empty while there is none, or several are. */
  chosen: string
  /** Why the last action failed; undefined when it did not. */
  error: string | undefined
  readOnly: boolean
  /** Keep its identity: there may be hundreds of options. */
  onChoose: (key: string) => void
}

const messages = { ...beneficialOwnerListMessages, ...formFieldMessages }
/** A longer list is searched rather than read. */
const maxListed = 24

/** One of the people listed above, whose names it does not repeat; not rendered again for what does not concern it. */
export const ControlPersonPicker = memo(function ControlPersonPicker(props: ControlPersonPickerProps) {
  const { id, people, chosen, error, readOnly, onChoose } = props
  const t = useMessages(messages)
  const Select = usePrimitive('Select', OurSelect)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const field = {
    id,
    error,
    readOnly,
    label: t('owners.control.choose'),
    privacy: 'personal',
    value: chosen,
    onChange: onChoose,
    options: people.map(({ key, name }) => ({ value: key, label: name || t('owners.nameless') })),
    placeholder: t('owners.control.placeholder'),
  } as const
  if (people.length <= maxListed) return <Select {...field} />
  return <Combobox {...field} messages={{ open: t('form.open'), noMatch: t('form.noMatch') }} />
})
