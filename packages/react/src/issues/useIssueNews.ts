'use client'

import { useEffect, useRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { verificationErrorMessages } from './IssueList.messages.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

/** Announces what was fixed, and after a submission what it has changed, in one text. Returns the lines of the latter. */
export function useIssueNews(list: ReadyVerificationErrors): string[] {
  const t = useMessages(verificationErrorMessages)
  const { change, fixed, total, submittedId, verification } = list
  const before = useRef(fixed)
  useEffect(() => {
    before.current = Math.min(before.current, fixed)
  }, [fixed])

  const isNow = change !== undefined && submittedId === verification?.id
  const lines = isNow
    ? (['gone', 'still', 'added'] as const).flatMap(what => {
        const count = what === 'gone' ? change.gone.length : change[what]
        return count > 0 ? t(`errors.sent.${what}`, { count }) : []
      })
    : []
  const isFurther = fixed > before.current
  const sent = lines.length > 0 ? [t('errors.sent.title'), ...lines].join('. ') : ''
  useAnnounce(isFurther ? t('errors.said.fixed', { fixed, count: total }) : sent)
  return lines
}
