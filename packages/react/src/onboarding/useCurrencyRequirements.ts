'use client'

import { type Customer, fieldsOf, type GridKycError, getCustomer } from '@grid-kyc/core'
import { useQuery } from '@tanstack/react-query'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { configQuery } from '../store/configQuery.js'
import * as queryKeys from '../store/queryKeys.js'
import { useCustomerId } from '../store/useCustomerId.js'
import { usePrivateQuery } from '../store/usePrivateQuery.js'
import { type CurrencyRequirement, currencyRequirements } from './currencyRequirements.js'

export interface UseCurrencyRequirementsOptions {
  /** Default: the session's. */
  customerId?: string | undefined
  /** Codes such as `EUR`. Default: every currency the platform has. */
  currencies?: readonly string[] | undefined
}

export type UseCurrencyRequirementsResult = { problems: readonly GridKycError[]; refresh: () => void } & (
  | { status: 'loading' | 'failed' }
  | { status: 'ready'; customerId: string; currencies: readonly CurrencyRequirement[] }
)

/** Which answers each currency still needs of a customer before it can be used. */
export function useCurrencyRequirements(options: UseCurrencyRequirementsOptions = {}): UseCurrencyRequirementsResult {
  const { client, queryClient, shown } = useGridKycContext()
  const { customerId, problem } = useCustomerId(options.customerId)
  const config = useQuery(configQuery(client, shown.proxyUrl), queryClient)
  const customer = usePrivateQuery<Customer>({
    queryKey: queryKeys.held(shown.proxyUrl, customerId, 'profile'),
    enabled: customerId !== undefined,
    read: signal => client.send(getCustomer, { customerId: customerId ?? '' }, { signal }),
  })

  const problems = [problem, config.error, customer.query.error].flatMap(each => each ?? [])
  const common = {
    problems,
    refresh: () => void queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  }
  if (customerId === undefined || !customer.value || !config.data) {
    return { ...common, status: problems.length > 0 ? 'failed' : 'loading' }
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
