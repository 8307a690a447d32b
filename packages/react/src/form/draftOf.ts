import { type FieldRow, type FieldTable, fieldRows, privacyOf, type Values, valueAt } from '@grid-kyc/core'
import { draftEntrySchema } from '@grid-kyc/core/schema'
import { isSameValue } from '../store/isSameValue.js'
import { isChanged } from './isChanged.js'

/** Answers that are not saved, by path: what Grid had when they were given, and what was given. */
export type Draft = Readonly<Record<string, readonly [before: unknown, given: unknown]>>

/** What is neither personal nor secret, given the other values: nothing else is ever kept. */
const isKept = ({ field }: FieldRow, values: Values) => privacyOf(field, values) === 'open'

/** The open answers that differ from what Grid has; undefined where there is none. */
export function draftOf(table: FieldTable, saved: Values, values: Values): Draft | undefined {
  const rows = fieldRows(table).filter(row => isKept(row, values) && isChanged(row, saved, values))
  if (rows.length === 0) return undefined
  return Object.fromEntries(
    rows.map(({ path }) => [path, [valueAt(saved, path) ?? null, valueAt(values, path) ?? null]]),
  )
}

/**
 * What of a stored draft still holds: answers to questions there are, where neither Grid nor the person has another one by
 * now. Text that is no draft holds nothing.
 */
export function answersOf(text: string, table: FieldTable, saved: Values, values: Values): Map<string, unknown> {
  const draft = parse(text)
  const answers = new Map<string, unknown>()
  for (const row of fieldRows(table)) {
    if (!isKept(row, values)) continue
    const { path } = row
    const [before, given] = draft[path] ?? []
    if (!Object.hasOwn(draft, path)) continue
    if (isSameValue(before, valueAt(saved, path)) && isSameValue(valueAt(values, path), before))
      answers.set(path, given)
  }
  return answers
}

/** Entries of another shape are left out: what is stored may be of an older version, or not be ours at all. */
function parse(text: string): Draft {
  try {
    const stored: unknown = JSON.parse(text)
    if (typeof stored !== 'object' || stored === null) return {}
    return Object.fromEntries(
      Object.entries(stored).flatMap(([path, entry]) => {
        const { success, data } = draftEntrySchema.safeParse(entry)
        return success ? [[path, data]] : []
      }),
    )
  } catch {
    return {}
  }
}
