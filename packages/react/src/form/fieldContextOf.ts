import {
  type Customer,
  countryOf,
  customerStatus,
  type FieldContext,
  type FieldTable,
  fieldsOnFile,
  type PlatformConfig,
  type Values,
  valueAt,
} from '@grid-kyc/core'

export interface KnownOfCustomer {
  /** The path of the country that decides for this customer type. */
  countryAt: string
  customer: Customer | null | undefined
  config: PlatformConfig | undefined
  currencies: readonly string[] | undefined
  table: FieldTable
  asked: readonly string[]
  /** The fields with an error of Grid as of now. */
  refused: readonly string[]
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const expected = { email: 'PENDING', phone: 'PENDING' }

/** What decides which questions a customer is asked, beside its own answers. */
export function fieldContextOf(values: Values, known: KnownOfCustomer): FieldContext {
  const { countryAt, customer, config, currencies = [], table, asked, refused } = known
  const country = text(valueAt(values, countryAt))
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
    requested: asked,
    onFile: fieldsOnFile(table, { ...customer }, values).filter(path => !refused.includes(path)),
  }
}
