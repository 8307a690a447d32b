/** What Grid may have decided of a customer or an owner. Grid may add to it; read one as open. */
export const verificationDecisions = ['UNVERIFIED', 'PENDING', 'APPROVED', 'REJECTED', 'HOLD'] as const

/** What Grid has decided of a customer or an owner, in `kycStatus` and `kybStatus`. */
export type VerificationDecision = (typeof verificationDecisions)[number]
