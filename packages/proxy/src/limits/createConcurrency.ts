import { HttpError } from '../HttpError.js'

/** Counts how much runs at once in this process, for each holder and altogether. */
export interface Concurrency {
  /** Counts one more; the result counts it down again. Throws a 429 where a limit is reached. */
  enter(holder: string): () => void
}

interface ConcurrencyOptions {
  perHolder: number
  total: number
  /** What is limited, for the error message. */
  what: string
  /** When to try again, in seconds. */
  retryAfter: number
}

/** Limits how much runs at once. Counting is synchronous, so that nothing gets in while another request is awaited. */
export function createConcurrency({ perHolder, total, what, retryAfter }: ConcurrencyOptions): Concurrency {
  const counts = new Map<string, number>()
  let all = 0
  return {
    enter(holder) {
      const count = counts.get(holder) ?? 0
      if (count >= perHolder || all >= total) {
        throw new HttpError(429, 'RATE_LIMITED', `There are too many ${what} at once. Try again later.`, {
          headers: { 'retry-after': String(retryAfter) },
        })
      }
      counts.set(holder, count + 1)
      all += 1
      let isCounted = true
      return () => {
        if (!isCounted) return
        isCounted = false
        all -= 1
        const left = (counts.get(holder) ?? 1) - 1
        if (left > 0) counts.set(holder, left)
        else counts.delete(holder)
      }
    },
  }
}
