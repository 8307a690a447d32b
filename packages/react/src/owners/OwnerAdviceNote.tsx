'use client'

import { useSyncExternalStore } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import type { ReadyBeneficialOwner } from './useBeneficialOwner.js'

export interface OwnerAdviceNoteProps {
  owner: ReadyBeneficialOwner
  path: string
}

/** What there is to say about a value, below it. Rendered again when that changes, and not for every key. */
export function OwnerAdviceNote({ owner, path }: OwnerAdviceNoteProps) {
  const t = useMessages(beneficialOwnerFormMessages)
  const Button = usePrimitive('Button', OurButton)
  const { form } = owner
  const now = () => {
    const advice = owner.adviceAt(path)
    return advice ? JSON.stringify(advice) : ''
  }
  useSyncExternalStore(form.subscribe, now, now)
  const advice = owner.adviceAt(path)
  const roles = form.value('roles')
  const name = ['personalInfo.firstName', 'personalInfo.lastName'].flatMap(each => form.value(each) || []).join(' ')
  const action =
    advice?.code === 'roundDown'
      ? { label: t('owner.advice.roundDown.use', advice.values), use: () => form.setValue(path, advice.use) }
      : advice?.code === 'flag'
        ? {
            label: t('owner.advice.flag.use'),
            use: () => form.setValue('roles', ['UBO', ...(Array.isArray(roles) ? roles : [])]),
          }
        : undefined
  return (
    <div {...slot('note')} role="status">
      {advice && <p {...slot('help')}>{t(`owner.advice.${advice.code}`, { ...advice.values, name })}</p>}
      {action && (
        <Button variant="quiet" onClick={action.use}>
          {action.label}
        </Button>
      )}
    </div>
  )
}
