import type { Field, FieldTable, Open } from './Field.js'

type TextOf<Row extends Field> = Row extends { options: Readonly<Record<infer Value extends string, string>> }
  ? Open<Value>
  : string

/** What a row holds: text, unless its constraints say otherwise. Choices are open, because Grid may add to them. */
export type ValueOf<Row extends Field> = Row['constraints'] extends { type: 'list' }
  ? TextOf<Row>[]
  : Row['constraints'] extends { type: 'integer' }
    ? number
    : Row['constraints'] extends { type: 'file' }
      ? Blob
      : TextOf<Row>

/** What a table holds, nested as the API nests; any of it may be absent. */
export type ValuesOf<Table extends FieldTable> = {
  -readonly [Name in keyof Table]?: Table[Name] extends Field
    ? ValueOf<Table[Name]>
    : Table[Name] extends FieldTable
      ? ValuesOf<Table[Name]>
      : never
}

type NamesWith<Table extends FieldTable, Column> = {
  [Name in keyof Table]: Table[Name] extends Column ? Name : never
}[keyof Table]

/** The same values, some of which are always there. */
export type Having<Values, Name extends keyof Values> = Omit<Values, Name> & Required<Pick<Values, Name>>

/** What creating a resource takes: all of it that creation always needs, and any of the rest. */
export type CreateValuesOf<Table extends FieldTable> = Having<
  ValuesOf<Table>,
  NamesWith<Table, { neededFor: 'create' }>
>

/** What an update takes: any of what may change after creation. */
export type UpdateValuesOf<Table extends FieldTable> = Omit<ValuesOf<Table>, NamesWith<Table, { createOnly: true }>>

/** A resource as Grid returns it. */
export type ReadValuesOf<Table extends FieldTable> = Omit<ValuesOf<Table>, NamesWith<Table, { writeOnly: true }>>
