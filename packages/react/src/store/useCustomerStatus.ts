'use client'

import { type Client, GridKycError, getCustomer, listVerifications, type Verification } from '@grid-kyc/core'
import { notifyManager, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { fetchAllPages } from './fetchAllPages.js'
import { isSessionEnded } from './isSessionEnded.js'
import { latestVerification } from './latestVerification.js'
import * as queryKeys from './queryKeys.js'
import { type StatusSnapshot, statusOf } from './StatusSnapshot.js'

/** The newest verification, or that it could not be fetched, which never hides a decision on the customer. */
async function fetchNewest(
  client: Client,
  customerId: string,
  signal: AbortSignal,
): Promise<Verification | null | 'not_fetched'> {
  try {
    return latestVerification(
      await fetchAllPages(cursor =>
        client.send(listVerifications, { customerId, limit: 100, ...(cursor && { cursor }) }, { signal }),
      ),
    )
  } catch (error) {
    if (!(error instanceof GridKycError)) return 'not_fetched'
    if (isSessionEnded(error)) throw error
    // A platform that does its own KYC has no verifications to list.
    return error.kind === 'not_found' ? null : 'not_fetched'
  }
}

async function fetchStatus(client: Client, customerId: string, signal: AbortSignal): Promise<StatusSnapshot> {
  const customer = await client.send(getCustomer, { customerId }, { signal })
  const alone = statusOf(customer, 'not_fetched')
  // A decision on the customer comes before any verification.
  const isDecided = alone.state !== 'start' && alone.state !== 'unknown'
  return isDecided || customer.isDeleted ? alone : statusOf(customer, await fetchNewest(client, customerId, signal))
}

/**
 * A customer's status, from the customer and its newest verification, fetched again after `delay` and on every return to the
 * page.
 */
export function useCustomerStatus(
  customerId: string | undefined,
  delay: (status: StatusSnapshot | undefined) => number | false,
): UseQueryResult<StatusSnapshot, GridKycError> {
  const { client, queryClient, shown } = useGridKycContext()
  return useQuery<StatusSnapshot, GridKycError>(
    {
      queryKey: queryKeys.customer(shown.proxyUrl, customerId, 'status'),
      enabled: customerId !== undefined,
      queryFn: async ({ signal, queryKey }) => {
        const status = await fetchStatus(client, customerId as string, signal)
        // A decision is read from the customer alone: when it was submitted is what an earlier answer said.
        const before = queryClient.getQueryData<StatusSnapshot>(queryKey)
        return { ...status, submittedAt: status.submittedAt ?? before?.submittedAt }
      },
      retry: false,
      staleTime: 1_000,
      refetchOnWindowFocus: 'always',
      refetchOnReconnect: 'always',
      refetchInterval: ({ state: { data, error } }) => !isSessionEnded(error) && delay(data),
    },
    queryClient,
  )
}

/** When Grid last answered with a customer's status, in milliseconds since 1970; 0 for never. */
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
