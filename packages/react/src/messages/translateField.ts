import { type Field, localField, type Values, valueAt } from '@grid-kyc/core'
import { fieldTexts } from './fieldTexts.js'
import type { Messages } from './Messages.js'

/**
 * A field in the host's words. `at` is its resource and path (`business.businessInfo.legalName`); `values` are those of
 * its resource, because a country may call a field something of its own.
 */
export function translateField(field: Field, at: string, values: Values, messages?: Messages): Field {
  const local = localField(field, values)
  const named = field.local && local.label !== field.label
  const name = named ? `country.${valueAt(values, field.local.countryAt)}.${field.local.as}` : undefined
  return fieldTexts(local, at, messages, name)
}
