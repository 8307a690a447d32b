'use client'

import { useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import type { ReadyBeneficialOwner } from './useBeneficialOwner.js'

const first = 'personalInfo.firstName'
const last = 'personalInfo.lastName'
/** What US identity documents print in place of a first name that does not exist. */
const firstNameUnknown = 'FNU'

/** The way forward for a person with one legal name: Grid requires a first and a last one. */
export function OneLegalName({ owner: { form } }: { owner: ReadyBeneficialOwner }) {
  const t = useMessages(beneficialOwnerFormMessages)
  const Button = usePrimitive('Button', OurButton)
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <div>
        <Button variant="quiet" aria-expanded={false} onClick={() => setOpen(true)}>
          {t('owner.oneName')}
        </Button>
      </div>
    )
  }
  return (
    <div {...slot('note')}>
      <p {...slot('help')}>{t('owner.oneName.text')}</p>
      <Button
        variant="quiet"
        onClick={() => {
          // Whichever of the two was typed is the one name.
          form.setValue(last, form.value(last) || form.value(first) || '')
          form.setValue(first, firstNameUnknown)
          setOpen(false)
        }}
      >
        {t('owner.oneName.use')}
      </Button>
    </div>
  )
}
