'use client'

import { GridKycError } from '@grid-kyc/core'
import { useQuery } from '@tanstack/react-query'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { sessionQuery } from './sessionQuery.js'

export interface UseCustomerIdResult {
  customerId: string | undefined
  /** Why there is none; undefined while it is being asked for. */
  problem: GridKycError | undefined
  refresh: () => void
}

/** The customer a component acts for: its own prop, else the provider's, else the signed-in session's. */
export function useCustomerId(own: string | undefined): UseCustomerIdResult {
  const { client, queryClient, shown } = useGridKycContext()
  const given = own ?? shown.customerId
  const { data, error, refetch } = useQuery(
    { ...sessionQuery(client, shown.proxyUrl), enabled: given === undefined },
    queryClient,
  )
  const customerId = given ?? data?.customerId
  return {
    customerId,
    problem: customerId === undefined ? (error ?? (data && noCustomer())) : undefined,
    refresh: () => void refetch(),
  }
}

function noCustomer(): GridKycError {
  return new GridKycError({
    kind: 'not_found',
    code: 'NO_CUSTOMER',
    message: 'The session has no customer, or several. Create one, or pass customerId.',
  })
}
