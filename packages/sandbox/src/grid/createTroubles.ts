import type { GridOperation } from '@grid-kyc/core'
import type { Trouble } from './Trouble.js'

/** The troubles a test has asked for. */
export interface Troubles {
  /** What the next `times` requests of an operation, or of any (`*`), meet. Default once; `Infinity` until cleared. */
  next(operation: GridOperation | '*', trouble: Trouble, times?: number): void
  clear(): void
}

/** A queue of troubles; each request takes the first that is meant for it. */
export function createTroubles(): Troubles & { take(operation: GridOperation): Trouble | undefined } {
  const queue: { operation: GridOperation | '*'; trouble: Trouble; times: number }[] = []
  return {
    next(operation, trouble, times = 1) {
      queue.push({ operation, trouble, times })
    },
    clear() {
      queue.length = 0
    },
    take(operation) {
      const index = queue.findIndex(entry => entry.operation === operation || entry.operation === '*')
      const entry = queue[index]
      if (!entry) return undefined
      entry.times -= 1
      if (entry.times <= 0) queue.splice(index, 1)
      return entry.trouble
    },
  }
}
