'use client'

import { useState } from 'react'
import { ContactVerification } from '../contact/ContactVerification.js'
import { isContactPending } from '../contact/isContactPending.js'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'
import { verificationErrorMessages } from './VerificationErrorListing.messages.js'

export interface VerificationErrorSendProps {
  errors: ReadyVerificationErrors
  label: string
  isPrimary: boolean
  /** Of what may have to be done first. */
  headingLevel: HeadingLevel
}

/** Submits. Contacts that have to be verified first are verified here, and then it goes on. */
export function VerificationErrorSend({ errors, label, isPrimary, headingLevel }: VerificationErrorSendProps) {
  const t = useMessages(verificationErrorMessages)
  const Button = usePrimitive('Button', OurButton)
  const [verifies, setVerifies] = useState(false)
  const isBusy = errors.activity === 'submitting'
  const { customer } = errors.application
  if (verifies) {
    return (
      <ContactVerification
        customerId={errors.customerId}
        headingLevel={headingLevel}
        takesFocus
        onError={errors.callbacks.onError}
        onVerified={() => {
          setVerifies(false)
          void errors.submit()
        }}
      />
    )
  }
  return (
    <Button
      variant={isPrimary ? 'primary' : 'secondary'}
      busy={isBusy}
      onClick={() => {
        if (isContactPending(customer ?? undefined)) setVerifies(true)
        else void errors.submit()
      }}
    >
      {isBusy ? t('errors.submitting') : label}
    </Button>
  )
}
