'use client'

import type { GridKycError, KycLink } from '@grid-kyc/core'
import { useEffect, useRef, useState } from 'react'
import type { StatusChange } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import { type UseVerificationStatusResult, useVerificationStatus } from '../status/useVerificationStatus.js'
import { mintLink, newIdempotencyKey } from './mintLink.js'

export interface UseKycLinkHandoffOptions {
  customerId?: string | undefined
  /**
   * Where the phone goes after the check. Default: nowhere, the provider's own last page, because nobody is signed in to
   * your app on it.
   */
  redirectUri?: string | undefined
  /** How long the code is shown at most, in milliseconds: the link may live longer than a screen is watched. Default 10 minutes. */
  showForMs?: number | undefined
  onStatusChange?: ((change: StatusChange) => void) | undefined
  /** Grid wants the customer's e-mail or phone verified first. */
  onContactNeeded?: ((customerId: string) => void) | undefined
  onError?: ((error: GridKycError) => void) | undefined
}

/** Where the code is. `opened` is what the person says, or what a change of their standing shows: Grid does not tell. */
export type HandoffState = 'idle' | 'minting' | 'shown' | 'opened' | 'expired' | 'contact_needed' | 'failed'

export interface UseKycLinkHandoffResult {
  state: HandoffState
  /** Where the customer stands, read often while the phone may be in use. */
  verification: UseVerificationStatusResult
  /**
   * What the code says, while it is shown. Whoever opens it acts as the customer: never log, store or send it, and never
   * put it into an address of yours.
   */
  url: string | undefined
  /** When the code stops being shown, as milliseconds since 1970. */
  until: number | undefined
  problem: GridKycError | undefined
  /** Asks for a link, and shows its code. Each call makes a new one. */
  start: () => void
  /** The person has it on their phone: the code goes, and the page waits. */
  opened: () => void
  /** Puts the code away. A link that somebody has seen works on until it is used or runs out. */
  hide: () => void
}

interface Situation {
  state: HandoffState
  link?: KycLink
  until?: number
  problem?: GridKycError
}

const idle: Situation = { state: 'idle' }

/** Hands the hosted check over to a phone: a link made when it is asked for, and gone from the page as soon as it can be. */
export function useKycLinkHandoff(options: UseKycLinkHandoffOptions = {}): UseKycLinkHandoffResult {
  const { client, report } = useGridKycContext()
  const [{ state, link, until, problem }, show] = useState<Situation>(idle)
  const verification = useVerificationStatus({
    customerId: options.customerId,
    expecting: state === 'shown' || state === 'opened',
    onStatusChange: options.onStatusChange,
  })
  const ready = verification.status === 'ready' ? verification : undefined
  const customerId = ready?.customerId
  const withStatus = ready?.state
  const current = useLatest(options)
  const stop = useRef<AbortController>(undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another customer's link is nobody's business here.
  useEffect(
    () => () => {
      stop.current?.abort()
      show(idle)
    },
    [customerId],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever it is now, somebody has gone on.
  useEffect(() => show(now => (now.state === 'shown' ? { state: 'opened' } : now)), [withStatus])

  useEffect(() => {
    if (until === undefined) return
    const timer = setTimeout(() => show({ state: 'expired' }), until - Date.now())
    return () => clearTimeout(timer)
  }, [until])

  async function start(): Promise<void> {
    if (customerId === undefined || state === 'minting') return
    stop.current = new AbortController()
    const { signal } = stop.current
    show({ state: 'minting' })
    try {
      const { redirectUri, showForMs = 600_000 } = current.current
      const minted = await mintLink(client, { customerId, idempotencyKey: newIdempotencyKey(), redirectUri })
      if (signal.aborted) return
      const now = Date.now()
      const left = Date.parse(minted.expiresAt) - now
      // A link that has just been made is alive, whatever this device's clock says.
      show({ state: 'shown', link: minted, until: now + Math.min(left > 0 ? left : showForMs, showForMs) })
    } catch (cause) {
      if (signal.aborted) return
      const error = cause as GridKycError
      current.current.onError?.(error)
      report({ type: 'error', error })
      show({ state: error.kind === 'conflict' ? 'contact_needed' : 'failed', problem: error })
      if (error.kind === 'conflict') current.current.onContactNeeded?.(customerId)
    }
  }

  return {
    state,
    verification,
    url: link?.kycUrl,
    until,
    problem,
    start: () => void start(),
    opened: () => show({ state: 'opened' }),
    hide: () => show(idle),
  }
}
