'use client'

import { type Customer, getCustomer } from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { type PrivateQueryResult, useCustomerQuery } from './usePrivateQuery.js'

/** A customer as Grid has it. */
export function useCustomer(customerId: string | undefined, enabled = true): PrivateQueryResult<Customer> {
  const { client } = useGridKycContext()
  return useCustomerQuery<Customer>({
    customerId,
    part: 'profile',
    enabled,
    fetch: signal => client.send(getCustomer, { customerId: customerId ?? '' }, { signal }),
  })
}
