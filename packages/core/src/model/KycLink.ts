import type { Open } from '../fields/Field.js'

/** A single-use link to the hosted check. `kycUrl` and `token` are credentials: never log, store or share them. */
export interface KycLink {
  kycUrl: string
  expiresAt: string
  provider: Open<'SUMSUB'>
  /** Starts the provider's web SDK instead of the hosted page. */
  token?: string
}
