'use client'

import type { Customer, GridKycError } from '@grid-kyc/core'
import { useEffect, useRef } from 'react'
import { useLatest } from '../provider/useLatest.js'
import { useCustomer } from '../store/useCustomer.js'
import { useCustomerId } from '../store/useSession.js'
import { useStore } from '../store/useStore.js'
import { isContactPending } from './isContactPending.js'
import { type ContactChannel, useContactChannel } from './useContactChannel.js'

/** Options of `useContactVerification`. */
export interface UseContactVerificationOptions {
  /** Default: the session's. */
  customerId?: string | undefined
  /** Called when every contact that was open at the first render is verified. */
  onVerified?: ((customerId: string) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}

interface Common {
  /** The error of a failed fetch. The error of a failed action is on its contact. */
  errors: readonly GridKycError[]
  refresh: () => Promise<void>
}

/** The result of `useContactVerification`. */
export type UseContactVerificationResult =
  | (Common & { status: 'loading' | 'failed' })
  | (Common & {
      status: 'ready'
      customerId: string
      /** The contacts of this customer that Grid requires to be verified, email first; empty where it requires none. */
      channels: readonly ContactChannel[]
      /** Whether nothing is left to verify. */
      isVerified: boolean
    })

/** The email address and phone number that Grid requires to be verified: a code for each, or another contact. */
export function useContactVerification(options: UseContactVerificationOptions = {}): UseContactVerificationResult {
  const store = useStore()
  const { customerId, error, refresh } = useCustomerId(options.customerId)
  const { value: customer, query } = useCustomer(customerId)
  const latest = useLatest({ store, customerId })

  // What was verified before the user came here is no news, and nothing is reported twice.
  const wasOpen = useRef(false)
  const reportVerified = useLatest((id: string) => {
    if (!wasOpen.current) return
    wasOpen.current = false
    options.onVerified?.(id)
  })

  const channelOptions = {
    customer,
    async write(newer: Customer) {
      const { customerId: id } = latest.current
      // Another user is signed in by now.
      if (id === undefined || newer.id !== id) return
      await latest.current.store.write(id, { customer: newer })
      // Reported here, and not after a render: this component may be gone by then.
      if (!isContactPending(newer)) reportVerified.current(id)
    },
    onError: options.onError,
  }
  const email = useContactChannel('email', channelOptions)
  const phone = useContactChannel('phone', channelOptions)
  const channels = [email, phone].flatMap(each => each ?? [])
  const isVerified = channels.every(each => each.isVerified)

  useEffect(() => {
    if (!customer || customerId === undefined) return
    if (isVerified) reportVerified.current(customerId)
    else wasOpen.current = true
  }, [customer, customerId, isVerified, reportVerified])

  // What is news of one customer is none of another.
  useEffect(
    () => () => {
      if (customerId !== undefined) wasOpen.current = false
    },
    [customerId],
  )

  const failure = error ?? query.error
  const common = {
    errors: failure ? [failure] : [],
    async refresh() {
      if (customerId === undefined) refresh()
      else await query.refetch()
    },
  }
  if (!customer || customerId === undefined) return { ...common, status: failure ? 'failed' : 'loading' }
  return { ...common, status: 'ready', customerId, channels, isVerified }
}
