import type { FieldContext, NeededFor, Values } from './Field.js'
import type { FieldRow } from './fieldRows.js'
import { isEmptyValue } from './isEmptyValue.js'
import { isShown, resolveRule } from './isShown.js'
import { valueAt } from './valueAt.js'

/** What is being done with a resource: each asks for more than the one before. */
export type RequirementStage = 'update' | 'create' | 'verification'

/** An empty object was meant; inputs left blank were not. */
function isGroupGiven(path: string, values: Values): boolean {
  const end = path.lastIndexOf('.')
  if (end < 0) return true
  const group = valueAt(values, path.slice(0, end))
  if (typeof group !== 'object' || group === null) return false
  const members = Object.values(group)
  return members.length === 0 || members.some(member => !isEmptyValue(member))
}

/** True when Grid, or a currency, asks this customer for a field that it does not ask every customer for. */
function isAsked(
  { field, path }: FieldRow,
  stage: RequirementStage,
  { requested, currencyFields }: FieldContext,
): boolean {
  if (stage !== 'verification') return false
  return requested?.includes(path) || (field.currencyNames?.some(name => currencyFields?.includes(name)) ?? false)
}

/** Whether a value has to be there. What verification needs includes what creation needs. */
export function isNeeded(row: FieldRow, stage: RequirementStage, values: Values, context: FieldContext = {}): boolean {
  const { field, path } = row
  if (!isShown(field, values, context)) return false
  const isWhole = field.wholeGroup !== undefined && resolveRule<boolean>(field.wholeGroup, values, context)
  if (isWhole && isGroupGiven(path, values)) return true
  if (stage === 'update' || context.onFile?.includes(path)) return false
  const neededFor = resolveRule<NeededFor>(field.neededFor, values, context)
  // A platform that does its own checks needs no more than a customer to be created.
  if (context.regulated && neededFor === 'verification') return isAsked(row, stage, context)
  if (stage === 'create' || neededFor !== 'nothing') return neededFor === 'create' || stage === 'verification'
  return isAsked(row, stage, context)
}
