/** The part of `GET /config` that onboarding needs. Nothing in it is guaranteed to be there. */
export interface PlatformConfig {
  isRegulatedFinancialInstitution?: boolean
  umaDomain?: string
  supportedCurrencies?: { currencyCode: string; providerRequiredCustomerFields?: string[] }[]
}
