import { type FieldTable, fieldRows, isMasked, type Values, valueAt } from '@grid-kyc/core'
import { isSameValue } from './isSameValue.js'

/** `•••••789` matches any value with that ending. */
const isMaskOf = (mask: unknown, value: unknown) =>
  isMasked(mask) && String(value).endsWith(String(mask).replace(/^.*•/, ''))

/**
 * Whether a customer that came back holds what was sent. One that does not was made by an earlier attempt, and the proxy
 * has found it again.
 */
export const isAnswerTo = (table: FieldTable, sent: Values, answered: Values): boolean =>
  fieldRows(table).every(({ path, field }) => {
    const value = valueAt(sent, path)
    const answer = valueAt(answered, path)
    // What is the platform's to set may have been dropped or replaced on the way.
    return (
      field.writtenBy === 'platform' ||
      field.writeOnly ||
      value === undefined ||
      isSameValue(value, answer) ||
      isMaskOf(answer, value)
    )
  })
