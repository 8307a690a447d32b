type Json = Record<string, unknown>

/** What a customer may know of the platform's configuration: fees, endpoints and limits are the platform's own. */
export function cutPlatformConfig(config: Json): Json {
  const { isRegulatedFinancialInstitution, umaDomain, supportedCurrencies } = config
  const currencies = Array.isArray(supportedCurrencies) ? supportedCurrencies : []
  return {
    isRegulatedFinancialInstitution,
    umaDomain,
    supportedCurrencies: currencies.map((currency: Json | null) => ({
      currencyCode: currency?.currencyCode,
      providerRequiredCustomerFields: currency?.providerRequiredCustomerFields,
    })),
  }
}
