interface HttpErrorInit {
  details?: Record<string, unknown> | undefined
  headers?: Record<string, string> | undefined
  /** What a callback of the host threw. Goes to the host's `log` and nowhere else. */
  cause?: unknown
  /** The name of the host's callback that failed, for its log. */
  hook?: string | undefined
}

/**
 * Ends a request with an error response. Thrown anywhere in the pipeline and sent in Grid's error envelope; `message` is
 * for developers and never contains a value that a user entered.
 */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown> | undefined
  readonly headers: Record<string, string>
  readonly hook: string | undefined

  constructor(status: number, code: string, message: string, init: HttpErrorInit = {}) {
    super(message, { cause: init.cause })
    this.status = status
    this.code = code
    this.details = init.details
    this.headers = init.headers ?? {}
    this.hook = init.hook
  }
}

/** A 400 in the shape of Grid's own field errors, naming the field. */
export const invalidInput = (field: string, message: string) =>
  new HttpError(400, 'INVALID_INPUT', `${field}: ${message}`, { details: { errors: [{ field, message }] } })

/**
 * The one response to every request for data that is not the customer's own, whether it exists or not: it reveals neither
 * which check refused it nor which ids there are.
 */
export const forbidden = () =>
  new HttpError(403, 'FORBIDDEN', "This is not the signed-in customer's data, so nothing was sent to Grid.")
