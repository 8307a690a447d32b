import type { FieldConstraint } from '../fields/Field.js'

/**
 * What went wrong, in the terms a caller can act on.
 *
 * `not_found`: 404, 405, 410, 501. `invalid`: 400, 413, 415, 422. `unavailable`: 424 and 5xx. `unexpected`: an answer that is not
 * documented, or one that cannot be read.
 */
export type ErrorKind =
  | 'network'
  | 'timeout'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'invalid'
  | 'rate_limited'
  | 'unavailable'
  | 'unexpected'

/** One invalid field of a request. `field` is Grid's dotted path; `constraint` says what would be accepted. */
export interface FieldError {
  readonly field: string
  readonly constraint?: FieldConstraint
  /** Grid's English message. Not enumerable, because it may repeat what the user typed. */
  readonly message?: string
}

interface GridKycErrorInit {
  kind: ErrorKind
  message: string
  status?: number | undefined
  code?: string | undefined
  reason?: string | undefined
  fieldErrors?: readonly FieldError[] | undefined
  retryAfterMs?: number | undefined
  cause?: unknown
}

/**
 * Every failure of this library. `message` is for developers and contains no personal data. Grid's own message is in `reason`,
 * and what a browser or your own code threw in `cause`. Neither is enumerable, so loggers that serialize errors leave them out.
 */
export class GridKycError extends Error {
  override readonly name = 'GridKycError'
  readonly kind: ErrorKind
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined
  /** Grid's code, such as `INVALID_INPUT`, or one of ours. */
  readonly code: string | undefined
  readonly fieldErrors: readonly FieldError[]
  /** How long to wait before trying again, in milliseconds, where the server said. */
  readonly retryAfterMs: number | undefined
  declare readonly reason: string | undefined

  constructor(init: GridKycErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause })
    this.kind = init.kind
    this.status = init.status
    this.code = init.code
    this.fieldErrors = init.fieldErrors ?? []
    this.retryAfterMs = init.retryAfterMs
    Object.defineProperty(this, 'reason', { value: init.reason, enumerable: false })
  }
}
