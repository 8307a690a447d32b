import type { FieldTable, Values } from './Field.js'
import { type FieldRow, fieldRows } from './fieldRows.js'
import { isEmptyValue } from './isEmptyValue.js'
import { valueAt } from './valueAt.js'

/** Few rows of a table are like that, and forms ask for every key. */
const known = new WeakMap<FieldTable, readonly FieldRow[]>()

function rowsOnFile(table: FieldTable): readonly FieldRow[] {
  const rows = known.get(table) ?? fieldRows(table).filter(({ field }) => field.onFileWith !== undefined)
  known.set(table, rows)
  return rows
}

/**
 * The paths of the fields that Grid has on file and does not return. With `values` that differ from them, they have to be sent
 * again.
 */
export const fieldsOnFile = (table: FieldTable, customer: Values, values: Values = customer): string[] =>
  rowsOnFile(table).flatMap(({ path, field: { onFileWith = '' } }) => {
    const shows = valueAt(customer, onFileWith)
    return !isEmptyValue(shows) && shows === valueAt(values, onFileWith) ? path : []
  })
