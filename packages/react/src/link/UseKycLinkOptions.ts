import type { GridKycError } from '@grid-kyc/core'
import type { KycLinkMode, LinkChange, StatusChange } from '../provider/GridKycEvent.js'
import type { LoadProviderSdk } from './providerSdk.js'

/** Options of `useKycLink`. */
export interface UseKycLinkOptions {
  /** Default `redirect`. */
  mode?: KycLinkMode | undefined
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId?: string | undefined
  /**
   * Where the hosted page returns to. Default: the current page. Null sends none, because the real provider rejects `http` and
   * localhost addresses.
   */
  redirectUri?: string | null | undefined
  /** Called when the customer’s state changed. */
  onStatusChange?: ((change: StatusChange) => void) | undefined
  /** Called when the state of the link changed. */
  onLinkChange?: ((change: LinkChange) => void) | undefined
  /** Called when Grid requires a verified email or phone first. */
  onContactNeeded?: ((customerId: string) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
  /** Origins the provider's iframe may have. Default `https://*.sumsub.com`. */
  providerOrigins?: readonly string[] | undefined
  /** Default: the optional peer `@sumsub/websdk-react`, imported when first needed. */
  loadProviderSdk?: LoadProviderSdk | undefined
}
