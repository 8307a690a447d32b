'use client'

import { type GridKycError, getPlatformConfig, type PlatformConfig } from '@grid-kyc/core'
import { platformConfigSchema } from '@grid-kyc/core/schema'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useGridKycContext } from '../provider/gridKycContext.js'
import * as queryKeys from './queryKeys.js'

/** What the platform is and offers: nothing of a customer. */
export function usePlatformConfig(): UseQueryResult<PlatformConfig, GridKycError> {
  const { client, queryClient, shown } = useGridKycContext()
  return useQuery<PlatformConfig, GridKycError>(
    {
      queryKey: queryKeys.platform(shown.proxyUrl, 'config'),
      queryFn: async ({ signal }) =>
        platformConfigSchema.parse(await client.send(getPlatformConfig, {}, { signal })) as PlatformConfig,
      retry: false,
      staleTime: 300_000,
    },
    queryClient,
  )
}
