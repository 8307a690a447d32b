'use client'

import type { GridKycError } from '@grid-kyc/core'
import { useWords } from '../hooks/useWords.js'
import { Alert } from '../ui/Alert.js'
import { problemWords } from './problem.words.js'
import { Support } from './Support.js'
import { verificationErrorWords } from './VerificationErrorList.words.js'

const words = { ...verificationErrorWords, ...problemWords }

/** Why it could not be sent. What is there stays. */
export function VerificationErrorProblem({ problem }: { problem: GridKycError | undefined }) {
  const say = useWords(words)
  if (!problem) return null
  const isRefused = problem.kind === 'invalid' || problem.kind === 'conflict'
  return (
    <Alert tone="danger" role="alert" actions={isRefused && <Support />}>
      <p>{say(isRefused ? 'errors.refused' : `problem.${problem.kind}`)}</p>
    </Alert>
  )
}
