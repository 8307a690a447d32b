import type { FieldRow, Values } from '@grid-kyc/core'
import { phoneNumbers } from '../ui/phoneNumber.js'
import { homeCountry } from './homeCountry.js'
import { emailAddresses } from './normalizeText.js'

/** The message about two numbers or addresses in a field for one: only the user knows which of them is meant. */
export function severalContacts(
  { field }: FieldRow,
  value: unknown,
  values: Values,
): 'field.phone.several' | 'field.email.several' | undefined {
  if (typeof value !== 'string') return undefined
  if (field.control === 'email') return emailAddresses(value).length > 1 ? 'field.email.several' : undefined
  if (field.control !== 'phone') return undefined
  const numbers = phoneNumbers()?.phonesIn(value, homeCountry(values)) ?? []
  return numbers.length > 1 ? 'field.phone.several' : undefined
}
