'use client'

import type { GridKycError } from '@grid-kyc/core'
import type { ReactNode } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { Alert } from '../ui/Alert.js'
import { fixMessages } from './FieldFix.messages.js'

const messages = { ...fixMessages, ...errorMessages }

/** Why a fix did not go through, and what that means for what is there. */
export function FixProblem({ problem, children }: { problem: GridKycError | undefined; children?: ReactNode }) {
  const t = useMessages(messages)
  if (!problem) return null
  const isRefused = problem.kind === 'invalid'
  return (
    <Alert tone="danger" role="alert" actions={isRefused && <Support />}>
      <p>{t(isRefused ? 'fix.refused' : `problem.${problem.kind}`)}</p>
      {children && <p>{children}</p>}
    </Alert>
  )
}
