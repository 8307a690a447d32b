import type { Verification } from '@grid-kyc/core'
import type { Platform } from '../platform/Platform.js'

/** Keeps a verification, new or changed, and announces it. */
export function saveVerification(platform: Platform, verification: Verification): Verification {
  const isKnown = platform.verifications.has(verification.id)
  const saved = isKnown ? { ...verification, updatedAt: platform.timestamp() } : verification
  platform.verifications.set(saved.id, saved)
  platform.notify(`VERIFICATION.${saved.verificationStatus}`, saved)
  return saved
}
