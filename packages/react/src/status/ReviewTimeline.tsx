'use client'

import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { Timeline } from '../ui/Timeline.js'
import { verificationStatusMessages } from './VerificationStatusPanel.messages.js'

export interface ReviewTimelineProps {
  /** An ISO date and time. */
  submittedAt: string
  /** An ISO date and time, once there is a decision. */
  decidedAt?: string | undefined
  /** Whether there is a decision. */
  isDecided: boolean
}

/** Submitted, in review, decision: with the days, and with the host's usual duration while the review lasts. */
export function ReviewTimeline({ submittedAt, decidedAt, isDecided }: ReviewTimelineProps) {
  const t = useMessages(verificationStatusMessages)
  const { locale = 'en', reviewDuration } = useGridKycContext().shown
  const dateOf = (at: string | undefined) => {
    const date = new Date(at ?? '')
    return Number.isNaN(date.getTime())
      ? undefined
      : new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date)
  }
  const done = t('status.timeline.done')
  return (
    <Timeline
      entries={[
        {
          id: 'submitted',
          label: t('status.timeline.submitted'),
          detail: dateOf(submittedAt),
          state: 'done',
          stateLabel: done,
        },
        {
          id: 'review',
          label: t('status.timeline.review'),
          detail: !isDecided && reviewDuration && t('status.timeline.usual', { duration: reviewDuration }),
          state: isDecided ? 'done' : 'current',
          stateLabel: isDecided ? done : undefined,
        },
        {
          id: 'decision',
          label: t('status.timeline.decision'),
          detail: isDecided ? dateOf(decidedAt) : t('status.timeline.here'),
          state: isDecided ? 'done' : 'todo',
          stateLabel: isDecided ? done : undefined,
        },
      ]}
    />
  )
}
