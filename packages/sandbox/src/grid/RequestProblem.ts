import type { Constraint } from '@grid-kyc/core'

/** One thing that is wrong with a request. `field` is a path on the wire, or the name of a query parameter. */
export interface RequestProblem {
  readonly field: string
  readonly message: string
  readonly constraint?: Constraint
  /** Default `INVALID_INPUT`. */
  readonly code?: string
}
