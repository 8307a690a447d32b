import type { VerificationDecision } from '@grid-kyc/core'
import { ownersOf } from '../platform/findResource.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'
import { magicSuffix } from './magicSuffix.js'

const bySuffix = { '001': 'PENDING', '002': 'REJECTED', '003': 'APPROVED', other: 'APPROVED' } as const

/** Owners wait with their business, and are decided by their last name once it is. */
export function resolveOwners(platform: Platform, business: CustomerRecord, status: string): void {
  const isDecided = status === 'APPROVED' || status === 'REJECTED'
  for (const owner of ownersOf(platform, business.id)) {
    const waiting: string = owner.kycStatus === 'UNVERIFIED' && status === 'PENDING' ? 'PENDING' : owner.kycStatus
    const kycStatus: VerificationDecision | string = isDecided
      ? bySuffix[magicSuffix(owner.personalInfo.lastName)]
      : waiting
    if (kycStatus !== owner.kycStatus)
      platform.beneficialOwners.set(owner.id, { ...owner, kycStatus, updatedAt: platform.timestamp() })
  }
}
