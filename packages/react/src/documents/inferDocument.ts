import type { DocumentSlot } from './documentSlots.js'
import type { DocumentsReady } from './useDocuments.js'

/** The country that most likely issued a holder's documents; empty where nothing says so. */
export function inferCountry({ documentHolder }: DocumentSlot, { customer, owners }: DocumentsReady): string {
  const person = owners.find(({ id }) => id === documentHolder)?.personalInfo
  if (person) return person.countryOfIssuance ?? person.nationality
  if (customer.customerType === 'BUSINESS') return customer.businessInfo?.country ?? ''
  return customer.countryOfIssuance ?? customer.nationality ?? customer.region ?? ''
}

/** The authority that issues a document in a country, where there is only one; empty elsewhere. */
export const inferIssuingAuthority = (documentType: string, country: string): string =>
  documentType === 'PASSPORT' && country === 'US' ? 'U.S. Department of State' : ''
