export { ProviderIframe } from './ProviderIframe.js'
export type { ProviderIframeHandle, ProviderIframeProps } from './ProviderIframeHandle.js'
export type { LoadProviderSdk, ProviderMessageHandler, ProviderSdkProps } from './providerSdk.js'
export type { UseKycLinkOptions } from './UseKycLinkOptions.js'
export { type UseKycLinkResult, useKycLink } from './useKycLink.js'
export {
  type HandoffState,
  type UseKycLinkHandoffOptions,
  type UseKycLinkHandoffResult,
  useKycLinkHandoff,
} from './useKycLinkHandoff.js'
