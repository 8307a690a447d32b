import type { FieldContext, FieldTable, Values } from './Field.js'
import { type FieldRow, fieldRows } from './fieldRows.js'
import { isEmptyValue } from './isEmptyValue.js'
import { isNeeded, type RequirementStage } from './isNeeded.js'
import { valueAt } from './valueAt.js'

/** The rows that have to have a value at a stage and have none, in the order of the table. */
export const missingRows = (
  table: FieldTable,
  stage: RequirementStage,
  values: Values,
  context: FieldContext = {},
): FieldRow[] =>
  fieldRows(table).filter(row => isEmptyValue(valueAt(values, row.path)) && isNeeded(row, stage, values, context))

/** The paths of what is missing at a stage. */
export const missingFields = (
  table: FieldTable,
  stage: RequirementStage,
  values: Values,
  context: FieldContext = {},
): string[] => missingRows(table, stage, values, context).map(row => row.path)
