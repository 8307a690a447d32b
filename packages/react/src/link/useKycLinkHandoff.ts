'use client'

import type { GridKycError, KycLink } from '@grid-kyc/core'
import { randomUuid } from '@grid-kyc/core'
import { useEffect, useRef, useState } from 'react'
import type { StatusChange } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { toGridKycError } from '../provider/toGridKycError.js'
import { useLatest } from '../provider/useLatest.js'
import { type UseVerificationStatusResult, useVerificationStatus } from '../status/useVerificationStatus.js'
import { createLink } from './createLink.js'

/** Options of `useKycLinkHandoff`. */
export interface UseKycLinkHandoffOptions {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId?: string | undefined
  /**
   * Where the phone goes after the check. Default: the provider's own last page, because the customer is not signed in to your
   * app on the phone.
   */
  redirectUri?: string | undefined
  /** How long the code is shown at most, in milliseconds. Default 10 minutes. */
  showForMs?: number | undefined
  /** Called when the customer’s state changed. */
  onStatusChange?: ((change: StatusChange) => void) | undefined
  /** Called when Grid requires a verified email or phone first. */
  onContactNeeded?: ((customerId: string) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}

/** The state of the QR code. `opened`: the user confirmed it, or the status changed. Grid does not report it. */
export type HandoffState = 'idle' | 'creating' | 'shown' | 'opened' | 'expired' | 'contact_needed' | 'failed'

/** The result of `useKycLinkHandoff`. */
export interface UseKycLinkHandoffResult {
  /** The current status. */
  state: HandoffState
  /** The customer's status, fetched often while the phone may be in use. */
  verification: UseVerificationStatusResult
  /**
   * The link in the code, while it is shown. Anyone who opens it acts as the customer: never log, store or send it, and never
   * put it into an address of yours.
   */
  url: string | undefined
  /** When the code stops being shown, as milliseconds since 1970. */
  until: number | undefined
  /** Why the last action failed; undefined when it did not. */
  error: GridKycError | undefined
  /** Creates a link, and shows its code. Each call creates a new one. */
  start: () => void
  /** Call it when the user has opened the check on the phone: the code is hidden, and the page waits for the result. */
  opened: () => void
  /** Hides the code. A link that was scanned works until it is used or expires. */
  hide: () => void
}

interface Situation {
  state: HandoffState
  link?: KycLink
  until?: number
  error?: GridKycError
}

const idle: Situation = { state: 'idle' }

/** Continues the hosted check on a phone: a link created on request, and removed from the page as soon as possible. */
export function useKycLinkHandoff(options: UseKycLinkHandoffOptions = {}): UseKycLinkHandoffResult {
  const { client, report } = useGridKycContext()
  const [{ state, link, until, error }, show] = useState<Situation>(idle)
  const verification = useVerificationStatus({
    customerId: options.customerId,
    expecting: state === 'shown' || state === 'opened',
    onStatusChange: options.onStatusChange,
  })
  const ready = verification.status === 'ready' ? verification : undefined
  const customerId = ready?.customerId
  const customerState = ready?.mayBeSubmitted ? 'in_review' : ready?.state
  const current = useLatest(options)
  const stop = useRef<AbortController>(undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a link belongs to one customer.
  useEffect(
    () => () => {
      stop.current?.abort()
      show(idle)
    },
    [customerId],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: any change means that the customer continued on the phone.
  useEffect(() => show(now => (now.state === 'shown' ? { state: 'opened' } : now)), [customerState])

  useEffect(() => {
    if (until === undefined) return
    const timer = setTimeout(() => show({ state: 'expired' }), until - Date.now())
    return () => clearTimeout(timer)
  }, [until])

  async function start(): Promise<void> {
    if (customerId === undefined || state === 'creating') return
    stop.current = new AbortController()
    const { signal } = stop.current
    show({ state: 'creating' })
    try {
      const { redirectUri, showForMs = 600_000 } = current.current
      const created = await createLink(client, { customerId, idempotencyKey: randomUuid(), redirectUri })
      if (signal.aborted) return
      const now = Date.now()
      const left = Date.parse(created.expiresAt) - now
      // A link that was just created is alive, whatever this device's clock says.
      show({ state: 'shown', link: created, until: now + Math.min(left > 0 ? left : showForMs, showForMs) })
    } catch (cause) {
      if (signal.aborted) return
      const error = toGridKycError(cause)
      current.current.onError?.(error)
      report({ type: 'error', error })
      show({ state: error.kind === 'conflict' ? 'contact_needed' : 'failed', error })
      if (error.kind === 'conflict') current.current.onContactNeeded?.(customerId)
    }
  }

  return {
    state,
    verification,
    url: link?.kycUrl,
    until,
    error,
    start: () => void start(),
    opened: () => show({ state: 'opened' }),
    hide: () => show(idle),
  }
}
