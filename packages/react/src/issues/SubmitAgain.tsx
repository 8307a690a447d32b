'use client'

import { useState } from 'react'
import { isContactPending } from '../contact/isContactPending.js'
import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { verificationErrorMessages } from './IssueList.messages.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

interface SubmitAgainProps {
  list: ReadyVerificationErrors
  headingLevel: HeadingLevel
}

const messages = { ...verificationErrorMessages, ...errorMessages }

const contacts = createLazy(() =>
  import('../contact/ContactVerification.js').then(module => module.ContactVerification),
)

/** Submits everything again: all of it fixed, or as it is. */
export function SubmitAgain({ list, headingLevel }: SubmitAgainProps) {
  const t = useMessages(messages)
  const isAll = list.fixed === list.total
  return (
    <div {...slot('fix-submit')}>
      <p {...slot('lead')}>{t(isAll ? 'errors.ready' : 'errors.left')}</p>
      <SubmitButton
        list={list}
        label={t(isAll ? 'errors.submit' : 'errors.submit.anyway')}
        isPrimary={isAll}
        headingLevel={headingLevel}
      />
    </div>
  )
}

interface SubmitButtonProps extends SubmitAgainProps {
  label: string
  isPrimary: boolean
}

/** Submits. Contacts that have to be confirmed first are confirmed here, and then it continues. */
export function SubmitButton({ list, label, isPrimary, headingLevel }: SubmitButtonProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const [isConfirming, setConfirming] = useState(false)
  const isBusy = list.activity === 'submitting'
  const { customer } = list.application
  if (isConfirming) {
    return (
      <LazyPart part={contacts}>
        {Contacts => (
          <Contacts
            customerId={list.customerId}
            headingLevel={headingLevel}
            takesFocus
            onError={list.callbacks.onError}
            onVerified={() => {
              setConfirming(false)
              void list.submit()
            }}
          />
        )}
      </LazyPart>
    )
  }
  return (
    <Button
      variant={isPrimary ? 'primary' : 'secondary'}
      busy={isBusy}
      onClick={() => {
        if (isContactPending(customer ?? undefined)) setConfirming(true)
        else void list.submit()
      }}
    >
      {isBusy ? t('errors.submitting') : label}
    </Button>
  )
}

/** Why it could not be submitted, or that what is shown may be out of date. What is there stays. */
export function SubmitError({ list }: { list: ReadyVerificationErrors }) {
  const t = useMessages(messages)
  const { error, errors } = list
  const isSignedOut = errors.some(({ kind }) => kind === 'unauthorized')
  if (!error && !isSignedOut) {
    return errors.length > 0 ? <p {...slot('stale')}>{t('errors.stale')}</p> : null
  }
  const kind = error?.kind ?? 'unauthorized'
  const isRefused = kind === 'invalid' || kind === 'conflict'
  return (
    <Alert tone="danger" role="alert" actions={isRefused && <Support />}>
      <p>{t(isRefused ? 'errors.refused' : `error.${kind}`)}</p>
    </Alert>
  )
}
