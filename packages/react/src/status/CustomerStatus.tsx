'use client'

import type { CustomerState } from '@grid-kyc/core'
import type { ReactNode } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import type { IconName } from '../ui/Icon.js'
import { Skeleton } from '../ui/Skeleton.js'
import { StatusMessage, type Tone } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { ReviewTimeline } from './ReviewTimeline.js'
import type { UseVerificationStatusResult } from './useVerificationStatus.js'
import { verificationStatusMessages } from './VerificationStatusPanel.messages.js'

export interface CustomerStatusProps {
  /** The customer’s status. */
  verification: UseVerificationStatusResult
  headingLevel?: HeadingLevel | undefined
  actions?: ReactNode
}

const messages = { ...verificationStatusMessages, ...errorMessages }

const looks: Record<CustomerState, { tone: Tone; icon: IconName; support?: boolean }> = {
  start: { tone: 'neutral', icon: 'person' },
  action_needed: { tone: 'warning', icon: 'list' },
  in_review: { tone: 'progress', icon: 'clock' },
  approved: { tone: 'success', icon: 'check' },
  rejected: { tone: 'neutral', icon: 'alert', support: true },
  on_hold: { tone: 'warning', icon: 'pause', support: true },
  unknown: { tone: 'progress', icon: 'clock', support: true },
}

/** What is said beneath the title. */
function textOf({ state, mayBeSubmitted, isManualReview }: Extract<UseVerificationStatusResult, { status: 'ready' }>) {
  if (mayBeSubmitted) return 'status.pending.text'
  return isManualReview ? 'status.manual_review.text' : (`status.${state}.text` as const)
}

const timed: readonly CustomerState[] = ['in_review', 'approved', 'rejected']

/** A customer's state as words and a next step; shared by everything that shows one. */
export function CustomerStatus({ verification, headingLevel, actions }: CustomerStatusProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const [error] = verification.errors
  const again = <Button onClick={verification.refresh}>{t('status.again')}</Button>

  const ready = verification.status === 'ready' ? verification : undefined
  const title = ready
    ? ready.mayBeSubmitted
      ? t('status.pending.title')
      : t(ready.customerType === 'BUSINESS' ? `status.${ready.state}.title.business` : `status.${ready.state}.title`)
    : t(verification.status === 'failed' ? 'status.failed.title' : 'status.loading')
  useAnnounce(title)

  if (verification.status === 'loading') return <Skeleton label={title} shape="status" />
  if (!ready) {
    return (
      <StatusMessage
        tone="neutral"
        icon="alert"
        headingLevel={headingLevel}
        title={title}
        actions={
          <>
            {again}
            <Support />
          </>
        }
      >
        <p>{t(`error.${error?.kind ?? 'unexpected'}`)}</p>
        <p>{t('status.failed.text')}</p>
      </StatusMessage>
    )
  }
  const { state } = ready
  const look = looks[ready.mayBeSubmitted ? 'in_review' : state]
  const shown = actions || look.support
  return (
    <>
      <StatusMessage
        tone={look.tone}
        icon={look.icon}
        headingLevel={headingLevel}
        title={title}
        actions={
          shown && (
            <>
              {look.support && <Support />}
              {actions}
            </>
          )
        }
      >
        {/* Nothing says to start where there is nothing to start with. */}
        {(state !== 'start' || ready.mayBeSubmitted || actions) && <p>{t(textOf(ready))}</p>}
        {ready.submittedAt && timed.includes(state) && (
          <ReviewTimeline
            submittedAt={ready.submittedAt}
            decidedAt={ready.decidedAt}
            isDecided={state !== 'in_review'}
          />
        )}
      </StatusMessage>
      {error && (
        <p {...slot('stale')}>
          {t('status.stale')}{' '}
          <Button variant="quiet" onClick={verification.refresh}>
            {t('status.again')}
          </Button>
        </p>
      )}
    </>
  )
}
