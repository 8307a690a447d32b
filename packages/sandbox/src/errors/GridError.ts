/** An answer that is not a success, in Grid's envelope. Handlers throw it. */
export class GridError extends Error {
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>> | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    message: string,
    more: { details?: Readonly<Record<string, unknown>>; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = more.details
    this.headers = more.headers ?? {}
  }

  toResponse(): Response {
    const { status, code, message, details, headers } = this
    return Response.json({ status, code, message, ...(details ? { details } : {}) }, { status, headers })
  }
}
