'use client'

import { useEffect, useReducer, useState } from 'react'
import type { StatusChange } from '../provider/GridKycEvent.js'
import { useLatest } from '../provider/useLatest.js'
import { type UseVerificationStatusResult, useVerificationStatus } from '../status/useVerificationStatus.js'
import { useStatusUpdatedAt } from '../store/useCustomerStatus.js'
import { useCustomerId } from '../store/useSession.js'

/** Options of `useOnboardingGate`. */
export interface UseOnboardingGateOptions {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId?: string | undefined
  /**
   * How old a fetched approval may be, in milliseconds. It is refetched before that, so the gate closes by age only when fetching
   * fails. Default 3 minutes.
   */
  maxAgeMs?: number | undefined
  /** Called when the customer’s state changed. */
  onStatusChange?: ((change: StatusChange) => void) | undefined
}

/** The result of `useOnboardingGate`. */
export interface UseOnboardingGateResult {
  /**
   * True when Grid has just answered that this customer is approved. A status that is loading, unknown, failed, too old or from a
   * cache is not an approval. **This is not an authorization check**: anyone can change what a page shows. Ask Grid on your
   * server before you move money.
   */
  isOpen: boolean
  /** The customer’s status. */
  verification: UseVerificationStatusResult
  /** The session has no customer yet, and may create one. */
  isNew: boolean
}

/** True when a customer may see the gate's children: fetched by this page, after the gate mounted, and recently. */
export function useOnboardingGate(options: UseOnboardingGateOptions = {}): UseOnboardingGateResult {
  const { maxAgeMs = 180_000 } = options
  const { customerId, isNew } = useCustomerId(options.customerId)
  const verification = useVerificationStatus({ customerId: options.customerId, onStatusChange: options.onStatusChange })
  const refresh = useLatest(verification.refresh)
  const [, lookAgain] = useReducer((count: number) => count + 1, 0)

  const updatedAt = useStatusUpdatedAt(customerId)
  // What was fetched before this gate asked does not count. Compared with the cache, because a prerender has no clock.
  const [asked, setAsked] = useState({ customerId, knownAt: updatedAt })
  if (asked.customerId !== customerId) setAsked({ customerId, knownAt: updatedAt })
  const isOurs = updatedAt > asked.knownAt && asked.customerId === customerId
  useEffect(() => {
    if (updatedAt === 0) return
    if (!isOurs) return refresh.current()
    const again = setTimeout(() => refresh.current(), maxAgeMs / 2)
    const end = setTimeout(lookAgain, updatedAt + maxAgeMs - Date.now())
    return () => {
      clearTimeout(again)
      clearTimeout(end)
    }
  }, [updatedAt, isOurs, maxAgeMs, refresh])

  const isApproved = verification.status === 'ready' && verification.state === 'approved'
  const isFresh = isOurs && Date.now() - updatedAt < maxAgeMs
  return {
    isOpen: isApproved && isFresh && verification.errors.length === 0,
    verification,
    isNew,
  }
}
