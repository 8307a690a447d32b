'use client'

import type { ReactNode } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { CustomerStatus } from '../status/CustomerStatus.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'
import { VerificationErrorProblem } from './VerificationErrorProblem.js'
import { VerificationErrorSend } from './VerificationErrorSend.js'
import { verificationErrorStateMessages } from './VerificationErrorState.messages.js'

export interface VerificationErrorStateProps {
  errors: ReadyVerificationErrors
  actions: ReactNode
  rejectedContent: ReactNode
  headingLevel: HeadingLevel
}

/** Where the customer stands, while there is nothing to fix. */
export function VerificationErrorState(props: VerificationErrorStateProps) {
  const { errors, actions, rejectedContent, headingLevel } = props
  const { state, customerId, application, problems, refresh } = errors
  if (state === 'ready') return <Ready {...props} />
  if (state === 'manual_review') return <ManualReview {...props} />
  const { customerType } = application
  const known = { status: 'ready', customerType, raw: undefined, contactVerification: undefined } as const
  return (
    <>
      <CustomerStatus
        verification={{ ...known, customerId, state, problems, refresh }}
        headingLevel={headingLevel}
        actions={actions}
      />
      {state === 'rejected' && rejectedContent && <div {...slot('rejected')}>{rejectedContent}</div>}
    </>
  )
}

/** Nothing is missing, and nobody has sent it. */
function Ready({ errors, headingLevel }: VerificationErrorStateProps) {
  const t = useMessages(verificationErrorStateMessages)
  const title = t('errors.ready.title')
  useAnnounce(title)
  return (
    <>
      <StatusMessage
        tone="progress"
        icon="list"
        headingLevel={headingLevel}
        title={title}
        actions={
          <VerificationErrorSend
            errors={errors}
            label={t('errors.ready.submit')}
            isPrimary
            headingLevel={nextHeadingLevel(headingLevel)}
          />
        }
      >
        <p>{t('errors.ready.text')}</p>
      </StatusMessage>
      <VerificationErrorProblem errors={errors} />
    </>
  )
}

function ManualReview({ actions, headingLevel }: VerificationErrorStateProps) {
  const t = useMessages(verificationErrorStateMessages)
  const title = t('errors.review.title')
  useAnnounce(title)
  return (
    <StatusMessage tone="progress" icon="clock" headingLevel={headingLevel} title={title} actions={actions}>
      <p>{t('errors.review.text')}</p>
    </StatusMessage>
  )
}
