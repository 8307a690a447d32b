import { type Field, type FieldTable, isField } from './Field.js'

/** A field and where it stands: its dotted path in the table, which is its path on the wire. */
export interface FieldRow {
  readonly path: string
  readonly field: Field
}

/** Every row of a table, in its order. */
export function fieldRows(table: FieldTable, prefix = ''): FieldRow[] {
  return Object.entries(table).flatMap(([name, entry]) =>
    isField(entry) ? [{ path: prefix + name, field: entry }] : fieldRows(entry, `${prefix}${name}.`),
  )
}
