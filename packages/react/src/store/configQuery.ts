import { type Client, type GridKycError, getPlatformConfig, type PlatformConfig } from '@grid-kyc/core'
import { queryOptions } from '@tanstack/react-query'
import * as queryKeys from './queryKeys.js'

/** What the platform is and offers: nothing of a customer. */
export const configQuery = (client: Client, proxyUrl: string) =>
  queryOptions<PlatformConfig, GridKycError>({
    queryKey: queryKeys.config(proxyUrl),
    queryFn: ({ signal }) => client.send(getPlatformConfig, {}, { signal }),
    retry: false,
    staleTime: 300_000,
  })
