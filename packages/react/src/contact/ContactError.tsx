'use client'

import type { GridKycError } from '@grid-kyc/core'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { Alert } from '../ui/Alert.js'
import { contactVerificationMessages } from './ContactVerification.messages.js'
import type { ContactChannel } from './useContactChannel.js'

const messages = { ...contactVerificationMessages, ...errorMessages }
const taken: readonly (string | undefined)[] = ['EMAIL_OTP_EMAIL_ALREADY_EXISTS', 'EMAIL_OTP_CREDENTIAL_SET_CHANGED']

/** What went wrong with the last thing that was tried. */
export function ContactError({ contact }: { contact: ContactChannel }) {
  const t = useMessages(messages)
  const { error, channel } = contact
  if (!error) return null

  function text({ kind, code, retryAfterMs = 60_000 }: GridKycError) {
    if (taken.includes(code) || kind === 'invalid') return t(`contact.${channel}.taken`)
    if (kind !== 'rate_limited') return t(`error.${kind}`)
    const seconds = Math.ceil(retryAfterMs / 1000)
    return seconds > 60 ? t('contact.wait.long', { count: Math.ceil(seconds / 60) }) : t('contact.wait', { seconds })
  }
  return (
    <Alert
      tone="danger"
      role="alert"
      actions={error.kind === 'not_found' || error.kind === 'forbidden' ? <Support /> : undefined}
    >
      <p>{text(error)}</p>
    </Alert>
  )
}
