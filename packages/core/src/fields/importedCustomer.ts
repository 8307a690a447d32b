import { type CustomerImportColumn, customerImportColumns } from './customerImportColumns.js'
import type { Values } from './Field.js'
import { setValueAt } from './setValueAt.js'

const columns = Object.entries(customerImportColumns) as [CustomerImportColumn, string][]

/** The customer that a row of a bulk import is about. An empty cell says nothing. */
export function importedCustomer(row: Readonly<Record<string, string | undefined>>): Values {
  return columns.reduce<Values>((values, [column, path]) => {
    const value = row[column]?.trim()
    return value ? setValueAt(values, path, value) : values
  }, {})
}
