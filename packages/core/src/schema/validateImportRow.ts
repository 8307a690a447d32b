import { type CustomerImportColumn, customerImportColumns } from '../fields/customerImportColumns.js'
import type { Field, FieldTable, Values } from '../fields/Field.js'
import { fieldRows } from '../fields/fieldRows.js'
import { fieldsOf } from '../fields/fieldsOf.js'
import { setValueAt } from '../fields/valueAt.js'
import { type FieldIssue, validateFields } from './validateFields.js'

/** What is wrong with a row of an import, under the name of the column. `row` is the field's own, for its label. */
export interface ImportIssue extends Omit<FieldIssue, 'field'> {
  readonly column: CustomerImportColumn
  readonly row: Field
}

const columnAt = new Map<string, CustomerImportColumn>(
  Object.entries(customerImportColumns).map(([column, path]) => [path, column as CustomerImportColumn]),
)

interface Columns {
  readonly table: FieldTable
  readonly rowAt: ReadonlyMap<string, Field>
}

const made = new Map<unknown, Columns>()

/** The fields a file has columns for: a hundred thousand rows are not asked about what none of them can say. */
function columnsOf(customerType: unknown): Columns {
  const known = made.get(customerType)
  if (known) return known
  const rows = fieldRows(fieldsOf('customer', { customerType })).filter(({ path }) => columnAt.has(path))
  const columns = {
    table: rows.reduce<Values>((table, { path, field }) => setValueAt(table, path, field), {}) as FieldTable,
    rowAt: new Map(rows.map(({ path, field }) => [path, field])),
  }
  made.set(customerType, columns)
  return columns
}

/** What is wrong with a row of a bulk import: what creation needs, as far as a file has columns for it. */
export function validateImportRow(customer: Values): ImportIssue[] {
  const { customerType } = customer
  // Any other type is one wrong value, and must not fill the memory with tables.
  const type = customerType === 'INDIVIDUAL' || customerType === 'BUSINESS' ? customerType : undefined
  const { table, rowAt } = columnsOf(type)
  return validateFields(table, customer, 'create').flatMap(({ field, ...issue }) => {
    const column = columnAt.get(field)
    const row = rowAt.get(field)
    return column && row ? [{ ...issue, column, row }] : []
  })
}
