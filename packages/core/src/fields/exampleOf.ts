import type { FieldTable, Values } from './Field.js'
import { fieldRows } from './fieldRows.js'
import { isShown } from './isShown.js'
import { setValueAt } from './setValueAt.js'

/** A whole resource made of the rows' examples: for fixtures, seeds and documentation. Files are only their names. */
export function exampleOf(table: FieldTable): Values {
  const rows = fieldRows(table)
  const all = rows.reduce<Values>((values, { path, field }) => setValueAt(values, path, field.example), {})
  return rows
    .filter(({ field }) => isShown(field, all))
    .reduce<Values>((values, { path, field }) => setValueAt(values, path, field.example), {})
}
