'use client'

import { GridKycError } from '@grid-kyc/core'
import { useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import type { Report } from '../provider/useReport.js'
import { useStore } from '../store/useStore.js'
import { createSubmission } from '../verification/createSubmission.js'
import type { useErrorRecords } from './useErrorRecords.js'

/** Submits a customer again, and keeps what Grid answers. */
export function useErrorSubmission(records: ReturnType<typeof useErrorRecords>, report: Report) {
  const { client } = useGridKycContext()
  const latest = useLatest(useStore())
  const [activity, setActivity] = useState<'idle' | 'submitting'>('idle')
  const [submittedId, setSubmittedId] = useState<string>()
  const [problem, setProblem] = useState<GridKycError>()
  const [verify] = useState(() =>
    createSubmission(client, newer => latest.current.write(newer.customer.id ?? '', newer)),
  )

  async function submit(customerId: string): Promise<boolean> {
    if (activity !== 'idle') return false
    setActivity('submitting')
    setProblem(undefined)
    try {
      const answer = await verify(customerId)
      if (answer) {
        const { id, verificationStatus } = answer
        await latest.current.write(customerId, { verification: answer })
        setSubmittedId(id)
        report.current({ type: 'submitted', verificationId: id, verificationStatus })
      }
      records.refresh()
      return true
    } catch (cause) {
      const error =
        cause instanceof GridKycError ? cause : new GridKycError({ kind: 'unexpected', message: 'Submitting failed.' })
      setProblem(error)
      report.current({ type: 'error', error })
      return false
    } finally {
      setActivity('idle')
    }
  }

  return { activity, submittedId, problem, submit, forgetProblem: () => setProblem(undefined) }
}
