import type { FieldContext, Rule, Values } from './Field.js'

/** The answer of a column, whether it is fixed or worked out. */
export const resolveRule = <Answer extends string | boolean>(
  rule: Rule<Answer>,
  values: Values,
  context: FieldContext,
): Answer => (typeof rule === 'function' ? rule(values, context) : rule)
