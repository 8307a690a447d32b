import { currencyGaps, type FieldTable, fieldsOnFile, type PlatformConfig, type Values } from '@grid-kyc/core'
import type { Messages } from '../messages/Messages.js'
import { translateField } from '../messages/translateField.js'

/** What a customer is missing for a currency. */
export interface CurrencyRequirement {
  readonly currencyCode: string
  /** The answers still needed, in the order of the form; none when it may be used. */
  readonly missing: readonly { readonly path: string; readonly label: string }[]
}

interface Asked {
  config: PlatformConfig | undefined
  /** Default: every currency the platform has. */
  currencies?: readonly string[] | undefined
  table: FieldTable
  resource: 'business' | 'individual'
  /** As Grid has them. */
  customer: Values
  /** The values of a form. Default: as Grid has them. */
  values?: Values | undefined
  messages: Messages | undefined
}

/** What each currency still needs of a customer. One that the platform does not offer asks for nothing. */
export function currencyRequirements(asked: Asked): CurrencyRequirement[] {
  const { config, currencies, table, resource, customer, values = customer, messages } = asked
  const onFile = fieldsOnFile(table, customer, values)
  const offered = config?.supportedCurrencies ?? []
  const wanted = currencies ? offered.filter(({ currencyCode }) => currencies.includes(currencyCode)) : offered
  return wanted.map(({ currencyCode, providerRequiredCustomerFields: names = [] }) => ({
    currencyCode,
    missing: currencyGaps(table, names, values, { onFile }).map(({ path, field }) => ({
      path,
      label: translateField(field, `${resource}.${path}`, values, messages).label,
    })),
  }))
}
