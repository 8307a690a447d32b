'use client'

import { type GridKycError, getCustomer } from '@grid-kyc/core'
import { notifyManager, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import * as queryKeys from './queryKeys.js'
import { type StatusSnapshot, statusOf } from './StatusSnapshot.js'
import { isSessionEnded } from './usePrivateQuery.js'

/** Where a customer stands, fetched again after `delay` and on every return to the page. */
export function useCustomerStatus(
  customerId: string | undefined,
  delay: (status: StatusSnapshot | undefined) => number | false,
): UseQueryResult<StatusSnapshot, GridKycError> {
  const { client, queryClient, shown } = useGridKycContext()
  return useQuery<StatusSnapshot, GridKycError>(
    {
      queryKey: queryKeys.customer(shown.proxyUrl, customerId, 'status'),
      enabled: customerId !== undefined,
      queryFn: async ({ signal }) =>
        statusOf(await client.send(getCustomer, { customerId: customerId as string }, { signal })),
      retry: false,
      staleTime: 1_000,
      refetchOnWindowFocus: 'always',
      refetchOnReconnect: 'always',
      refetchInterval: ({ state: { data, error } }) => !isSessionEnded(error) && delay(data),
    },
    queryClient,
  )
}

/** When Grid last answered where a customer stands, in milliseconds since 1970; 0 for never. */
export function useStatusUpdatedAt(customerId: string | undefined): number {
  const { queryClient, shown } = useGridKycContext()
  const queryKey = queryKeys.customer(shown.proxyUrl, customerId, 'status')
  return useSyncExternalStore(
    // Batched: the cache notifies while other components render.
    changed => queryClient.getQueryCache().subscribe(notifyManager.batchCalls(changed)),
    () => queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0,
    () => 0,
  )
}
