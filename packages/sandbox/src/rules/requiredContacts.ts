import type { Customer } from '@grid-kyc/core'
import { type ContactVerificationChannels, type Values, valueAt } from '@grid-kyc/core'
import type { Platform } from '../platform/Platform.js'

/** The channels a new customer has to verify, by where it is; undefined where none. */
export function requiredContacts(platform: Platform, values: Values): ContactVerificationChannels | undefined {
  if (platform.config.isRegulatedFinancialInstitution) return undefined
  const country = values.region || valueAt(values, 'businessInfo.country') || valueAt(values, 'address.country')
  if (!platform.contactVerificationRegions.includes(country as string)) return undefined
  return { email: 'PENDING', phone: 'PENDING' }
}

/** Whether a contact still has to be verified before anything else. */
export const hasPendingContact = ({ contactVerification }: Customer): boolean =>
  Object.values(contactVerification ?? {}).some(status => status !== 'VERIFIED')
