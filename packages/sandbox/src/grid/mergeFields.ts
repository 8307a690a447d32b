import { type FieldTable, isEmptyValue, isField, type Values } from '@grid-kyc/core'

const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An address or a consent replaces the one before; other groups change by members. */
const isWritten = (table: FieldTable) => Object.values(table).some(entry => isField(entry) && entry.wholeGroup)

/**
 * What a resource holds after a request: only what the table knows, only what was sent changes, `''` and `[]` take a
 * value away.
 */
export function mergeFields(table: FieldTable, current: Values, sent: Values): Values {
  const merged: Record<string, unknown> = {}
  for (const [name, entry] of Object.entries(table)) {
    const before = Object.hasOwn(current, name) ? current[name] : undefined
    const after = Object.hasOwn(sent, name) ? sent[name] : undefined
    if (after === undefined) {
      if (before !== undefined) merged[name] = before
    } else if (isField(entry)) {
      if (!isEmptyValue(after)) merged[name] = after
    } else if (isGroup(after)) merged[name] = mergeGroup(entry, before, after)
  }
  return merged
}

function mergeGroup(table: FieldTable, before: unknown, after: Values): Values {
  if (!isWritten(table)) return mergeFields(table, isGroup(before) ? before : {}, after)
  const merged = { ...mergeFields(table, {}, after) }
  // A country without postcodes still has the key in every answer.
  for (const [name, entry] of Object.entries(table)) if (isField(entry) && entry.wholeGroup) merged[name] ??= ''
  return merged
}
