import {
  type ContactVerificationChannels,
  type Customer,
  type CustomerState,
  type CustomerType,
  customerState,
  customerStatus,
} from '@grid-kyc/core'

/** What is held of a customer to show their state: no name, no contact, no identifier. */
export interface StatusSnapshot {
  customerType: CustomerType
  state: CustomerState
  /** Grid's own word, known or not. */
  raw: string | undefined
  contactVerification: ContactVerificationChannels | undefined
}

export function statusOf(customer: Customer): StatusSnapshot {
  const { customerType, contactVerification } = customer
  return { customerType, state: customerState(customer), raw: customerStatus(customer), contactVerification }
}

/** Whether Grid has said yes or no, and takes no more answers. */
export function isDecided(customer: Customer): boolean {
  const state = customerState(customer)
  return state === 'approved' || state === 'rejected'
}
