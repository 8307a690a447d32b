import {
  type FieldConstraint,
  type FieldContext,
  type FieldTable,
  fieldRows,
  isEmptyValue,
  isNeeded,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { type FieldIssue, validateFields } from '@grid-kyc/core/schema'
import type { RequestIssue } from '../errors/invalidInput.js'
import { invalidInput } from '../errors/invalidInput.js'

interface Check {
  table: FieldTable
  values: Values
  /** `update`: only what was sent counts, but what creation needs cannot be taken away. */
  stage: 'create' | 'update'
  context?: FieldContext
  /** What else is wrong, that no single row can know. */
  also?: readonly RequestIssue[]
}

function cleared({ table, values, context }: Check): FieldIssue[] {
  return fieldRows(table)
    .filter(row => {
      const value = valueAt(values, row.path)
      return value !== undefined && isEmptyValue(value) && isNeeded(row, 'create', values, context)
    })
    .map(({ path, field }) => ({ field: path, code: 'missing', constraint: field.constraints }))
}

function words({ field, code, constraint }: FieldIssue): string {
  if (code === 'missing') return `${field} is required.`
  if (constraint.enum) return `${field} has a value that is not accepted.`
  return constraint.format ? `${field} is not a valid ${constraint.format}.` : `${field} is not valid.`
}

/** Grid's own FieldConstraint says nothing of JSON types. */
const published = ({ type: _, ...constraint }: FieldConstraint): FieldConstraint => constraint

/** Refuses a request with everything that is wrong with it. */
export function checkFields(check: Check): void {
  const { table, values, stage, context, also = [] } = check
  const issues = validateFields(table, values, stage, context)
  const known = new Set(issues.map(({ field }) => field))
  issues.push(...cleared(check).filter(({ field }) => !known.has(field)))
  const named = issues.map(
    (issue): RequestIssue => ({
      field: issue.field,
      message: words(issue),
      constraint: published(issue.constraint),
    }),
  )
  // What has a code of its own says more than the row's constraint.
  const isReported = ({ field }: RequestIssue) => also.some(issue => issue.field === field && issue.code !== undefined)
  const rest = named.filter(issue => !isReported(issue))
  const all = [...rest, ...also.filter(({ field }) => !rest.some(issue => issue.field === field))]
  if (all.length > 0) throw invalidInput(all)
}
