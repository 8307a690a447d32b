import { type AnyRoute, matchRoute, type Operation, type RouteMatch } from '@grid-kyc/core'
import { HttpError } from '../HttpError.js'
import { isPlainId } from './isPlainId.js'

/** What becomes known about a request while it is handled, for the audit trail: also where it is refused half-way. */
export interface Trail {
  customerId?: string | undefined
  byOperator?: boolean | undefined
  revealsWithheld?: boolean | undefined
  targets?: Readonly<Record<string, string>> | undefined
  createdId?: string | undefined
  /** Dotted paths of the fields that were sent. */
  fields?: readonly string[] | undefined
}

/** One request to a route of the table, as it passes through the proxy. */
export interface RouteRequest {
  readonly request: Request
  readonly url: URL
  readonly operation: Operation
  readonly route: AnyRoute
  /** Path parameters, decoded once and checked to be plain ids. */
  readonly params: Readonly<Record<string, string>>
  /** The peer's address, where the server passes it on. */
  readonly ip: string | undefined
  readonly trail: Trail
  /** Records in the host's log a failure that does not change the response. */
  note(failure: unknown): void
}

/** Finds the row of the route table for a request. Everything outside the table is 404, a wrong method too. */
export function findRoute(method: string, path: string): RouteMatch {
  const { match } = matchRoute(method, path)
  if (!match || !Object.values(match.params).every(isPlainId)) {
    throw new HttpError(404, 'NOT_FOUND', 'The proxy has no such route, so nothing was sent to Grid.')
  }
  return match
}
