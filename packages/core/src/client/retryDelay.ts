import type { RetryClass } from '../api/Route.js'
import type { GridKycError } from './GridKycError.js'

const attempts = 3
const firstDelayMs = 300
/** A longer `Retry-After` is the person's wait, not ours: the error says so and the button comes back. */
const longestWaitMs = 10_000

const passing = new Set(['network', 'timeout', 'rate_limited', 'unavailable'])

/**
 * How long to wait before the next attempt, or undefined to give up. Doubling with full jitter, so that many browsers
 * do not come back at once; `Retry-After` wins. `failures` counts from 1. A 409 is an answer and is never repeated.
 */
export function retryDelay(error: GridKycError, retry: RetryClass, failures: number): number | undefined {
  const { kind, status, retryAfterMs } = error
  // 424 says that a dependency refused; asking again at once gives the same answer.
  if (retry === 'never' || failures >= attempts || status === 424 || !passing.has(kind)) return undefined
  if (retryAfterMs !== undefined) return retryAfterMs <= longestWaitMs ? retryAfterMs : undefined
  return firstDelayMs * 2 ** (failures - 1) * (0.5 + Math.random() / 2)
}
