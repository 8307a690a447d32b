import type { Open } from '../fields/Field.js'

/** The statuses of a verification that are known. Grid may add to them; read one as open. */
export const verificationStatuses = [
  'RESOLVE_ERRORS',
  'PENDING_MANUAL_REVIEW',
  'IN_PROGRESS',
  'APPROVED',
  'REJECTED',
  'READY_FOR_VERIFICATION',
] as const

/** A status of a verification that Grid documents. Grid may add others. */
export type VerificationStatus = (typeof verificationStatuses)[number]

/** One thing Grid still requires, and the resource it is about. */
export interface VerificationError {
  /** The id of a customer, a beneficial owner or a document. */
  resourceId: string
  type: string
  /** English, for people, without a stable wording. */
  reason: string
  /** Dotted path, with `MISSING_FIELD` and `INVALID_FIELD`. */
  field?: string
  /** Any one of these satisfies. */
  acceptedDocumentTypes?: string[]
}

/** One submission of a customer: its status, and what Grid asks to correct. */
export interface Verification {
  id: string
  customerId: string
  verificationStatus: Open<VerificationStatus>
  errors: VerificationError[]
  createdAt: string
  updatedAt?: string
}

/** What Grid may have decided of a customer or an owner. Grid may add to it; read one as open. */
export const verificationDecisions = ['UNVERIFIED', 'PENDING', 'APPROVED', 'REJECTED', 'HOLD'] as const

/** What Grid has decided of a customer or an owner, in `kycStatus` and `kybStatus`. */
export type VerificationDecision = (typeof verificationDecisions)[number]
