import { matchRoute, type RouteMatch } from '@grid-kyc/core'
import { isPlainId } from './isPlainId.js'
import { Refusal } from './Refusal.js'

/** The row of the route table that a request means. Everything outside the table is 404, a wrong method too. */
export function readCall(method: string, path: string): RouteMatch {
  const { match } = matchRoute(method, path)
  if (!match || !Object.values(match.params).every(isPlainId)) {
    throw new Refusal(404, 'NOT_FOUND', 'The proxy has no such route, so nothing was sent to Grid.')
  }
  return match
}
