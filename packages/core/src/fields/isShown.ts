import type { Field, FieldContext, Rule, Values } from './Field.js'

/** Whether a field applies at all, given the other values of its resource. */
export const isShown = (field: Field, values: Values, context: FieldContext = {}): boolean =>
  field.shownWhen === undefined || resolveRule<boolean>(field.shownWhen, values, context)

/** The answer of a column, whether it is fixed or worked out. */
export const resolveRule = <Answer extends string | boolean>(
  rule: Rule<Answer>,
  values: Values,
  context: FieldContext,
): Answer => (typeof rule === 'function' ? rule(values, context) : rule)
