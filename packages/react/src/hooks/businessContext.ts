import {
  type Customer,
  countryOf,
  customerStatus,
  type FieldContext,
  type PlatformConfig,
  type Values,
  valueAt,
} from '@grid-kyc/core'

interface Known {
  customer: Customer | null | undefined
  config: PlatformConfig | undefined
  currencies: readonly string[] | undefined
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const expected = { email: 'PENDING', phone: 'PENDING' }

/** What decides which questions a business is asked, beside its own answers. */
export function businessContext(values: Values, { customer, config, currencies = [] }: Known): FieldContext {
  const country = text(valueAt(values, 'businessInfo.country'))
  const regulated = config?.isRegulatedFinancialInstitution
  // Once there is a customer Grid has said which contacts it wants; before, its country tells.
  const wanted = customer && customerStatus(customer) ? customer.contactVerification : undefined
  const contactVerification =
    wanted ?? (!customer && !regulated && countryOf(country).contactVerification ? expected : undefined)
  const asking = config?.supportedCurrencies?.filter(({ currencyCode }) => currencies.includes(currencyCode)) ?? []
  return {
    country,
    entityType: text(valueAt(values, 'businessInfo.entityType')),
    contactVerification,
    currencies,
    currencyFields: asking.flatMap(({ providerRequiredCustomerFields = [] }) => providerRequiredCustomerFields),
    regulated,
  }
}
