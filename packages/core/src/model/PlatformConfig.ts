/** The part of `GET /config` that onboarding needs. Nothing in it is guaranteed to be there. */
export interface PlatformConfig {
  isRegulatedFinancialInstitution?: boolean
  umaDomain?: string
  /** Where Grid sends its webhooks. The proxy leaves it out of what a browser gets. */
  webhookEndpoint?: string
  supportedCurrencies?: { currencyCode: string; providerRequiredCustomerFields?: string[] }[]
}

/** What the platform's backend may change; members that are left out stay as they are. */
export interface PlatformConfigUpdate {
  umaDomain?: string
  webhookEndpoint?: string
  supportedCurrencies?: ({ currencyCode: string } & Record<string, unknown>)[]
}

/** How the platform's endpoint answered a `TEST` webhook. */
export interface TestWebhookResult {
  url?: string
  response_status: number
  response_body?: string
}

/** The terms a customer of an unregulated platform accepts: the full text is at `url`. */
export interface EndUserTerms {
  version: string
  url: string
}
