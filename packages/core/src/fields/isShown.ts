import type { Field, FieldContext, Values } from './Field.js'
import { resolveRule } from './resolveRule.js'

/** Whether a field applies at all, given the other values of its resource. */
export const isShown = (field: Field, values: Values, context: FieldContext = {}): boolean =>
  field.shownWhen === undefined || resolveRule<boolean>(field.shownWhen, values, context)
