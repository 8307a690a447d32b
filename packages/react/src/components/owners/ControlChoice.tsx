'use client'

import { memo } from 'react'
import type { OwnerPerson } from '../../hooks/owners/OwnerPerson.js'
import { useWords } from '../../hooks/useWords.js'
import { Combobox as OurCombobox } from '../../ui/Combobox.js'
import { RadioGroup as OurRadioGroup } from '../../ui/RadioGroup.js'
import { Select as OurSelect } from '../../ui/Select.js'
import { formFieldWords } from '../FormField.words.js'
import { usePrimitive } from '../usePrimitive.js'
import { beneficialOwnerListWords } from './BeneficialOwnerList.words.js'

export interface ControlChoiceProps {
  id: string
  people: readonly OwnerPerson[]
  /** The key of the person; empty while it is nobody, or several are. */
  chosen: string
  error: string | undefined
  readOnly: boolean
  /** Keep its identity: there may be hundreds of answers. */
  onChoose: (key: string) => void
}

const words = { ...beneficialOwnerListWords, ...formFieldWords }
/** All of them are seen up to here, */
const seen = 6
/** and up to here a list is read faster than searched. */
const read = 24

/** One of the people who were named; not drawn again for what is none of its business. */
export const ControlChoice = memo(function ControlChoice(props: ControlChoiceProps) {
  const { id, people, chosen, error, readOnly, onChoose } = props
  const say = useWords(words)
  const Radios = usePrimitive('RadioGroup', OurRadioGroup)
  const Select = usePrimitive('Select', OurSelect)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const asked = {
    id,
    error,
    readOnly,
    label: say('owners.control.choose'),
    privacy: 'personal',
    value: chosen,
    onChange: onChoose,
    options: people.map(({ key, name }) => ({ value: key, label: name || say('owners.nameless') })),
  } as const
  const placeholder = say('form.choose')
  if (people.length <= seen) return <Radios {...asked} />
  if (people.length <= read) return <Select {...asked} placeholder={placeholder} />
  return (
    <Combobox {...asked} placeholder={placeholder} words={{ open: say('form.open'), noMatch: say('form.noMatch') }} />
  )
})
