import {
  type Constraint,
  type FieldContext,
  type FieldTable,
  fieldRows,
  isEmptyValue,
  isNeeded,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { type FieldIssue, validateFields } from '@grid-kyc/core/schema'
import { invalidInput } from './invalidInput.js'
import type { RequestProblem } from './RequestProblem.js'

interface Check {
  table: FieldTable
  values: Values
  /** `update`: only what was sent counts, but what creation needs cannot be taken away. */
  moment: 'create' | 'update'
  context?: FieldContext
  /** What else is wrong, that no single row can know. */
  also?: readonly RequestProblem[]
}

function cleared({ table, values, context }: Check): FieldIssue[] {
  return fieldRows(table)
    .filter(row => {
      const value = valueAt(values, row.path)
      return value !== undefined && isEmptyValue(value) && isNeeded(row, 'create', values, context)
    })
    .map(({ path, field }) => ({ field: path, code: 'missing', constraint: field.is }))
}

function words({ field, code, constraint }: FieldIssue): string {
  if (code === 'missing') return `${field} is required.`
  if (constraint.enum) return `${field} has a value that is not accepted.`
  return constraint.format ? `${field} is not a valid ${constraint.format}.` : `${field} is not valid.`
}

/** Grid's own FieldConstraint says nothing of JSON types. */
const published = ({ type: _, ...constraint }: Constraint): Constraint => constraint

/** Refuses a request with everything that is wrong with it. */
export function checkFields(check: Check): void {
  const { table, values, moment, context, also = [] } = check
  const problems = validateFields(table, values, moment, context)
  if (moment === 'update') {
    const known = new Set(problems.map(({ field }) => field))
    problems.push(...cleared(check).filter(({ field }) => !known.has(field)))
  }
  const named = problems.map(
    (problem): RequestProblem => ({
      field: problem.field,
      message: words(problem),
      constraint: published(problem.constraint),
    }),
  )
  // What has a code of its own says more than the row's constraint.
  const isTold = ({ field }: RequestProblem) =>
    also.some(problem => problem.field === field && problem.code !== undefined)
  const rest = named.filter(problem => !isTold(problem))
  const all = [...rest, ...also.filter(({ field }) => !rest.some(problem => problem.field === field))]
  if (all.length > 0) throw invalidInput(all)
}
