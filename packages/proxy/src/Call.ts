import type { AnyRoute, Operation } from '@grid-kyc/core'

/** One request of the route table on its way through the proxy. */
export interface Call {
  readonly request: Request
  readonly url: URL
  readonly operation: Operation
  readonly route: AnyRoute
  /** Path parameters, decoded once and known to be plain ids. */
  readonly params: Readonly<Record<string, string>>
  readonly requestId: string
  /** The peer's address, where the server around us told. */
  readonly ip: string | undefined
  /** Tells the host's log of a failure that does not change the answer. */
  note(cause: unknown): void
}
