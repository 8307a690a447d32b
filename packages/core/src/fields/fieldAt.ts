import { type Field, type FieldTable, isField } from './Field.js'

/** The row at an exact path, or undefined. For the paths in Grid's errors use `locateField`. */
export function fieldAt(table: FieldTable, path: string): Field | undefined {
  let entry: Field | FieldTable = table
  for (const name of path.split('.')) {
    if (isField(entry) || !Object.hasOwn(entry, name)) return undefined
    entry = entry[name] as Field | FieldTable
  }
  return isField(entry) ? entry : undefined
}
