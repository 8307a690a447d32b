import type { Constraint } from './Field.js'
import { isEmptyValue } from './isEmptyValue.js'

/** Whether a value is how Grid is told to forget one: blank for text, `[]` for a list. A number cannot be cleared. */
export const isCleared = (is: Constraint, value: unknown): boolean =>
  isEmptyValue(value) &&
  (is.type === 'list' ? Array.isArray(value) : is.type === undefined && typeof value === 'string')
