import type { FieldConstraint } from '@grid-kyc/core'
import { schemaOf } from '@grid-kyc/core/schema'
import { invalidInput } from '../errors/invalidInput.js'

/** Refuses a query with every parameter that is not what it has to be. Unknown parameters pass by. */
export function checkQuery(query: URLSearchParams, constraints: Readonly<Record<string, FieldConstraint>>): void {
  const issues = Object.entries(constraints).flatMap(([field, constraint]) => {
    const value = query.get(field)
    if (value === null || schemaOf({ constraints: constraint }).safeParse(value).success) return []
    return [{ field, message: `${field} has a value that is not accepted.`, constraint }]
  })
  if (issues.length > 0) throw invalidInput(issues)
}
