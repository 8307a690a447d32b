import type { Customer } from '@grid-kyc/core'

/** Whether a contact still has to be verified before anything else. */
export const hasPendingContact = ({ contactVerification }: Customer): boolean =>
  Object.values(contactVerification ?? {}).some(status => status !== 'VERIFIED')
