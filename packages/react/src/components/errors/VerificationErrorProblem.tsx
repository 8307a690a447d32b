'use client'

import type { ReadyVerificationErrors } from '../../hooks/errors/useVerificationErrors.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { slot } from '../../ui/slot.js'
import { problemWords } from '../problem.words.js'
import { Support } from '../Support.js'
import { verificationErrorWords } from './VerificationErrorListing.words.js'

const words = { ...verificationErrorWords, ...problemWords }

/** Why it could not be sent, or that what is shown may be old. What is there stays. */
export function VerificationErrorProblem({ errors }: { errors: ReadyVerificationErrors }) {
  const say = useWords(words)
  const { problem } = errors
  const isSignedOut = errors.problems.some(({ kind }) => kind === 'unauthorized')
  if (!problem && !isSignedOut) {
    return errors.problems.length > 0 ? <p {...slot('stale')}>{say('errors.stale')}</p> : null
  }
  const kind = problem?.kind ?? 'unauthorized'
  const isRefused = kind === 'invalid' || kind === 'conflict'
  return (
    <Alert tone="danger" role="alert" actions={isRefused && <Support />}>
      <p>{say(isRefused ? 'errors.refused' : `problem.${kind}`)}</p>
    </Alert>
  )
}
