import type { Open } from '../fields/Field.js'
import type { VerificationDecision } from '../model/Verification.js'

/** The status of a customer, in the few states an interface needs. Never `approved` by guess. */
export type CustomerState = 'start' | 'action_needed' | 'in_review' | 'approved' | 'rejected' | 'on_hold' | 'unknown'

const byStatus: Record<VerificationDecision, CustomerState> & Record<string, CustomerState> = {
  UNVERIFIED: 'start',
  PENDING: 'in_review',
  APPROVED: 'approved',
  REJECTED: 'rejected',
  HOLD: 'on_hold',
  // Names that Grid has retired but old customers and old clients still show.
  NOT_STARTED: 'start',
  AWAITING_SUBMISSION: 'start',
  EXPIRED: 'start',
  CANCELED: 'start',
  PENDING_REVIEW: 'in_review',
  MANUALLY_APPROVED: 'approved',
  MANUALLY_REJECTED: 'rejected',
}

/** What is read of a customer: a full one, a webhook's cut-down one, or one from before the fields were split. */
export interface StatusSource {
  customerType?: string | undefined
  kycStatus?: string | undefined
  kybStatus?: string | undefined
  isDeleted?: boolean | undefined
}

/** What is read of a customer's newest verification. */
export interface VerificationStatusSource {
  verificationStatus: string
}

/** A customer's newest verification: `null` where Grid has none, `not_fetched` where it was not read. */
export type NewestVerification = VerificationStatusSource | null | 'not_fetched'

/**
 * True while Grid waits for the customer: there are errors to fix, or nothing is missing and it was not submitted.
 * Takes a verification's status.
 */
export const needsSubmission = (verificationStatus: string | undefined): boolean =>
  verificationStatus === 'RESOLVE_ERRORS' || verificationStatus === 'READY_FOR_VERIFICATION'

/** The customer's status as Grid wrote it, under whichever name it came. */
export function customerStatus(customer: StatusSource): Open<VerificationDecision> | undefined {
  const { kycStatus, kybStatus } = customer
  return customer.customerType === 'INDIVIDUAL' ? (kycStatus ?? kybStatus) : (kybStatus ?? kycStatus)
}

/**
 * The one reader of a customer's state, from the customer and its newest verification. A decision on the customer wins, a
 * deleted customer is never approved, and a status that is not known yet is `unknown`. `PENDING` alone does not mean
 * submitted: without a verification it is `start`, and where the verification was not fetched it is `unknown`.
 */
export function customerState(customer: StatusSource, newestVerification: NewestVerification): CustomerState {
  if (customer.isDeleted) return 'unknown'
  const state = lookUp(byStatus, customerStatus(customer)) ?? 'unknown'
  if (state !== 'start' && state !== 'in_review') return state
  if (newestVerification === null) return 'start'
  if (newestVerification === 'not_fetched') return state === 'in_review' ? 'unknown' : state
  const { verificationStatus } = newestVerification
  if (needsSubmission(verificationStatus)) return 'action_needed'
  return verificationStatus === 'IN_PROGRESS' || verificationStatus === 'PENDING_MANUAL_REVIEW' ? 'in_review' : state
}

/**
 * True when Grid's data cannot tell whether a customer has finished the hosted flow: it is `PENDING`, and there is no
 * verification. Its state is `start`; an interface says that there may be nothing left to do.
 */
export const mayBeSubmitted = (customer: StatusSource, newestVerification: NewestVerification): boolean =>
  newestVerification === null && !customer.isDeleted && lookUp(byStatus, customerStatus(customer)) === 'in_review'

/** A status comes from outside: `constructor` is no entry of a table, and a list that holds a status is no status. */
const lookUp = (table: Record<string, CustomerState>, status: unknown) =>
  typeof status === 'string' && Object.hasOwn(table, status) ? table[status] : undefined
