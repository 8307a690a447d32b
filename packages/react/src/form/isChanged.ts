import {
  type Field,
  type FieldRow,
  type FieldTable,
  fieldRows,
  isEmptyValue,
  isMasked,
  isShown,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { isSameValue } from '../store/isSameValue.js'

/** Grid, or the platform, has the say on these. */
export const isForeign = ({ writtenBy = 'user' }: Field) => writtenBy !== 'user'

/** What the proxy masked is known to Grid already, and would be refused. */
const isMaskedSecret = ({ privacy }: Field, value: unknown) => privacy === 'secret' && isMasked(value)

/** Whether an answer is another one than Grid has, and may be sent. Without `saved` Grid has none. */
export function isChanged({ field, path }: FieldRow, saved: Values | undefined, values: Values): boolean {
  const value = valueAt(values, path)
  if (isSameValue(value, saved && valueAt(saved, path))) return false
  if (isForeign(field) || isMaskedSecret(field, value) || (saved && field.createOnly)) return false
  // A number cannot be taken back.
  return !isEmptyValue(value) || field.constraints.type === undefined || field.constraints.type === 'list'
}

/** Whether `changesOf` would find anything; asked for every key, so it stops at the first. */
export const hasChanges = (table: FieldTable, saved: Values | undefined, values: Values): boolean =>
  fieldRows(table).some(row => isChanged(row, saved, values) && isShown(row.field, values))
