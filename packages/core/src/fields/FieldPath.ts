import type { Field, FieldTable } from './Field.js'

/** Every path of a table, such as `businessInfo.legalName`: a misspelled one does not compile. */
export type FieldPath<Table extends FieldTable> = {
  [Name in keyof Table & string]: Table[Name] extends Field
    ? Name
    : Table[Name] extends FieldTable
      ? `${Name}.${FieldPath<Table[Name]>}`
      : never
}[keyof Table & string]
