import type { AnyRoute } from '@grid-kyc/core'
import * as z from 'zod'
import { invalidInput } from '../HttpError.js'

/** Longer than any id, cursor or date, and of nothing that could end a line in a log. */
const valueSchema = z
  .string()
  .max(1000, { error: 'is longer than any value may be.' })
  .regex(/^\P{Cc}*$/u, { error: 'has a character that no value has.' })

/** At most once: of two, Grid could read the other one than was checked. */
const valuesSchema = z.array(valueSchema).max(1, { error: 'is given more than once. Give it once.' })

/** The parameters that a route knows, each at most once, in a query of nothing else. */
export function readQuery(route: AnyRoute, given: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of (route.query ?? []) as readonly string[]) {
    const { data, error } = valuesSchema.safeParse(given.getAll(name))
    if (error) throw invalidInput(name, error.issues.map(({ message }) => message).join(' '))
    const [value] = data
    if (value !== undefined) query.set(name, value)
  }
  return query
}
