'use client'

import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { Alert } from '../ui/Alert.js'
import { slot } from '../ui/slot.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'
import { verificationErrorMessages } from './VerificationErrorListing.messages.js'

const messages = { ...verificationErrorMessages, ...errorMessages }

/** Why it could not be sent, or that what is shown may be old. What is there stays. */
export function VerificationErrorProblem({ errors }: { errors: ReadyVerificationErrors }) {
  const t = useMessages(messages)
  const { problem } = errors
  const isSignedOut = errors.problems.some(({ kind }) => kind === 'unauthorized')
  if (!problem && !isSignedOut) {
    return errors.problems.length > 0 ? <p {...slot('stale')}>{t('errors.stale')}</p> : null
  }
  const kind = problem?.kind ?? 'unauthorized'
  const isRefused = kind === 'invalid' || kind === 'conflict'
  return (
    <Alert tone="danger" role="alert" actions={isRefused && <Support />}>
      <p>{t(isRefused ? 'errors.refused' : `problem.${kind}`)}</p>
    </Alert>
  )
}
