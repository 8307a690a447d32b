import type { BeneficialOwner } from '@grid-kyc/core'
import type { Platform } from '../platform/Platform.js'

/** The owners of a business, in the order of creation. */
export const ownersOf = (platform: Platform, customerId: string): BeneficialOwner[] =>
  [...platform.beneficialOwners.values()].filter(owner => owner.customerId === customerId)
