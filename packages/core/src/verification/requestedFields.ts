import type { FieldTable, Values } from '../fields/Field.js'
import { fieldRows } from '../fields/fieldRows.js'
import { isEmptyValue } from '../fields/isEmptyValue.js'
import { isShown } from '../fields/isShown.js'
import { locateField } from '../fields/locateField.js'
import { valueAt } from '../fields/valueAt.js'
import { isIdOf } from '../model/isIdOf.js'
import type { VerificationError } from '../model/Verification.js'

/** The answers of the customer itself that these errors are about. */
export const fieldsOfErrors = (table: FieldTable, errors: readonly VerificationError[]): string[] =>
  errors.flatMap(({ resourceId, field }) => {
    const located = isIdOf('customer', resourceId) && field ? locateField(table, field) : undefined
    return located?.exact ? located.path : []
  })

/**
 * The fields that this customer is asked for and not every customer: those with an error now, and those answered after an earlier
 * error.
 */
export function requestedFields(table: FieldTable, known: Values, errors: readonly VerificationError[]): string[] {
  const answered = fieldRows(table).filter(
    ({ path, field }) => !isEmptyValue(valueAt(known, path)) && !isShown(field, known, { requested: [] }),
  )
  return [...new Set([...fieldsOfErrors(table, errors), ...answered.map(({ path }) => path)])]
}
