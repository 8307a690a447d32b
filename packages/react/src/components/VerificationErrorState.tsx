'use client'

import type { ReactNode } from 'react'
import type { ReadyVerificationErrors } from '../hooks/errors/useVerificationErrors.js'
import { useWords } from '../hooks/useWords.js'
import { Button as OurButton } from '../ui/Button.js'
import { type HeadingLevel, StatusMessage } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { CustomerStatus } from './CustomerStatus.js'
import { useAnnounce } from './useAnnounce.js'
import { usePrimitive } from './usePrimitive.js'
import { verificationErrorWords } from './VerificationErrorList.words.js'
import { VerificationErrorProblem } from './VerificationErrorProblem.js'

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
  const say = useWords(verificationErrorWords)
  const Button = usePrimitive('Button', OurButton)
  const isBusy = errors.activity === 'submitting'
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
          <Button variant="primary" busy={isBusy} onClick={() => void errors.submit()}>
            {say(isBusy ? 'errors.submitting' : 'errors.ready.submit')}
          </Button>
        }
      >
        <p>{say('errors.ready.text')}</p>
      </StatusMessage>
      <VerificationErrorProblem problem={errors.problem} />
    </>
  )
}

function ManualReview({ actions, headingLevel }: VerificationErrorStateProps) {
  const say = useWords(verificationErrorWords)
  const title = say('errors.review.title')
  useAnnounce(title)
  return (
    <StatusMessage tone="progress" icon="clock" headingLevel={headingLevel} title={title} actions={actions}>
      <p>{say('errors.review.text')}</p>
    </StatusMessage>
  )
}
