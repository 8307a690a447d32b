import { type FieldConstraint, type FieldContext, type FieldTable, isField, type Values } from '../fields/Field.js'
import { fieldAt } from '../fields/fieldRows.js'
import type { RequirementStage } from '../fields/isNeeded.js'
import { tableSchema } from './tableSchema.js'

/** What is wrong with one field. `field` is its path; `constraint` says what would be accepted. */
export interface FieldIssue {
  readonly field: string
  readonly code: 'missing' | 'invalid'
  readonly constraint: FieldConstraint
}

/** What is read of zod's own issue. */
interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
}

const constraintOf = (issue: Issue) =>
  'params' in issue ? (issue.params as { constraint?: string } | undefined)?.constraint : undefined

/** The path of the field that an issue is about: without the index in a list. */
function fieldPath(table: FieldTable, path: readonly PropertyKey[]): string {
  const names: string[] = []
  let entry: FieldTable | undefined = table
  for (const name of path.map(String)) {
    if (!entry) break
    names.push(name)
    const next: FieldTable[string] | undefined = entry[name]
    entry = next && !isField(next) ? next : undefined
  }
  return names.join('.')
}

/**
 * Everything that is wrong with a request's values, all at once and each field once: what is there but not as it has to be,
 * then what the stage requires and is missing. A cleared value (`''`, `[]`) is only ever missing.
 */
export function validateFields(
  table: FieldTable,
  values: Values,
  stage: RequirementStage,
  context: FieldContext = {},
): FieldIssue[] {
  const found = new Map<string, FieldIssue>()
  for (const issue of tableSchema(table, stage, context).safeParse(values).error?.issues ?? []) {
    const field = fieldPath(table, issue.path)
    const row = fieldAt(table, field)
    const failed = constraintOf(issue)
    if (failed === 'required') {
      found.set(field, { field, code: 'missing', constraint: row?.constraints ?? {} })
      continue
    }
    const constraints: FieldConstraint = { ...row?.constraints, ...(stage === 'verification' && row?.verifiedAs) }
    const name = (failed ?? 'type') as keyof FieldConstraint
    const constraint = { ...found.get(field)?.constraint, ...(row && { [name]: constraints[name] }) }
    found.set(field, { field, code: 'invalid', constraint })
  }
  return [...found.values()]
}
