import { type Customer, type Values, valueAt } from '@grid-kyc/core'

export const addressParts = ['country', 'line1', 'line2', 'city', 'state', 'postalCode'] as const

/** Whether there is an address of the business, and whether a person's says the same. */
export function compareAddress(
  customer: Customer | undefined,
  personPart: (part: string) => unknown,
): 'none' | 'same' | 'other' {
  const partOf = (part: string) => valueAt({ ...customer } as Values, `address.${part}`)
  if (!partOf('line1')) return 'none'
  return addressParts.every(part => (partOf(part) || '') === (personPart(part) || '')) ? 'same' : 'other'
}
