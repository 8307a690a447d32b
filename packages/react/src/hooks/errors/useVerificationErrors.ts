'use client'

import {
  type Application,
  type CustomerState,
  type CustomerType,
  customerState,
  GridKycError,
  type Verification,
} from '@grid-kyc/core'
import { useMemo, useRef, useState } from 'react'
import type { GridKycEvent, StatusChange } from '../GridKycEvent.js'
import { useGridKycContext } from '../gridKycContext.js'
import { createSubmission } from '../onboarding/createSubmission.js'
import type { Saved, Submitted } from '../onboarding/OnboardingEvents.js'
import { useOnboardingReport } from '../onboarding/useOnboardingReport.js'
import { useLatest } from '../useLatest.js'
import { keepSame } from './keepSame.js'
import type { ErrorListing, ListedError } from './ListedError.js'
import { rememberedFixes } from './rememberedFixes.js'
import { useErrorLister } from './useErrorLister.js'
import { useErrorRecords } from './useErrorRecords.js'

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

/**
 * Where the customer stands: a customer's state, and two that only a verification has. `ready`: nothing is missing, and it was
 * not submitted. `manual_review`: a person at Grid looks at it.
 */
export type ErrorListState = CustomerState | 'ready' | 'manual_review'

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

const states: Readonly<Record<string, ErrorListState>> = {
  RESOLVE_ERRORS: 'action_needed',
  READY_FOR_VERIFICATION: 'ready',
  PENDING_MANUAL_REVIEW: 'manual_review',
  IN_PROGRESS: 'in_review',
  APPROVED: 'in_review',
  REJECTED: 'in_review',
}

/** A decision on the customer comes first; before one, the verification tells. One that nobody knows yet is under way. */
function stateOf(
  customerType: CustomerType,
  raw: string | undefined,
  verification: Verification | null,
): ErrorListState {
  const state = customerState({ customerType, kycStatus: raw })
  if (!verification || (state !== 'start' && state !== 'in_review')) return state
  const { verificationStatus } = verification
  return (Object.hasOwn(states, verificationStatus) ? states[verificationStatus] : undefined) ?? 'unknown'
}

const lostCode = () => new GridKycError({ kind: 'network', message: 'A part of the page could not be loaded.' })

/** What Grid wants after a submission, resource by resource; how to mend it, submit again, and see what has changed. */
export function useVerificationErrors(options: UseVerificationErrorsOptions = {}): UseVerificationErrorsResult {
  const { client, shown } = useGridKycContext()
  const records = useErrorRecords(options)
  const latest = useLatest(records)
  const { list, failed, again } = useErrorLister()
  const report = useOnboardingReport(options)
  const [marks, setMarks] = useState(0)
  const [activity, setActivity] = useState<ReadyVerificationErrors['activity']>('idle')
  const [submittedId, setSubmittedId] = useState<string>()
  const [problem, setProblem] = useState<GridKycError>()
  const [verify] = useState(() => createSubmission(client, newer => latest.current.keep(newer)))

  const { application, verification, earlier, customerId, raw } = records.sources ?? {}
  const { copy, locale } = shown
  const before = useRef(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is remembered changes with every mark.
  const listing = useMemo(() => {
    if (!application || !list || verification?.verificationStatus !== 'RESOLVE_ERRORS') return nothing
    const next = list({
      application: { ...application, verification },
      earlier,
      remembered: rememberedFixes.get,
      copy,
      locale,
    })
    before.current = keepSame(before.current, next)
    return before.current
  }, [application, verification, earlier, list, copy, locale, marks])

  const problems = [...records.problems, ...(failed ? [lostCode()] : []), ...(problem ? [problem] : [])]
  const common = {
    problems,
    refresh() {
      setProblem(undefined)
      if (failed) again()
      records.refresh()
    },
  }
  if (!application || !list || customerId === undefined) {
    return { ...common, status: problems.length > 0 ? 'failed' : 'loading' }
  }

  async function submit(): Promise<boolean> {
    if (activity !== 'idle' || customerId === undefined) return false
    setActivity('submitting')
    setProblem(undefined)
    try {
      const answer = await verify(customerId)
      if (answer) {
        const { id, verificationStatus } = answer
        records.keep({ verification: answer })
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

  return {
    ...common,
    ...listing,
    status: 'ready',
    state: stateOf(application.customerType, raw, verification ?? null),
    customerId,
    verification: verification ?? null,
    application,
    activity,
    problem,
    submittedId,
    callbacks: { onSaved: options.onSaved, onError: options.onError },
    report: event => report.current(event),
    markFixed({ key }) {
      if (verification) rememberedFixes.add(verification.id, key)
      setMarks(count => count + 1)
    },
    submit,
  }
}
