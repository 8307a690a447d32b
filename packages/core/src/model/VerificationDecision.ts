/** What Grid has decided of a customer or an owner, in `kycStatus` and `kybStatus`. Grid may add to it; read it as open. */
export type VerificationDecision = 'UNVERIFIED' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'HOLD'
