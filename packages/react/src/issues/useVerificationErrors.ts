'use client'

import {
  type Application,
  type CustomerState,
  type CustomerType,
  customerState,
  type GridKycError,
  type Verification,
} from '@grid-kyc/core'
import { useMemo, useRef, useState } from 'react'
import type { GridKycEvent, Saved, StatusChange, Submitted } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useReport } from '../provider/useReport.js'
import { rememberedFixes } from '../verification/rememberedFixes.js'
import { useSubmission } from '../verification/useSubmission.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import { type IssueList, keepUnchanged, listIssues } from './issueGroups.js'
import { useIssueRecords } from './useIssueRecords.js'

/**
 * The customer's state, and two that only a verification has. `ready`: nothing is missing, and it was not submitted.
 * `manual_review`: a person at Grid reviews it.
 */
export type ErrorListState = CustomerState | 'ready' | 'manual_review'

/** Options of `useVerificationErrors`. */
export interface UseVerificationErrorsOptions {
  /** Default: the session's. */
  customerId?: string | undefined
  /** A verification you already have. Default: the newest is fetched, and polled. */
  verification?: Verification | undefined
  /** Called after Grid stored something: which resource, its id, and whether it is new. */
  onSaved?: ((saved: Saved) => void) | undefined
  /** Called when a submission was accepted. `RESOLVE_ERRORS` means that corrections are needed. */
  onSubmitted?: ((submitted: Submitted) => void) | undefined
  /** Called when the customer’s state changed. */
  onStatusChange?: ((change: StatusChange) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}

interface Common {
  /** What could not be fetched or done. It never hides what is there. */
  errors: readonly GridKycError[]
  /** Fetches from Grid again. */
  refresh: () => void
}

/** The result of `useVerificationErrors` once its data was fetched. */
export interface ReadyVerificationErrors extends Common, IssueList {
  status: 'ready'
  /** The current status. */
  state: ErrorListState
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string
  /** The newest, or yours. */
  verification: Verification | null
  /** Everything that was fetched. */
  application: Application
  activity: 'idle' | 'submitting'
  /** Why the last submission did not go through. */
  error: GridKycError | undefined
  /** The verification that the last submission here answered with; undefined before one. */
  submittedId: string | undefined
  /** The host's callbacks for what a fix saves. */
  callbacks: Pick<UseVerificationErrorsOptions, 'onSaved' | 'onError'>
  /** Calls `onSaved`, `onError` and the provider's `onEvent`, for what you fix yourself. */
  report: (event: GridKycEvent) => void
  /** Marks issues as fixed, for what you fix yourself. */
  markFixed: (...issues: readonly VerificationIssue[]) => void
  /** Submits again. True when Grid took it; its answer is in the next `verification`. It never rejects. */
  submit: () => Promise<boolean>
}

/** The result of `useVerificationErrors`. */
export type UseVerificationErrorsResult =
  | ReadyVerificationErrors
  | (Common & { status: 'loading' })
  | (Common & { status: 'failed' })

const states: Readonly<Record<string, ErrorListState>> = {
  RESOLVE_ERRORS: 'action_needed',
  READY_FOR_VERIFICATION: 'ready',
  PENDING_MANUAL_REVIEW: 'manual_review',
  IN_PROGRESS: 'in_review',
  APPROVED: 'in_review',
  REJECTED: 'in_review',
}

const undecided: ReadonlySet<CustomerState> = new Set(['start', 'in_review', 'action_needed'])

/** A decision on the customer comes first; before one, the verification decides. An unknown one is in progress. */
function stateOf(customerType: CustomerType, raw: string | undefined, verification: Verification | null | undefined) {
  const state = customerState(
    { customerType, kycStatus: raw },
    verification === undefined ? 'not_fetched' : verification,
  )
  if (!verification || !undecided.has(state)) return state
  const { verificationStatus } = verification
  return (Object.hasOwn(states, verificationStatus) ? states[verificationStatus] : undefined) ?? 'unknown'
}

const nothing: IssueList = { groups: [], total: 0, fixed: 0, change: undefined }

/** What Grid needs after a submission, resource by resource: how to fix it, submit again, and see what has changed. */
export function useVerificationErrors(options: UseVerificationErrorsOptions = {}): UseVerificationErrorsResult {
  const { shown } = useGridKycContext()
  const records = useIssueRecords(options)
  const report = useReport(options)
  const [marks, setMarks] = useState(0)
  const { submit, clear, ...submission } = useSubmission({
    report,
    onError: options.onError,
    refresh: records.refresh,
  })

  const { application, verification, earlier, customerId, raw } = records.sources ?? {}
  const { messages, locale } = shown
  const before = useRef(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is remembered changes with every mark.
  const list = useMemo(() => {
    if (!application || verification?.verificationStatus !== 'RESOLVE_ERRORS') return nothing
    const next = listIssues({
      application: { ...application, verification },
      earlier,
      remembered: rememberedFixes.get,
      messages,
      locale,
    })
    before.current = keepUnchanged(before.current, next)
    return before.current
  }, [application, verification, earlier, messages, locale, marks])

  const errors = submission.error ? [...records.errors, submission.error] : records.errors
  const common = {
    errors,
    refresh() {
      clear()
      records.refresh()
    },
  }
  if (!application || customerId === undefined) {
    return { ...common, status: errors.length > 0 ? 'failed' : 'loading' }
  }

  return {
    ...common,
    ...list,
    status: 'ready',
    state: stateOf(application.customerType, raw, verification),
    customerId,
    verification: verification ?? null,
    application,
    ...submission,
    callbacks: { onSaved: options.onSaved, onError: options.onError },
    report: event => report.current(event),
    markFixed(...issues) {
      for (const { key } of issues) if (verification) rememberedFixes.add(verification.id, key)
      setMarks(count => count + 1)
    },
    submit: () => submit(customerId),
  }
}
