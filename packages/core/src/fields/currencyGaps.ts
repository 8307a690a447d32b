import type { FieldContext, FieldTable, Values } from './Field.js'
import { type FieldRow, fieldRows } from './fieldRows.js'
import { isEmptyValue } from './isEmptyValue.js'
import { isShown } from './isShown.js'
import { valueAt } from './valueAt.js'

/**
 * What a currency still needs of a customer, by the names of `providerRequiredCustomerFields`. Names that are not known, or
 * that are not about a customer, ask for nothing.
 */
export const currencyGaps = (
  table: FieldTable,
  names: readonly string[],
  values: Values,
  context: FieldContext = {},
): FieldRow[] =>
  fieldRows(table).filter(
    ({ path, field }) =>
      field.currencyNames?.some(name => names.includes(name)) &&
      isEmptyValue(valueAt(values, path)) &&
      !context.onFile?.includes(path) &&
      isShown(field, values, { ...context, currencyFields: names }),
  )
