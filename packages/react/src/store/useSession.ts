'use client'

import { type Client, GridKycError, type Route, type Session } from '@grid-kyc/core'
import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import * as queryKeys from './queryKeys.js'

/** The proxy's own path: it does not exist at Grid, so it is no row of the route table. */
export const getSession: Route<Record<never, never>, Session> = {
  method: 'GET',
  path: '/session',
  success: [200],
  retry: 'safe',
  subject: 'platform',
}

/** For the provider, above which there is no context yet. */
export const sessionQuery = (client: Client, proxyUrl: string) =>
  queryOptions<Session, GridKycError>({
    queryKey: queryKeys.platform(proxyUrl, 'session'),
    queryFn: ({ signal }) => client.send(getSession, {}, { signal }),
    retry: false,
    staleTime: 60_000,
  })

/** Who is signed in, as far as Grid is concerned. Disabled it fetches nothing, and has what others fetched. */
export function useSession(enabled: boolean): UseQueryResult<Session, GridKycError> {
  const { client, queryClient, shown } = useGridKycContext()
  return useQuery({ ...sessionQuery(client, shown.proxyUrl), enabled }, queryClient)
}

/** Asks who is signed in while the code that needs the answer is being loaded. */
export function useSessionAhead(customerId: string | undefined): void {
  const { client, queryClient, shown } = useGridKycContext()
  const isUnknown = customerId === undefined && shown.customerId === undefined
  useEffect(() => {
    if (isUnknown) void queryClient.prefetchQuery(sessionQuery(client, shown.proxyUrl))
  }, [isUnknown, client, queryClient, shown.proxyUrl])
}

export interface UseCustomerIdResult {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string | undefined
  /** The session has no customer yet, and may create one. */
  isNew: boolean
  /** Why there is none; undefined while it is being asked for. */
  error: GridKycError | undefined
  /** Fetches from Grid again. */
  refresh: () => void
}

/** The customer a component acts for: its own prop, else the provider's, else the signed-in session's. */
export function useCustomerId(own: string | undefined): UseCustomerIdResult {
  const { shown } = useGridKycContext()
  const given = own ?? shown.customerId
  const { data, error, refetch } = useSession(given === undefined)
  const customerId = given ?? data?.customerId
  return {
    customerId,
    isNew: customerId === undefined && data?.mayCreate === true,
    error: customerId === undefined ? (error ?? (data && noCustomer())) : undefined,
    refresh: () => void refetch(),
  }
}

/** Why a component shows nothing when the session has no customer. */
export function noCustomer(): GridKycError {
  return new GridKycError({
    kind: 'not_found',
    code: 'NO_CUSTOMER',
    message: 'The session has no customer, or several. Create one, or pass customerId.',
  })
}
