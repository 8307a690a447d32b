'use client'

import { useState } from 'react'
import { isContactPending } from '../../hooks/contact/isContactPending.js'
import { createLazyPart } from '../../hooks/createLazyPart.js'
import type { ReadyVerificationErrors } from '../../hooks/errors/useVerificationErrors.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import type { ContactVerificationProps } from '../contact/ContactVerification.js'
import { usePrimitive } from '../usePrimitive.js'
import { verificationErrorWords } from './VerificationErrorListing.words.js'
import { VerificationErrorPart } from './VerificationErrorPart.js'

export interface VerificationErrorSendProps {
  errors: ReadyVerificationErrors
  label: string
  isPrimary: boolean
  /** Of what may have to be done first. */
  headingLevel: HeadingLevel
}

const contacts = createLazyPart<ContactVerificationProps>(() =>
  import('../contact/LateContacts.js').then(module => module.LateContacts),
)

/** Submits. Contacts that have to be verified first are verified here, and then it goes on. */
export function VerificationErrorSend({ errors, label, isPrimary, headingLevel }: VerificationErrorSendProps) {
  const say = useWords(verificationErrorWords)
  const Button = usePrimitive('Button', OurButton)
  const [verifies, setVerifies] = useState(false)
  const isBusy = errors.activity === 'submitting'
  const { customer } = errors.application
  if (verifies) {
    return (
      <VerificationErrorPart
        part={contacts}
        props={{
          customerId: errors.customerId,
          headingLevel,
          takesFocus: true,
          onError: errors.callbacks.onError,
          onVerified() {
            setVerifies(false)
            void errors.submit()
          },
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
      {isBusy ? say('errors.submitting') : label}
    </Button>
  )
}
