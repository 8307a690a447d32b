import type { DocumentSlot } from './documentSlots.js'
import type { DocumentsReady } from './useDocuments.js'

/** The country a holder's papers are most likely from. */
export function likelyCountry({ documentHolder }: DocumentSlot, { customer, owners }: DocumentsReady): string {
  const person = owners.find(({ id }) => id === documentHolder)?.personalInfo
  if (person) return person.countryOfIssuance ?? person.nationality
  if (customer.customerType === 'BUSINESS') return customer.businessInfo?.country ?? ''
  return customer.countryOfIssuance ?? customer.nationality ?? customer.region ?? ''
}
