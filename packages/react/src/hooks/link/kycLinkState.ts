import type { GridKycError, KycLink } from '@grid-kyc/core'
import type { LoadProviderSdk } from './providerSdk.js'

/** `redirect`: same tab and back. `tab`: a new tab. `embedded`: the provider's SDK in place. */
export type KycLinkMode = 'redirect' | 'tab' | 'embedded'

/**
 * Where the hosted check is, as far as this page can know. `returned` means the person is back, not that they are
 * approved: only Grid decides. `abandoned` is an offer to go on, never a verdict.
 */
export type KycLinkState =
  | 'idle'
  | 'minting'
  | 'open'
  | 'returned'
  | 'expired'
  | 'abandoned'
  | 'blocked'
  | 'contact_needed'
  | 'failed'

/** What `ProviderFrame` needs; pass it on as it is. */
export interface ProviderFrameHandle {
  link: KycLink
  /** Origins the frame may come from. */
  providerOrigins: readonly string[] | undefined
  loadProviderSdk: LoadProviderSdk | undefined
  refreshToken: () => Promise<string>
  onSubmitted: () => void
  /** The frame did not load: the hosted page takes its place. */
  onBlocked: (problem: GridKycError) => void
  /** No fresh token could be had. */
  onExpired: (problem: GridKycError) => void
}

/** A link's state with what belongs to it. A link is kept only while it is to be pressed or framed. */
export interface KycLinkSituation {
  state: KycLinkState
  problem?: GridKycError
  /** To be pressed by the person, when the browser would not open the check by itself. */
  link?: KycLink
  frame?: ProviderFrameHandle
}
