'use client'

import { valueAt } from '@grid-kyc/core'
import { useState, useSyncExternalStore } from 'react'
import { FormField } from '../form/FormField.js'
import { useFormField } from '../form/useFormField.js'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { CheckboxGroup as OurCheckboxGroup } from '../ui/CheckboxGroup.js'
import { slot } from '../ui/slot.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import { OwnerAdviceNote } from './OwnerAdviceNote.js'
import type { ReadyBeneficialOwner } from './useBeneficialOwner.js'

export interface OwnerFieldProps {
  owner: ReadyBeneficialOwner
  path: string
}

const advised: readonly string[] = ['ownershipPercentage', 'personalInfo.birthDate', 'personalInfo.identifier']

/** One field about a person, with what there is to say about its value. */
export function OwnerField({ owner, path }: OwnerFieldProps) {
  if (path === 'roles') return <Roles owner={owner} path={path} />
  return (
    <div>
      <FormField form={owner.form} path={path} />
      {advised.includes(path) && <OwnerAdviceNote owner={owner} path={path} />}
    </div>
  )
}

/** Marks a value that was filled in from others. */
function InferredNote({ owner, path }: OwnerFieldProps) {
  const t = useMessages(beneficialOwnerFormMessages)
  const now = () => owner.isInferred(path)
  const isInferred = useSyncExternalStore(owner.form.subscribe, now, now)
  if (!isInferred) return null
  return <p {...slot('help', 'gk-note')}>{t('owner.inferred.roles')}</p>
}

/** The roles that every business has, and those of some legal forms. The others are one press away. */
const commonRoles: readonly string[] = ['UBO', 'CONTROL_PERSON']
const rolesOfForm: Readonly<Record<string, readonly string[]>> = {
  TRUST: ['TRUSTEE'],
  PRIVATE_FOUNDATION: ['TRUSTEE', 'DIRECTOR'],
  PARTNERSHIP: ['GENERAL_PARTNER'],
  SOLE_PROPRIETORSHIP: [],
}
const usualRoles: readonly string[] = ['DIRECTOR', 'COMPANY_OFFICER']

/** The share above has selected *owner* already where it is enough. */
function Roles({ owner, path }: OwnerFieldProps) {
  const { form, rule, customer } = owner
  const t = useMessages(beneficialOwnerFormMessages)
  const Boxes = usePrimitive('CheckboxGroup', OurCheckboxGroup)
  const Button = usePrimitive('Button', OurButton)
  const { id, label, help, error, needed, readOnly, privacy, value, setValue, options } = useFormField(form, path)
  const [isAll, setAll] = useState(false)
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const entityType = String(valueAt({ ...customer }, 'businessInfo.entityType') ?? '')
  const usual = [...commonRoles, ...(rolesOfForm[entityType] ?? usualRoles)]
  const shown = options.filter(({ value: role }) => isAll || usual.includes(role) || chosen.includes(role))
  return (
    <div>
      <Boxes
        {...{ id, label, help, error, needed, readOnly, privacy }}
        value={chosen}
        onChange={setValue}
        options={shown.map(option =>
          option.value === 'UBO' ? { ...option, label: t('owner.owns', { threshold: rule.threshold }) } : option,
        )}
      />
      {chosen.includes('UBO') && <InferredNote owner={owner} path={path} />}
      {shown.length < options.length && (
        <div {...slot('note')}>
          <Button variant="quiet" onClick={() => setAll(true)}>
            {t('owner.roles.more')}
          </Button>
        </div>
      )}
    </div>
  )
}
