'use client'

import { useMessages } from '../messages/useMessages.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'
import { verificationErrorMessages } from './VerificationErrorListing.messages.js'
import { VerificationErrorSend } from './VerificationErrorSend.js'

/** Sends everything again: all of it fixed, or as it is. */
export function VerificationErrorSubmit(props: { errors: ReadyVerificationErrors; headingLevel: HeadingLevel }) {
  const { errors, headingLevel } = props
  const t = useMessages(verificationErrorMessages)
  const isAll = errors.fixed === errors.total
  return (
    <div {...slot('fix-submit')}>
      <p {...slot('lead')}>{t(isAll ? 'errors.ready' : 'errors.left')}</p>
      <VerificationErrorSend
        errors={errors}
        label={t(isAll ? 'errors.submit' : 'errors.submit.anyway')}
        isPrimary={isAll}
        headingLevel={headingLevel}
      />
    </div>
  )
}
