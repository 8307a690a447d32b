import type { ContactVerificationChannels } from '@grid-kyc/core'

/** Whether Grid wants an e-mail address or phone number verified, and it is not yet. What is there and unknown counts as not. */
export const isContactPending = (
  customer: { contactVerification?: ContactVerificationChannels | undefined } | undefined,
): boolean => Object.values(customer?.contactVerification ?? {}).some(status => status !== 'VERIFIED')
