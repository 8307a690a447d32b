import { type CustomerImportColumn, customerImportColumns } from './customerImportColumns.js'
import type { Field, FieldTable, Values } from './Field.js'
import { type FieldProblem, fieldProblems } from './fieldProblems.js'
import { fieldRows } from './fieldRows.js'
import { fieldsOf } from './fieldsOf.js'
import { setValueAt } from './valueAt.js'

/** A problem of a row, under the name of the column. `row` is the field's own, for its words. */
export interface ImportProblem extends Omit<FieldProblem, 'field'> {
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
export function importProblems(customer: Values): ImportProblem[] {
  const { customerType } = customer
  // Anything else is one wrong answer, and must not fill the memory with tables.
  const type = customerType === 'INDIVIDUAL' || customerType === 'BUSINESS' ? customerType : undefined
  const { table, rowAt } = columnsOf(type)
  return fieldProblems(table, customer, 'create').flatMap(({ field, ...problem }) => {
    const column = columnAt.get(field)
    const row = rowAt.get(field)
    return column && row ? [{ ...problem, column, row }] : []
  })
}
