'use client'

import type { ReadyVerificationErrors } from '../../hooks/errors/useVerificationErrors.js'
import { useWords } from '../../hooks/useWords.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { verificationErrorWords } from './VerificationErrorListing.words.js'
import { VerificationErrorSend } from './VerificationErrorSend.js'

/** Sends everything again: all of it fixed, or as it is. */
export function VerificationErrorSubmit(props: { errors: ReadyVerificationErrors; headingLevel: HeadingLevel }) {
  const { errors, headingLevel } = props
  const say = useWords(verificationErrorWords)
  const isAll = errors.fixed === errors.total
  return (
    <div {...slot('fix-submit')}>
      <p {...slot('lead')}>{say(isAll ? 'errors.ready' : 'errors.left')}</p>
      <VerificationErrorSend
        errors={errors}
        label={say(isAll ? 'errors.submit' : 'errors.submit.anyway')}
        isPrimary={isAll}
        headingLevel={headingLevel}
      />
    </div>
  )
}
