import type { Field, FieldContext, Privacy, Rule, Values } from './Field.js'
import { valueAt } from './valueAt.js'

/** Whether a field applies at all, given the other values of its resource. */
export const isShown = (field: Field, values: Values, context: FieldContext = {}): boolean =>
  field.shownWhen === undefined || resolveRule<boolean>(field.shownWhen, values, context)

/** The answer of a column, whether it is fixed or worked out. */
export const resolveRule = <Answer extends string | boolean>(
  rule: Rule<Answer>,
  values: Values,
  context: FieldContext,
): Answer => (typeof rule === 'function' ? rule(values, context) : rule)

/**
 * How private a field is, given the other values. What a business does not have to keep to itself (name, address, register
 * number) is personal where the business is a person: a sole proprietor.
 */
export function privacyOf({ privacy, namesSoleProprietor }: Field, values: Values): Privacy {
  if (privacy !== 'open' || namesSoleProprietor !== true) return privacy
  return valueAt(values, 'businessInfo.entityType') === 'SOLE_PROPRIETORSHIP' ? 'personal' : privacy
}
