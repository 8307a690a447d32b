import type { Field, FieldTable, Values } from './Field.js'
import { fieldRows } from './fieldRows.js'
import { isShown } from './isShown.js'
import { setValueAt } from './valueAt.js'

/** A table's examples, nested as the API nests them. What is asked of some only may be left out. */
export type ExampleOf<Table extends FieldTable> = {
  -readonly [Name in keyof Table]: Table[Name] extends Field
    ? Writable<Table[Name]['example']>
    : Table[Name] extends FieldTable
      ? ExampleOf<Table[Name]>
      : never
}

type Writable<Example> = Example extends readonly (infer Item)[] ? Item[] : Example

/** A whole resource made of the rows' examples: for fixtures, seeds and documentation. Files are only their names. */
export function exampleOf<Table extends FieldTable>(table: Table): ExampleOf<Table> {
  const rows = fieldRows(table)
  const all = rows.reduce<Values>((values, { path, field }) => setValueAt(values, path, field.example), {})
  const shown = rows
    .filter(({ field }) => isShown(field, all))
    .reduce<Values>((values, { path, field }) => setValueAt(values, path, field.example), {})
  return shown as ExampleOf<Table>
}
