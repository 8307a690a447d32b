'use client'

import { useSyncExternalStore } from 'react'
import { FormField } from '../form/FormField.js'
import { useFormField } from '../form/useFormField.js'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { CheckboxGroup as OurCheckboxGroup } from '../ui/CheckboxGroup.js'
import { RadioGroup as OurRadioGroup } from '../ui/RadioGroup.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import { OwnerAdviceNote } from './OwnerAdviceNote.js'
import type { ReadyBeneficialOwner } from './useBeneficialOwner.js'

export interface OwnerFieldProps {
  owner: ReadyBeneficialOwner
  path: string
}

const advised: readonly string[] = ['ownershipPercentage', 'personalInfo.birthDate', 'personalInfo.identifier']

/** One question about a person, with what there is to say about the answer. */
export function OwnerField({ owner, path }: OwnerFieldProps) {
  if (path === 'roles') return <Roles owner={owner} path={path} />
  if (path === 'personalInfo.idType') return <NumberKind owner={owner} path={path} />
  return (
    <div>
      <FormField form={owner.form} path={path} />
      {advised.includes(path) && <OwnerAdviceNote owner={owner} path={path} />}
    </div>
  )
}

/** From which share somebody is an owner, the country says. */
function Roles({ owner: { form, rule }, path }: OwnerFieldProps) {
  const t = useMessages(beneficialOwnerFormMessages)
  const Boxes = usePrimitive('CheckboxGroup', OurCheckboxGroup)
  const { id, label, help, error, needed, readOnly, privacy, value, setValue, options } = useFormField(form, path)
  const owns = t(rule.comparator === 'more than' ? 'owner.owns.over' : 'owner.owns', { threshold: rule.threshold })
  return (
    <Boxes
      {...{ id, label, help, error, needed, readOnly, privacy }}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={setValue}
      options={options.map(option => (option.value === 'UBO' ? { ...option, label: owns } : option))}
    />
  )
}

/** The kinds of number that a person of that country most likely has come first. */
function NumberKind({ owner: { form }, path }: OwnerFieldProps) {
  const Radios = usePrimitive('RadioGroup', OurRadioGroup)
  const { id, label, help, error, needed, readOnly, privacy, value, setValue, options } = useFormField(form, path)
  const livesAbroad = () => {
    const countries = ['personalInfo.nationality', 'personalInfo.address.country'].map(form.value).filter(Boolean)
    return countries.length > 0 && !countries.includes('US')
  }
  const isForeign = useSyncExternalStore(form.subscribe, livesAbroad, livesAbroad)
  const isLikely = (kind: string) => (kind === 'NON_US_TAX_ID') === isForeign
  return (
    <Radios
      {...{ id, label, help, error, needed, readOnly, privacy }}
      value={typeof value === 'string' ? value : ''}
      onChange={setValue}
      options={[...options.filter(each => isLikely(each.value)), ...options.filter(each => !isLikely(each.value))]}
    />
  )
}
