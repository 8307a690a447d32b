import type { GridKycError, KycLink } from '@grid-kyc/core'
import type { ReactNode } from 'react'
import type { LoadProviderSdk } from './providerSdk.js'

/** What `ProviderIframe` needs; pass it on as it is. */
export interface ProviderIframeHandle {
  link: KycLink
  /** Origins the iframe may have. */
  providerOrigins: readonly string[] | undefined
  loadProviderSdk: LoadProviderSdk | undefined
  refreshToken: () => Promise<string>
  onSubmitted: () => void
  /** The iframe did not load: the hosted page takes its place. */
  onBlocked: (error: GridKycError) => void
  /** No fresh token could be had. */
  onExpired: (error: GridKycError) => void
}

export interface ProviderIframeProps extends ProviderIframeHandle {
  /** The iframe's accessible name. */
  title: string
  className?: string | undefined
  /** The person can begin. */
  onReady?: (() => void) | undefined
  /** Shown until the code of the iframe has loaded. */
  children?: ReactNode
}
