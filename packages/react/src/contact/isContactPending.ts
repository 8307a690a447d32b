import type { ContactVerificationChannels } from '@grid-kyc/core'

/** True when Grid requires an email address or phone number to be verified, and it is not yet. What is there and unknown counts as not. */
export const isContactPending = (
  customer: { contactVerification?: ContactVerificationChannels | undefined } | undefined,
): boolean => Object.values(customer?.contactVerification ?? {}).some(status => status !== 'VERIFIED')
