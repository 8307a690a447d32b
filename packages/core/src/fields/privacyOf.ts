import type { Field, Privacy, Values } from './Field.js'
import { valueAt } from './valueAt.js'

/**
 * How private a field is, given the other values. What a business does not have to keep to itself (name, address, register
 * number) is personal where the business is a person: a sole proprietor.
 */
export function privacyOf({ privacy, namesSoleProprietor }: Field, values: Values): Privacy {
  if (privacy !== 'open' || namesSoleProprietor !== true) return privacy
  return valueAt(values, 'businessInfo.entityType') === 'SOLE_PROPRIETORSHIP' ? 'personal' : privacy
}
