import type { GridKycError, KycLink } from '@grid-kyc/core'
import type { ReactNode } from 'react'
import type { LoadProviderSdk } from './providerSdk.js'

/** What `ProviderIframe` needs; pass it on as it is. */
export interface ProviderIframeHandle {
  /** The link whose token opens the SDK. */
  link: KycLink
  /** Origins the iframe may have. */
  providerOrigins: readonly string[] | undefined
  /** Loads the provider’s SDK. */
  loadProviderSdk: LoadProviderSdk | undefined
  /** Fetches a new access token when the old one has expired. */
  refreshToken: () => Promise<string>
  /** Called when a submission was accepted. `RESOLVE_ERRORS` means that corrections are needed. */
  onSubmitted: () => void
  /** Called when the iframe did not load. Offer the hosted page instead. */
  onBlocked: (error: GridKycError) => void
  /** Called when no new token could be fetched. */
  onExpired: (error: GridKycError) => void
}

/** Props of `ProviderIframe`. */
export interface ProviderIframeProps extends ProviderIframeHandle {
  /** The iframe's accessible name. */
  title: string
  /** Added to the classes of the outermost element. */
  className?: string | undefined
  /** Called when the user can begin. */
  onReady?: (() => void) | undefined
  /** Shown until the code of the iframe has loaded. */
  children?: ReactNode
}
