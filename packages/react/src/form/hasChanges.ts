import { type FieldTable, fieldRows, isShown, type Values } from '@grid-kyc/core'
import { isChanged } from './isChanged.js'

/** Whether `changesOf` would find anything; asked for every key, so it stops at the first. */
export const hasChanges = (table: FieldTable, saved: Values | undefined, values: Values): boolean =>
  fieldRows(table).some(row => isChanged(row, saved, values) && isShown(row.field, values))
