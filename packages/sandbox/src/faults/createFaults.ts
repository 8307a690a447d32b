import type { GridOperation } from '@grid-kyc/core'
import type { Fault } from './Fault.js'

/** The faults a test has asked for. */
export interface Faults {
  /** What the next `times` requests of an operation, or of any (`*`), meet. Default once; `Infinity` until cleared. */
  next(operation: GridOperation | '*', fault: Fault, times?: number): void
  clear(): void
}

/** A queue of faults; each request takes the first that is meant for it. */
export function createFaults(): Faults & { take(operation: GridOperation): Fault | undefined } {
  const queue: { operation: GridOperation | '*'; fault: Fault; times: number }[] = []
  return {
    next(operation, fault, times = 1) {
      queue.push({ operation, fault, times })
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
      return entry.fault
    },
  }
}
