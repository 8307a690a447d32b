import { type Field, localField, type Values, valueAt } from '@grid-kyc/core'
import type { Copy } from './Copy.js'

/**
 * A field in the host's words. `at` is its resource and path (`business.businessInfo.legalName`); `values` are those of
 * its resource, because a country may call a field something of its own.
 */
export function translateField(field: Field, at: string, values: Values, copy: Copy = {}): Field {
  const texts: Readonly<Record<string, string | undefined>> = copy
  const local = localField(field, values)
  const named = field.local && local.label !== field.label
  const name = named ? `country.${valueAt(values, field.local.countryAt)}.${field.local.as}` : `${at}.label`
  const help = texts[`${at}.help`] ?? local.help
  const misfit = local.misfit && (texts[`${at}.misfit`] ?? local.misfit)
  const options = local.options && {
    options: Object.fromEntries(
      Object.entries(local.options).map(([value, label]) => [value, texts[`${at}.options.${value}`] ?? label]),
    ),
  }
  return { ...local, label: texts[name] ?? local.label, ...(help && { help }), ...(misfit && { misfit }), ...options }
}
