import type { FieldContext, FieldTable, Values } from './Field.js'
import { type FieldRow, fieldRows } from './fieldRows.js'
import { isEmptyValue } from './isEmptyValue.js'
import { isNeeded, type Moment } from './isNeeded.js'
import { valueAt } from './valueAt.js'

/** The rows that have to have a value at a moment and have none, in the order of the table. */
export const missingRows = (
  table: FieldTable,
  moment: Moment,
  values: Values,
  context: FieldContext = {},
): FieldRow[] =>
  fieldRows(table).filter(row => isEmptyValue(valueAt(values, row.path)) && isNeeded(row, moment, values, context))

/** The paths of what is missing at a moment. */
export const missingFields = (
  table: FieldTable,
  moment: Moment,
  values: Values,
  context: FieldContext = {},
): string[] => missingRows(table, moment, values, context).map(row => row.path)
