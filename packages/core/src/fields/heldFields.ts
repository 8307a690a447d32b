import type { FieldTable, Values } from './Field.js'
import { fieldRows } from './fieldRows.js'
import { isEmptyValue } from './isEmptyValue.js'
import { valueAt } from './valueAt.js'

/** The paths of what Grid has of a customer and does not give back. With `values` that differ from it, it has to be given again. */
export const heldFields = (table: FieldTable, customer: Values, values: Values = customer): string[] =>
  fieldRows(table).flatMap(({ path, field: { heldWith } }) => {
    const shows = heldWith && valueAt(customer, heldWith)
    return !isEmptyValue(shows) && shows === valueAt(values, heldWith ?? '') ? path : []
  })
