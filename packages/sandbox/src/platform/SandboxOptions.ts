import type { Fetch, PlatformConfig } from '@grid-kyc/core'

/** Where signed webhooks go. */
export interface WebhookEndpoint {
  url: string
  /** Default: the global `fetch`. */
  fetch?: Fetch | undefined
  /** Milliseconds before each repetition. Default: doubling from one second, 30 minutes apart at most, for 7 days. */
  retryDelaysMs?: readonly number[] | undefined
}

/** Options of `createSandbox`. */
export interface SandboxOptions {
  /** The origin of hosted links and of the provider's frame. Default `https://sandbox.grid-kyc.test`. */
  origin?: string
  /** Default `sandbox` and `sandbox`. */
  credentials?: { clientId: string; clientSecret: string }
  webhook?: WebhookEndpoint
  /** The private key webhooks are signed with, in PEM (PKCS #8), as `createWebhookKey` makes it. Default: a new one. */
  webhookKey?: string
  /** Milliseconds since 1970. Default `Date.now`. */
  now?: () => number
  /** How long a hosted link lives. Default 30 minutes. */
  linkTtlMs?: number
  /** How long a provider token lives. Default 10 minutes; 0 is expired from the start. */
  tokenTtlMs?: number
  /** A regulated platform does its own KYC: its customers are created `APPROVED`. Default false. */
  isRegulatedFinancialInstitution?: boolean
  /** Countries whose customers verify email and phone first. Default: those of the EU and EEA. */
  contactVerificationRegions?: readonly string[]
  /** Laid over the answer of `GET /config`. */
  config?: Partial<PlatformConfig>
}
