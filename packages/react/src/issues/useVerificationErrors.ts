'use client'

import { type Application, GridKycError, type Verification } from '@grid-kyc/core'
import { useMemo, useRef, useState } from 'react'
import { useLazy } from '../lazy/useLazy.js'
import type { GridKycEvent, Saved, StatusChange, Submitted } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useReport } from '../provider/useReport.js'
import { errorLister } from './errorLister.js'
import { type ErrorListState, errorListState } from './errorListState.js'
import { keepSame } from './keepSame.js'
import type { ErrorListing, ListedError } from './ListedError.js'
import { rememberedFixes } from './rememberedFixes.js'
import { useErrorRecords } from './useErrorRecords.js'
import { useErrorSubmission } from './useErrorSubmission.js'

export type { ErrorListState } from './errorListState.js'

export interface UseVerificationErrorsOptions {
  /** Default: the session's. */
  customerId?: string | undefined
  /** A verification you have already. Default: the newest is read, and read again. */
  verification?: Verification | undefined
  onSaved?: ((saved: Saved) => void) | undefined
  onSubmitted?: ((submitted: Submitted) => void) | undefined
  onStatusChange?: ((change: StatusChange) => void) | undefined
  onError?: ((error: GridKycError) => void) | undefined
}

interface Common {
  /** What could not be read or done. They never hide what is there. */
  problems: readonly GridKycError[]
  /** Reads Grid again. */
  refresh: () => void
}

export interface ReadyVerificationErrors extends Common, ErrorListing {
  status: 'ready'
  state: ErrorListState
  customerId: string
  /** The newest, or yours. */
  verification: Verification | null
  /** Everything that was read. */
  application: Application
  activity: 'idle' | 'submitting'
  /** Why the last submission did not go through. */
  problem: GridKycError | undefined
  /** The verification that the last submission here answered with; undefined before one. */
  submittedId: string | undefined
  /** What the host wants to be told of a fix. */
  callbacks: Pick<UseVerificationErrorsOptions, 'onSaved' | 'onError'>
  /** Tells `onSaved`, `onError` and the provider's `onEvent`, for what you mend yourself. */
  report: (event: GridKycEvent) => void
  /** Says that an error was mended, for what you mend yourself. */
  markFixed: (error: ListedError) => void
  /** Submits again. True when Grid took it; what it says then is in the next `verification`. It never rejects. */
  submit: () => Promise<boolean>
}

export type UseVerificationErrorsResult =
  | ReadyVerificationErrors
  | (Common & { status: 'loading' })
  | (Common & { status: 'failed' })

const nothing: ErrorListing = { groups: [], total: 0, fixed: 0, change: undefined }

const lostCode = () => new GridKycError({ kind: 'network', message: 'A part of the page could not be loaded.' })

/** What Grid wants after a submission, resource by resource; how to mend it, submit again, and see what has changed. */
export function useVerificationErrors(options: UseVerificationErrorsOptions = {}): UseVerificationErrorsResult {
  const { shown } = useGridKycContext()
  const records = useErrorRecords(options)
  const { value: list, failed, retry } = useLazy(errorLister)
  const report = useReport(options)
  const [marks, setMarks] = useState(0)
  const { submit, forgetProblem, ...submission } = useErrorSubmission(records, report)

  const { application, verification, earlier, customerId, raw } = records.sources ?? {}
  const { messages, locale } = shown
  const before = useRef(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is remembered changes with every mark.
  const listing = useMemo(() => {
    if (!application || !list || verification?.verificationStatus !== 'RESOLVE_ERRORS') return nothing
    const next = list({
      application: { ...application, verification },
      earlier,
      remembered: rememberedFixes.get,
      messages,
      locale,
    })
    before.current = keepSame(before.current, next)
    return before.current
  }, [application, verification, earlier, list, messages, locale, marks])

  const problems = [
    ...records.problems,
    ...(failed ? [lostCode()] : []),
    ...(submission.problem ? [submission.problem] : []),
  ]
  const common = {
    problems,
    refresh() {
      forgetProblem()
      if (failed) retry()
      records.refresh()
    },
  }
  if (!application || !list || customerId === undefined) {
    return { ...common, status: problems.length > 0 ? 'failed' : 'loading' }
  }

  return {
    ...common,
    ...listing,
    status: 'ready',
    state: errorListState(application.customerType, raw, verification ?? null),
    customerId,
    verification: verification ?? null,
    application,
    ...submission,
    callbacks: { onSaved: options.onSaved, onError: options.onError },
    report: event => report.current(event),
    markFixed({ key }) {
      if (verification) rememberedFixes.add(verification.id, key)
      setMarks(count => count + 1)
    },
    submit: () => submit(customerId),
  }
}
