'use client'

import type { ContactVerificationChannels, CustomerState, CustomerType, GridKycError } from '@grid-kyc/core'
import { focusManager } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { StatusChange } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import { isSessionEnded } from '../store/isSessionEnded.js'
import { elapsedSince, pollDelay } from '../store/pollDelay.js'
import { useCustomerStatus } from '../store/useCustomerStatus.js'
import { useCustomerId } from '../store/useSession.js'

/** Options of `useVerificationStatus`. */
export interface UseVerificationStatusOptions {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId?: string | undefined
  /** True while a decision may arrive soon, so that Grid is polled often. */
  expecting?: boolean | undefined
  /** Called when the customer’s state changed. */
  onStatusChange?: ((change: StatusChange) => void) | undefined
}

/** The customer's status. `errors` may be there in every arm: a failed fetch never hides what is known. */
export type UseVerificationStatusResult = {
  /** What could not be fetched. The data that was fetched is still there. */
  errors: readonly GridKycError[]
  /** Fetches from Grid again. */
  refresh: () => void
} & (
  | { status: 'loading' }
  | {
      status: 'ready'
      customerId: string
      customerType: CustomerType
      state: CustomerState
      /** Grid's own word, known or not. */
      raw: string | undefined
      contactVerification: ContactVerificationChannels | undefined
      /** When it was submitted; undefined where that is not known. An ISO date and time. */
      submittedAt: string | undefined
      /** When Grid decided; undefined until then, or where that is not known. An ISO date and time. */
      decidedAt: string | undefined
      /**
       * `PENDING` without a verification: Grid's data cannot tell whether the hosted flow was finished. The state is `start`;
       * say that there is nothing to do if it was, and offer to continue.
       */
      mayBeSubmitted: boolean
      /** True while a person at Grid reviews the submission, which can take longer. The state is `in_review`. */
      isManualReview: boolean
    }
  | { status: 'failed' }
)

/** Fetches the customer's status and keeps fetching: at intervals, on a change event, on every return to the page. */
export function useVerificationStatus(options: UseVerificationStatusOptions = {}): UseVerificationStatusResult {
  const { latest, report } = useGridKycContext()
  const customer = useCustomerId(options.customerId)
  const { customerId } = customer
  const onStatusChange = useLatest(options.onStatusChange)
  const expecting = useLatest(options.expecting ?? false)
  const quietSince = useRef(0)

  const query = useCustomerStatus(customerId, status =>
    pollDelay(
      status?.mayBeSubmitted ? 'in_review' : (status?.state ?? 'unknown'),
      expecting.current,
      elapsedSince(quietSince.current),
      latest.current.polling ?? {},
    ),
  )
  const state = query.data?.state
  const raw = query.data?.raw

  useEffect(() => {
    quietSince.current = Date.now()
    if (customerId === undefined || state === undefined) return
    const change = { customerId, state, raw }
    onStatusChange.current?.(change)
    report({ type: 'statusChange', ...change })
  }, [customerId, state, raw, onStatusChange, report])

  // A user who comes back is waiting again.
  useEffect(
    () =>
      focusManager.subscribe(() => {
        quietSince.current = Date.now()
      }),
    [],
  )

  const refresh = () => {
    quietSince.current = Date.now()
    if (customerId === undefined) customer.refresh()
    else void query.refetch()
  }
  const error = customer.error ?? query.error
  const errors = error ? [error] : []
  if (customerId !== undefined && query.data && !isSessionEnded(error)) {
    const { newest, ...data } = query.data
    const isManualReview =
      data.state === 'in_review' && typeof newest === 'object' && newest?.verificationStatus === 'PENDING_MANUAL_REVIEW'
    return { status: 'ready', customerId, ...data, isManualReview, errors, refresh }
  }
  return { status: error ? 'failed' : 'loading', errors, refresh }
}
