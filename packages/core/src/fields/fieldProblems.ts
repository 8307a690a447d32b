import { constraintAt } from './constraintAt.js'
import { constraintProblems } from './constraintProblems.js'
import { type Constraint, type Field, type FieldContext, type FieldTable, isField, type Values } from './Field.js'
import { isCleared } from './isCleared.js'
import type { Moment } from './isNeeded.js'
import { missingRows } from './missingFields.js'
import { valueAt } from './valueAt.js'

/** What is wrong with one field. `field` is its path; `constraint` says what would be accepted. */
export interface FieldProblem {
  readonly field: string
  readonly code: 'missing' | 'invalid'
  readonly constraint: Constraint
}

function invalidField(path: string, field: Field, value: unknown, moment: Moment): FieldProblem[] {
  if (value === undefined || isCleared(field.is, value)) return []
  const is = constraintAt(field, moment)
  const failed = constraintProblems(is, value)
  if (failed.length === 0) return []
  return [{ field: path, code: 'invalid', constraint: Object.fromEntries(failed.map(name => [name, is[name]])) }]
}

function invalidEntries(table: FieldTable, values: Values, moment: Moment, prefix = ''): FieldProblem[] {
  return Object.entries(table).flatMap(([name, entry]) => {
    const path = prefix + name
    const value = valueAt(values, name)
    if (isField(entry)) return invalidField(path, entry, value, moment)
    if (value === undefined) return []
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!isGroup) return [{ field: path, code: 'invalid' as const, constraint: {} }]
    return invalidEntries(entry, value as Values, moment, `${path}.`)
  })
}

/**
 * Everything that is wrong with a request's values, all at once: what is there but not what it must be, then what is
 * missing at this moment. A cleared value (`''`, `[]`) is only ever missing.
 */
export function fieldProblems(
  table: FieldTable,
  values: Values,
  moment: Moment,
  context: FieldContext = {},
): FieldProblem[] {
  // Who does their own checks is not held to Grid's.
  const problems = invalidEntries(table, values, context.regulated ? 'create' : moment)
  const invalid = problems.map(problem => problem.field)
  for (const { path, field } of missingRows(table, moment, values, context)) {
    if (!invalid.some(bad => path === bad || path.startsWith(`${bad}.`)))
      problems.push({ field: path, code: 'missing', constraint: field.is })
  }
  return problems
}
