'use client'

import { memo } from 'react'
import { formFieldMessages } from '../form/FormField.messages.js'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Combobox as OurCombobox } from '../ui/Combobox.js'
import { RadioGroup as OurRadioGroup } from '../ui/RadioGroup.js'
import { Select as OurSelect } from '../ui/Select.js'
import { beneficialOwnerListMessages } from './BeneficialOwnerList.messages.js'
import type { OwnerSummary } from './OwnerSummary.js'

export interface ControlPersonPickerProps {
  /** Its id. */
  id: string
  people: readonly OwnerSummary[]
  /** The key of the person; empty while it is nobody, or several are. */
  chosen: string
  /** Why the last action failed; undefined when it did not. */
  error: string | undefined
  readOnly: boolean
  /** Keep its identity: there may be hundreds of answers. */
  onChoose: (key: string) => void
}

const messages = { ...beneficialOwnerListMessages, ...formFieldMessages }
/** All of them are seen up to here, */
const seen = 6
/** and up to here a list is read faster than searched. */
const read = 24

/** One of the people who were named; not drawn again for what is none of its business. */
export const ControlPersonPicker = memo(function ControlPersonPicker(props: ControlPersonPickerProps) {
  const { id, people, chosen, error, readOnly, onChoose } = props
  const t = useMessages(messages)
  const Radios = usePrimitive('RadioGroup', OurRadioGroup)
  const Select = usePrimitive('Select', OurSelect)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const asked = {
    id,
    error,
    readOnly,
    label: t('owners.control.choose'),
    privacy: 'personal',
    value: chosen,
    onChange: onChoose,
    options: people.map(({ key, name }) => ({ value: key, label: name || t('owners.nameless') })),
  } as const
  const placeholder = t('form.choose')
  if (people.length <= seen) return <Radios {...asked} />
  if (people.length <= read) return <Select {...asked} placeholder={placeholder} />
  return (
    <Combobox {...asked} placeholder={placeholder} messages={{ open: t('form.open'), noMatch: t('form.noMatch') }} />
  )
})
