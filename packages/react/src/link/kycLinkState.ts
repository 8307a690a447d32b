import type { GridKycError, KycLink } from '@grid-kyc/core'
import type { KycLinkState } from '../provider/GridKycEvent.js'
import type { LoadProviderSdk } from './providerSdk.js'

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
