import type { Customer, Verification } from '@grid-kyc/core'

/** A change that Grid reported, in one shape whatever shape it came in. Identifiers are masked; nothing else is left out. */
export interface GridEvent {
  /** Unique per delivery. */
  id: string
  /** Grid's own, such as `CUSTOMER.KYC_APPROVED`. The status is in `data`. */
  type: string
  kind: 'customer' | 'verification'
  /** The customer or verification that changed. */
  resourceId: string
  /** Absent where the event names only its verification. */
  customerId: string | undefined
  /** When it changed, ISO 8601: `data.updatedAt`, else the event's time. Absent from what Grid sent before March 2026. */
  at: string | undefined
  /** As far as Grid sent it, which may be no more than an id and a status. */
  data: Partial<Customer> | Partial<Verification>
}

/**
 * A webhook that is not about a customer's verification: payments, invitations, bulk imports, `TEST`, and every type that a
 * later version of Grid adds. Nothing is masked or left out, so treat it as personal data.
 */
export interface OtherGridEvent {
  /** Unique per delivery. */
  id: string
  /** Grid's own, such as `OUTGOING_PAYMENT.COMPLETED`. */
  type: string
  /** When Grid sent it, ISO 8601; absent where the event has no time. */
  at: string | undefined
  /** As Grid sent it. */
  data: unknown
}
