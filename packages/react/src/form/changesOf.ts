import {
  type Field,
  type FieldContext,
  type FieldRow,
  type FieldTable,
  fieldRows,
  isEmptyValue,
  isShown,
  setValueAt,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { isChanged, isForeign } from './isChanged.js'

interface ChangesOptions {
  context?: FieldContext | undefined
  /** What must not be sent now, such as answers that are wrong. With one of them a group that is written whole stays out. */
  without?: readonly string[] | undefined
}

/** The path of the group that a field is in. */
export const groupOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('.')))

const cleared = ({ constraints }: Field) => (constraints.type === 'list' ? [] : '')

/**
 * The body of a request that turns what Grid has into what was typed: members that changed, cleared ones as `''` or `[]`,
 * a group that Grid takes only whole (an address) with all its members. Without `saved` it is the body of a creation.
 * Undefined where there is nothing to send.
 */
export function changesOf(
  table: FieldTable,
  saved: Values | undefined,
  values: Values,
  { context = {}, without = [] }: ChangesOptions = {},
): Values | undefined {
  const rows = fieldRows(table).filter(({ field }) => !isForeign(field))
  const shown = rows.filter(({ field }) => isShown(field, values, context))
  const wholeGroups = new Set(
    rows.filter(({ field }) => field.wholeGroup !== undefined).map(({ path }) => groupOf(path)),
  )
  const isWhole = ({ path }: FieldRow) => path.includes('.') && wholeGroups.has(groupOf(path))
  const broken = new Set(shown.filter(row => isWhole(row) && without.includes(row.path)).map(row => groupOf(row.path)))

  const changed = shown.filter(
    row =>
      isChanged(row, saved, values) && !without.includes(row.path) && !(isWhole(row) && broken.has(groupOf(row.path))),
  )
  if (changed.length === 0) return undefined

  const groups = new Set(changed.filter(isWhole).map(({ path }) => groupOf(path)))
  const sent = rows.filter(row => {
    const { field, path } = row
    if (changed.includes(row)) return true
    // The customer itself is such a group too, of nothing but what kind of customer it is.
    if (!path.includes('.')) return field.wholeGroup !== undefined && !isEmptyValue(valueAt(values, path))
    if (!groups.has(groupOf(path))) return false
    return field.wholeGroup !== undefined || (shown.includes(row) && !isEmptyValue(valueAt(values, path)))
  })
  return sent.reduce<Values>((body, { field, path }) => {
    const value = valueAt(values, path)
    const hidden = !isShown(field, values, context)
    return setValueAt(body, path, hidden || isEmptyValue(value) ? cleared(field) : value)
  }, {})
}
