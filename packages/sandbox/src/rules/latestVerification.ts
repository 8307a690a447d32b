import type { Verification } from '@grid-kyc/core'
import type { Platform } from '../platform/Platform.js'

/** The verification that counts. */
export const latestVerification = (platform: Platform, customerId: string): Verification | undefined =>
  [...platform.verifications.values()].findLast(verification => verification.customerId === customerId)
