import type { Customer } from '@grid-kyc/core'
import { ownersOf } from '../platform/findResource.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'

/** A customer as Grid answers it: a business comes with its owners, identifiers in clear. */
export function customerAnswer(platform: Platform, { id, customer }: CustomerRecord): Customer {
  const beneficialOwners = ownersOf(platform, id)
  return beneficialOwners.length > 0 ? ({ ...customer, beneficialOwners } as Customer) : customer
}
