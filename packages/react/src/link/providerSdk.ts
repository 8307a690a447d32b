import type { ComponentType } from 'react'

/** A message of the provider's SDK. Names and payloads change between its minor versions, so nothing is assumed of them. */
export type ProviderMessageHandler = (type: string, payload: unknown) => void

/** The part of `@sumsub/websdk-react` that is used. Our own declaration: the package's types do not compile everywhere. */
export interface ProviderSdkProps {
  accessToken: string
  baseUrl: string
  expirationHandler: () => Promise<string>
  config: { lang?: string; theme?: 'light' | 'dark' }
  options: { addViewportTag: boolean; adaptIframeHeight: boolean }
  onMessage: ProviderMessageHandler
}

/** A module with the SDK's component as its default export, however the bundler wrapped it. */
export type LoadProviderSdk = () => Promise<{ default: unknown }>

/** The SDK's component out of a module: CommonJS arrives with one `default` more in some bundlers. */
export function providerSdkOf(module: { default: unknown }): ComponentType<ProviderSdkProps> | undefined {
  const outer = module.default as { default?: unknown } | undefined
  const found = typeof outer === 'function' ? outer : outer?.default
  return typeof found === 'function' ? (found as ComponentType<ProviderSdkProps>) : undefined
}

/**
 * The optional peer, when it is installed. The import is inside `try` because bundlers then let it be missing; the
 * app falls back to the hosted page.
 */
export async function loadProviderSdk(): Promise<{ default: unknown }> {
  try {
    return await import('@sumsub/websdk-react')
  } catch {
    return { default: undefined }
  }
}
