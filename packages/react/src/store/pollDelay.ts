import type { CustomerState } from '@grid-kyc/core'

/** How often Grid is polled while no change event arrives. All in milliseconds. */
export interface Polling {
  /** The first interval while a decision is awaited; it grows from here. Default 2 000. */
  fromMs?: number | undefined
  /** The longest interval while a decision is awaited. Default 30 000. */
  upToMs?: number | undefined
  /** The interval in a settled state: an approval can still be put on hold. Default 60 000. */
  settledMs?: number | undefined
  /** How long after the last change or the last visit reading continues. Default one hour. */
  deadlineMs?: number | undefined
}

/**
 * When to read Grid next, or false for not at all. `quietMs` is how long ago something last changed or the person last
 * came back to the page. `expecting` is true while a check is open or just finished.
 */
export function pollDelay(state: CustomerState, expecting: boolean, quietMs: number, polling: Polling): number | false {
  const { fromMs = 2_000, upToMs = 30_000, settledMs = 60_000, deadlineMs = 3_600_000 } = polling
  if (quietMs > deadlineMs) return false
  const waiting = expecting || state === 'in_review' || state === 'unknown'
  return waiting ? Math.min(upToMs, Math.max(fromMs, quietMs / 10)) : settledMs
}

/** Milliseconds since a moment that an effect noted; 0 before, because a prerender may read no clock. */
export const elapsedSince = (moment: number): number => (moment === 0 ? 0 : Date.now() - moment)
