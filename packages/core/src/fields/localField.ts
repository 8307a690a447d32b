import type { AddressPart } from '../countries/Country.js'
import { countryOf } from '../countries/countryOf.js'
import type { Field, Values } from './Field.js'
import { valueAt } from './valueAt.js'

/**
 * The field as it is called where it belongs: a ZIP code and a list of states in the United States, an EIN for a
 * company from there. Without a country, and for fields that are the same everywhere, the row unchanged.
 */
export function localField(field: Field, values: Values): Field {
  const { local } = field
  const code = local && valueAt(values, local.countryAt)
  if (!local || typeof code !== 'string' || code === '') return field
  const name: string | AddressPart = countryOf(code)[local.as]
  if (typeof name === 'string') return name === 'none' ? field : { ...field, label: name }
  return { ...field, label: name.label, ...(name.options ? { control: 'select', options: name.options } : {}) }
}
