'use client'

import { fieldsOf, type GridKycError } from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useCustomer } from '../store/useCustomer.js'
import { usePlatformConfig } from '../store/usePlatformConfig.js'
import { useCustomerId } from '../store/useSession.js'
import { useStore } from '../store/useStore.js'
import { type CurrencyRequirement, currencyRequirements } from './currencyRequirements.js'

/** Options of `useCurrencyRequirements`. */
export interface UseCurrencyRequirementsOptions {
  /** Default: the session's. */
  customerId?: string | undefined
  /** Codes such as `EUR`. Default: every currency of the platform. */
  currencies?: readonly string[] | undefined
}

/** The result of `useCurrencyRequirements`. */
export type UseCurrencyRequirementsResult = {
  /** What could not be fetched. The data that was fetched is still there. */
  errors: readonly GridKycError[]
  /** Fetches from Grid again. */
  refresh: () => void
} & (
  | { status: 'loading' | 'failed' }
  | { status: 'ready'; customerId: string; currencies: readonly CurrencyRequirement[] }
)

/** Which fields of a customer are missing for each currency. */
export function useCurrencyRequirements(options: UseCurrencyRequirementsOptions = {}): UseCurrencyRequirementsResult {
  const { shown } = useGridKycContext()
  const store = useStore()
  const { customerId, error } = useCustomerId(options.customerId)
  const config = usePlatformConfig()
  const customer = useCustomer(customerId)

  const errors = [error, config.error, customer.query.error].flatMap(each => each ?? [])
  const common = {
    errors,
    refresh: () => store.refresh(),
  }
  if (customerId === undefined || !customer.value || !config.data) {
    return { ...common, status: errors.length > 0 ? 'failed' : 'loading' }
  }
  const values = { ...customer.value }
  const currencies = currencyRequirements({
    config: config.data,
    currencies: options.currencies,
    table: fieldsOf('customer', values),
    resource: customer.value.customerType === 'BUSINESS' ? 'business' : 'individual',
    customer: values,
    messages: shown.messages,
  })
  return { ...common, status: 'ready', customerId, currencies }
}
