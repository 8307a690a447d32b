import { type CustomerState, type CustomerType, customerState, type Verification } from '@grid-kyc/core'

/**
 * Where the customer stands: a customer's state, and two that only a verification has. `ready`: nothing is missing, and it was
 * not submitted. `manual_review`: a person at Grid looks at it.
 */
export type ErrorListState = CustomerState | 'ready' | 'manual_review'

const states: Readonly<Record<string, ErrorListState>> = {
  RESOLVE_ERRORS: 'action_needed',
  READY_FOR_VERIFICATION: 'ready',
  PENDING_MANUAL_REVIEW: 'manual_review',
  IN_PROGRESS: 'in_review',
  APPROVED: 'in_review',
  REJECTED: 'in_review',
}

/** A decision on the customer comes first; before one, the verification tells. One that nobody knows yet is under way. */
export function errorListState(
  customerType: CustomerType,
  raw: string | undefined,
  verification: Verification | null,
): ErrorListState {
  const state = customerState({ customerType, kycStatus: raw })
  if (!verification || (state !== 'start' && state !== 'in_review')) return state
  const { verificationStatus } = verification
  return (Object.hasOwn(states, verificationStatus) ? states[verificationStatus] : undefined) ?? 'unknown'
}
