import type { Open } from '../fields/Open.js'
import type { VerificationDecision } from '../model/VerificationDecision.js'

/** Where a customer stands, in the few words an interface needs. Never `approved` by guess. */
export type CustomerState = 'start' | 'action_needed' | 'in_review' | 'approved' | 'rejected' | 'on_hold' | 'unknown'

const byStatus: Record<VerificationDecision, CustomerState> & Record<string, CustomerState> = {
  UNVERIFIED: 'start',
  PENDING: 'in_review',
  APPROVED: 'approved',
  REJECTED: 'rejected',
  HOLD: 'on_hold',
  // ResourceKind that Grid has retired but old customers and old clients still show.
  NOT_STARTED: 'start',
  AWAITING_SUBMISSION: 'start',
  EXPIRED: 'start',
  CANCELED: 'start',
  PENDING_REVIEW: 'in_review',
  MANUALLY_APPROVED: 'approved',
  MANUALLY_REJECTED: 'rejected',
}

const byVerification: Record<string, CustomerState> = {
  RESOLVE_ERRORS: 'action_needed',
  READY_FOR_VERIFICATION: 'action_needed',
  IN_PROGRESS: 'in_review',
  PENDING_MANUAL_REVIEW: 'in_review',
}

/** What is read of a customer: a full one, a webhook's cut-down one, or one from before the fields were split. */
export interface StatusSource {
  customerType?: string | undefined
  kycStatus?: string | undefined
  kybStatus?: string | undefined
}

/** The customer's status as Grid wrote it, under whichever name it came. */
export function customerStatus(customer: StatusSource): Open<VerificationDecision> | undefined {
  const { kycStatus, kybStatus } = customer
  return customer.customerType === 'INDIVIDUAL' ? (kycStatus ?? kybStatus) : (kybStatus ?? kycStatus)
}

/**
 * The one reader of a customer's verification state. A decision on the customer wins; before one, the latest
 * verification (where there is one) tells `action_needed` from `start` and `in_review`. A value nobody knows yet is
 * `unknown`: under way, not approved.
 */
export function customerState(
  customer: StatusSource,
  latestVerification?: { verificationStatus: string } | undefined,
): CustomerState {
  const state = lookUp(byStatus, customerStatus(customer)) ?? 'unknown'
  if (state !== 'start' && state !== 'in_review') return state
  return lookUp(byVerification, latestVerification?.verificationStatus) ?? state
}

/** A status comes from outside: `constructor` is no entry of a table, and a list that holds a status is no status. */
const lookUp = (table: Record<string, CustomerState>, status: unknown) =>
  typeof status === 'string' && Object.hasOwn(table, status) ? table[status] : undefined
