import type { AnyRoute } from '@grid-kyc/core'
import { invalidInput } from '../HttpError.js'

/** The parameters a route knows, each at most once: of two, Grid could read the other one than was checked. */
export function readQuery(route: AnyRoute, given: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of (route.query ?? []) as readonly string[]) {
    const [value, ...more] = given.getAll(name)
    if (more.length > 0) throw invalidInput(name, 'is given more than once. Give it once.')
    if (value !== undefined) query.set(name, value)
  }
  return query
}
