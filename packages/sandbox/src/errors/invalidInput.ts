import type { FieldConstraint } from '@grid-kyc/core'
import { GridError } from './GridError.js'

/** One thing that is wrong with a request. `field` is a path on the wire, or the name of a query parameter. */
export interface RequestIssue {
  readonly field: string
  readonly message: string
  readonly constraint?: FieldConstraint
  /** Default `INVALID_INPUT`. */
  readonly code?: string
}

/** The 400 that names everything wrong with a request at once. Its code is the issues' own, where they share one. */
export function invalidInput(issues: readonly RequestIssue[]): GridError {
  const codes = new Set(issues.map(({ code }) => code))
  const [shared] = codes.size === 1 ? codes : []
  const errors = issues.map(({ field, message, constraint }) => ({
    field,
    message,
    ...(constraint && { constraint }),
  }))
  const message = issues.map(issue => issue.message).join(' ')
  return new GridError(400, shared ?? 'INVALID_INPUT', message, { details: { errors } })
}
