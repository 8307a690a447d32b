import type { Field, FieldTable } from './Field.js'

/** What a row holds: text, unless its constraints say otherwise. */
export type ValueOf<Row extends Field> = Row['is']['type'] extends 'list'
  ? string[]
  : Row['is']['type'] extends 'integer'
    ? number
    : Row['is']['type'] extends 'file'
      ? Blob
      : string

/** What a table holds, nested as the API nests: any of its rows may be absent. */
export type ValuesOf<Table extends FieldTable> = {
  -readonly [Name in keyof Table]?: Table[Name] extends Field
    ? ValueOf<Table[Name]>
    : Table[Name] extends FieldTable
      ? ValuesOf<Table[Name]>
      : never
}
