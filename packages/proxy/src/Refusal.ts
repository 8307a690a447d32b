interface RefusalInit {
  details?: Record<string, unknown> | undefined
  headers?: Record<string, string> | undefined
  /** What a callback of the host threw. Goes to the host's `log` and nowhere else. */
  cause?: unknown
}

/**
 * A request that goes no further. Thrown anywhere in the pipeline and answered in Grid's error envelope; `message` is for
 * developers and holds no value of anybody's.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown> | undefined
  readonly headers: Record<string, string>

  constructor(status: number, code: string, message: string, init: RefusalInit = {}) {
    super(message, { cause: init.cause })
    this.status = status
    this.code = code
    this.details = init.details
    this.headers = init.headers ?? {}
  }
}
