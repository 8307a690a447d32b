'use client'

import { type EndUserTerms, type GridKycError, getEndUserTerms } from '@grid-kyc/core'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useGridKycContext } from '../provider/gridKycContext.js'
import * as queryKeys from './queryKeys.js'

/** The End User Terms in force. */
export function useEndUserTerms(enabled: boolean): UseQueryResult<EndUserTerms, GridKycError> {
  const { client, queryClient, shown } = useGridKycContext()
  return useQuery<EndUserTerms, GridKycError>(
    {
      queryKey: queryKeys.platform(shown.proxyUrl, 'end-user-terms'),
      queryFn: ({ signal }) => client.send(getEndUserTerms, {}, { signal }),
      enabled,
      retry: false,
      staleTime: 10_000,
    },
    queryClient,
  )
}
