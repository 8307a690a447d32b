'use client'

import type { GridKycError } from '@grid-kyc/core'
import type { ContactChannel } from '../../hooks/contact/ContactChannel.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { problemWords } from '../problem.words.js'
import { Support } from '../Support.js'
import { contactVerificationWords } from './ContactVerification.words.js'

const words = { ...contactVerificationWords, ...problemWords }
const taken: readonly (string | undefined)[] = ['EMAIL_OTP_EMAIL_ALREADY_EXISTS', 'EMAIL_OTP_CREDENTIAL_SET_CHANGED']

/** What went wrong with the last thing that was tried. */
export function ContactProblem({ contact }: { contact: ContactChannel }) {
  const say = useWords(words)
  const { problem, channel } = contact
  if (!problem) return null

  function text({ kind, code, retryAfterMs = 60_000 }: GridKycError) {
    if (taken.includes(code) || kind === 'invalid') return say(`contact.${channel}.taken`)
    if (kind !== 'rate_limited') return say(`problem.${kind}`)
    const seconds = Math.ceil(retryAfterMs / 1000)
    return seconds > 60
      ? say('contact.wait.long', { count: Math.ceil(seconds / 60) })
      : say('contact.wait', { seconds })
  }
  return (
    <Alert
      tone="danger"
      role="alert"
      actions={problem.kind === 'not_found' || problem.kind === 'forbidden' ? <Support /> : undefined}
    >
      <p>{text(problem)}</p>
    </Alert>
  )
}
