'use client'

import type { GridKycError } from '@grid-kyc/core'
import { useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAction } from '../provider/useAction.js'
import { useLatest } from '../provider/useLatest.js'
import type { Report } from '../provider/useReport.js'
import { useStore } from '../store/useStore.js'
import { createSubmission } from './createSubmission.js'

interface UseSubmissionOptions {
  report: Report
  onError: ((error: GridKycError) => void) | undefined
  /** Fetches again whatever a submission may have changed. */
  refresh: () => void
}

/** Submits a customer again, and stores what Grid answers. */
export function useSubmission({ report, onError, refresh }: UseSubmissionOptions) {
  const { client } = useGridKycContext()
  const store = useLatest(useStore())
  const { activity, error, run, clear } = useAction<'submitting'>({ onError })
  const [submittedId, setSubmittedId] = useState<string>()
  const [send] = useState(() => createSubmission(client, newer => store.current.write(newer.customer.id ?? '', newer)))

  const submit = (customerId: string) =>
    run('submitting', async () => {
      const verification = await send(customerId)
      if (verification) {
        const { id, verificationStatus } = verification
        await store.current.write(customerId, { verification })
        setSubmittedId(id)
        report.current({ type: 'submitted', verificationId: id, verificationStatus })
      }
      refresh()
    })

  return { activity, submittedId, error, submit, clear }
}
