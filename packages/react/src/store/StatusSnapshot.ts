import {
  type ContactVerificationChannels,
  type Customer,
  type CustomerState,
  type CustomerType,
  customerState,
  customerStatus,
  mayBeSubmitted,
  type NewestVerification,
  type VerificationStatusSource,
} from '@grid-kyc/core'

/** What is held of a customer to show their state: no name, no contact, no identifier. */
export interface StatusSnapshot {
  customerType: CustomerType
  state: CustomerState
  /** Grid's own word, known or not. */
  raw: string | undefined
  contactVerification: ContactVerificationChannels | undefined
  /** The status of the newest verification. */
  newest: NewestVerification
  /** When the newest verification was created; undefined where it was not fetched. An ISO date and time. */
  submittedAt: string | undefined
  /** When the customer last changed, once Grid has decided. An ISO date and time. */
  decidedAt: string | undefined
  /** `PENDING` without a verification: Grid's data cannot tell whether the hosted flow was finished. */
  mayBeSubmitted: boolean
}

interface DatedStatus extends VerificationStatusSource {
  createdAt?: string
}

const isFetched = <Status extends VerificationStatusSource>(newest: Status | null | 'not_fetched'): newest is Status =>
  newest !== null && newest !== 'not_fetched'

/** Returns the state of a customer from the customer and its newest verification. */
export function statusOf(customer: Customer, newest: DatedStatus | null | 'not_fetched'): StatusSnapshot {
  const { customerType, contactVerification, updatedAt } = customer
  const state = customerState(customer, newest)
  return {
    customerType,
    state,
    submittedAt: isFetched(newest) ? newest.createdAt : undefined,
    decidedAt: state === 'approved' || state === 'rejected' ? updatedAt : undefined,
    raw: customerStatus(customer),
    contactVerification,
    newest: isFetched(newest) ? { verificationStatus: newest.verificationStatus } : newest,
    mayBeSubmitted: mayBeSubmitted(customer, newest),
  }
}

/** Returns the same status after a newer verification. */
export function withNewest(status: StatusSnapshot, newest: DatedStatus): StatusSnapshot {
  const { customerType, contactVerification, raw } = status
  const source = { customerType, contactVerification, ...(raw && { kycStatus: raw, kybStatus: raw }) }
  return statusOf(source as Customer, newest)
}

/** Whether Grid has decided, and accepts no more changes. */
export function isDecided(customer: Customer): boolean {
  const state = customerState(customer, 'not_fetched')
  return state === 'approved' || state === 'rejected'
}
