import { type Field, type FieldTable, isField } from './Field.js'

/** A field and its dotted path in the table, which is its path on the wire. */
export interface FieldRow {
  readonly path: string
  readonly field: Field
}

/** Tables are constants, and forms walk them for every key that is pressed. */
const known = new WeakMap<FieldTable, readonly FieldRow[]>()

/** Every row of a table, in its order. */
export function fieldRows(table: FieldTable, prefix = ''): readonly FieldRow[] {
  const rows = (prefix === '' && known.get(table)) || collect(table, prefix)
  if (prefix === '') known.set(table, rows)
  return rows
}

const collect = (table: FieldTable, prefix: string): readonly FieldRow[] =>
  Object.entries(table).flatMap(([name, entry]) =>
    isField(entry) ? [{ path: prefix + name, field: entry }] : collect(entry, `${prefix}${name}.`),
  )

/** The row at an exact path, or undefined. For the paths in Grid's errors use `locateField`. */
export function fieldAt(table: FieldTable, path: string): Field | undefined {
  let entry: Field | FieldTable = table
  for (const name of path.split('.')) {
    if (isField(entry) || !Object.hasOwn(entry, name)) return undefined
    entry = entry[name] as Field | FieldTable
  }
  return isField(entry) ? entry : undefined
}
