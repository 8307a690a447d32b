import type { Operation } from '@grid-kyc/core'

/** Who did what, for the host's audit trail: names of fields, never their values. */
export interface AuditEntry {
  /** ISO 8601. */
  at: string
  requestId: string
  route: Operation
  /** The customer it was done for; undefined for platform data and operators' lists. */
  customerId: string | undefined
  byOperator: boolean
  /** Dotted paths of the fields that were sent. */
  fields: readonly string[]
  /** How Grid answered, as the browser sees it. */
  status: number
}
