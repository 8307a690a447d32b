'use client'

import type { GridKycError, Page } from '@grid-kyc/core'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { PrivateValue } from './PrivateValue.js'
import * as queryKeys from './queryKeys.js'

interface UseCustomerPageOptions<Entry> {
  /** What tells this page from others: the filter, the size, the cursor. */
  details: readonly unknown[]
  fetch: (signal: AbortSignal) => Promise<Page<Entry>>
}

/** One page of the platform's customers; the last one stays until the next has been fetched. */
export function useCustomerPage<Entry>({ details, fetch }: UseCustomerPageOptions<Entry>): {
  value: Page<Entry> | undefined
  query: UseQueryResult<PrivateValue<Page<Entry>>, GridKycError>
} {
  const { queryClient, shown } = useGridKycContext()
  const query = useQuery<PrivateValue<Page<Entry>>, GridKycError>(
    {
      queryKey: queryKeys.platform(shown.proxyUrl, 'customers', ...details),
      queryFn: async ({ signal }) => new PrivateValue(await fetch(signal)),
      retry: false,
      placeholderData: keepPreviousData,
      // It goes with the last list that showed it: no other user's page shows these people's data.
      gcTime: 0,
    },
    queryClient,
  )
  return { value: PrivateValue.open(query.data), query }
}
