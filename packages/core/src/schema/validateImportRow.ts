import {
  type CustomerImportColumn,
  type CustomerImportColumnRow,
  customerImportColumns,
} from '../fields/customerImportColumns.js'
import type { Field, FieldTable, Values } from '../fields/Field.js'
import { fieldRows } from '../fields/fieldRows.js'
import { fieldsOf } from '../fields/fieldsOf.js'
import { isEmptyValue } from '../fields/isEmptyValue.js'
import { isNeeded } from '../fields/isNeeded.js'
import { setValueAt, valueAt } from '../fields/valueAt.js'
import { type FieldIssue, validateFields } from './validateFields.js'

/** What is wrong with a row of an import, under the name of the column. `row` is the field's own, for its label. */
export interface ImportIssue extends Omit<FieldIssue, 'field'> {
  readonly column: CustomerImportColumn
  readonly row: Field
}

const columnAt = new Map<string, CustomerImportColumn>(
  (Object.entries(customerImportColumns) as [CustomerImportColumn, CustomerImportColumnRow][]).flatMap(
    ([column, { path }]) => (path === undefined ? [] : [[path, column]]),
  ),
)

/** What names a customer to the platform and to others; `POST /customers` makes one up, an import does not. */
const keys: readonly string[] = ['umaAddress', 'platformCustomerId']

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

/** The columns that this row needs and leaves empty. What its country does not have, such as a state, is not needed. */
const missingColumns = (rows: ReadonlyMap<string, Field>, customer: Values): FieldIssue[] =>
  [...rows].flatMap(([path, field]) => {
    const column = columnAt.get(path)
    const isWanted = keys.includes(path) || isNeeded({ path, field }, 'verification', customer)
    if (!column || !customerImportColumns[column].needed || !isWanted) return []
    return isEmptyValue(valueAt(customer, path))
      ? [{ field: path, code: 'missing', constraint: field.constraints }]
      : []
  })

/** What is wrong with a row of a bulk import, under the names of its columns: what is not valid, then what is missing. */
export function validateImportRow(customer: Values): ImportIssue[] {
  const { customerType } = customer
  // Any other type is one wrong value, and must not fill the memory with tables.
  const type = customerType === 'INDIVIDUAL' || customerType === 'BUSINESS' ? customerType : undefined
  const { table, rowAt } = columnsOf(type)
  const invalid = validateFields(table, customer, 'update').filter(({ code }) => code === 'invalid')
  const named = new Set(invalid.map(({ field }) => field))
  const missing = missingColumns(rowAt, customer).filter(({ field }) => !named.has(field))
  return [...invalid, ...missing].flatMap(({ field, ...issue }) => {
    const column = columnAt.get(field)
    const row = rowAt.get(field)
    return column && row ? [{ ...issue, column, row }] : []
  })
}
