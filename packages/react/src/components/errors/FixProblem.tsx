'use client'

import type { GridKycError } from '@grid-kyc/core'
import type { ReactNode } from 'react'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { problemWords } from '../problem.words.js'
import { Support } from '../Support.js'
import { fixWords } from './FieldFix.words.js'

const words = { ...fixWords, ...problemWords }

/** Why a fix did not go through, and what that means for what is there. */
export function FixProblem({ problem, children }: { problem: GridKycError | undefined; children?: ReactNode }) {
  const say = useWords(words)
  if (!problem) return null
  const isRefused = problem.kind === 'invalid'
  return (
    <Alert tone="danger" role="alert" actions={isRefused && <Support />}>
      <p>{say(isRefused ? 'fix.refused' : `problem.${problem.kind}`)}</p>
      {children && <p>{children}</p>}
    </Alert>
  )
}
