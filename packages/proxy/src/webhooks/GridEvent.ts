import type { Customer, Verification } from '@grid-kyc/core'

/** A change Grid told of, in one shape whatever shape it came in. Identifiers are masked; nothing else is left out. */
export interface GridEvent {
  /** Unique per delivery. */
  id: string
  /** Grid's own, such as `CUSTOMER.KYC_APPROVED`. A hint: the status is in `data`. */
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
