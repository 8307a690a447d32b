'use client'

import type { ReactNode } from 'react'
import type { ReadyVerificationErrors } from '../../hooks/errors/useVerificationErrors.js'
import { useWords } from '../../hooks/useWords.js'
import { type HeadingLevel, StatusMessage } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { CustomerStatus } from '../status/CustomerStatus.js'
import { useAnnounce } from '../useAnnounce.js'
import { VerificationErrorProblem } from './VerificationErrorProblem.js'
import { VerificationErrorSend } from './VerificationErrorSend.js'
import { verificationErrorStateWords } from './VerificationErrorState.words.js'

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
  const say = useWords(verificationErrorStateWords)
  const title = say('errors.ready.title')
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
            label={say('errors.ready.submit')}
            isPrimary
            headingLevel={Math.min(headingLevel + 1, 6) as HeadingLevel}
          />
        }
      >
        <p>{say('errors.ready.text')}</p>
      </StatusMessage>
      <VerificationErrorProblem errors={errors} />
    </>
  )
}

function ManualReview({ actions, headingLevel }: VerificationErrorStateProps) {
  const say = useWords(verificationErrorStateWords)
  const title = say('errors.review.title')
  useAnnounce(title)
  return (
    <StatusMessage tone="progress" icon="clock" headingLevel={headingLevel} title={title} actions={actions}>
      <p>{say('errors.review.text')}</p>
    </StatusMessage>
  )
}
