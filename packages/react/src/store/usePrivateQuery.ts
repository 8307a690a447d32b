'use client'

import type { GridKycError } from '@grid-kyc/core'
import { type QueryKey, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { isSessionEnded } from './isSessionEnded.js'
import { PrivateValue } from './PrivateValue.js'
import * as queryKeys from './queryKeys.js'

interface PrivateQuery<Value> {
  fetch: (signal: AbortSignal) => Promise<Value>
  enabled: boolean
  /** How long until it is fetched again, while the page is visible; false for not at all. */
  delay?: (() => number | false) | undefined
  /** Stays until the customer is forgotten, also while nothing shows it: it cannot be fetched again. */
  keepForever?: boolean | undefined
}

export interface PrivateQueryResult<Value> {
  value: Value | undefined
  query: UseQueryResult<PrivateValue<Value>, GridKycError>
}

const freshMs = 10_000

/** A query whose answer holds a person's data. A cache that was stored and restored has lost it, and fetches it again. */
export function usePrivateQuery<Value>(
  options: PrivateQuery<Value> & { queryKey: QueryKey },
): PrivateQueryResult<Value> {
  const { queryKey, fetch, enabled, delay, keepForever = false } = options
  const { queryClient } = useGridKycContext()
  const query = useQuery<PrivateValue<Value>, GridKycError>(
    {
      queryKey,
      enabled,
      queryFn: async ({ signal }) => new PrivateValue(await fetch(signal)),
      retry: false,
      ...(delay && { refetchInterval: ({ state: { error } }) => !isSessionEnded(error) && delay() }),
      ...(keepForever && { gcTime: Number.POSITIVE_INFINITY }),
      staleTime: ({ state }) => (PrivateValue.open(state.data) === undefined ? 0 : freshMs),
    },
    queryClient,
  )
  return { value: PrivateValue.open(query.data), query }
}

interface CustomerQuery<Value> extends PrivateQuery<Value> {
  customerId: string | undefined
  part: queryKeys.CustomerPart
  /** Distinguishes several fetches of one part. Ids only: they are in the cache's key. */
  ids?: readonly string[] | undefined
}

/** A part of what Grid holds of a customer. `Store.write` changes it, and it goes when the customer goes. */
export function useCustomerQuery<Value>(options: CustomerQuery<Value>): PrivateQueryResult<Value> {
  const { customerId, part, ids = [], ...query } = options
  const { proxyUrl } = useGridKycContext().shown
  return usePrivateQuery({
    ...query,
    queryKey: queryKeys.customer(proxyUrl, customerId, part, ...ids),
    enabled: query.enabled && customerId !== undefined,
  })
}

/**
 * An object that belongs to a customer and not to a component, such as uploads under way. It goes when the customer is
 * forgotten; fetching again changes nothing.
 */
export function useCustomerObject<Value>(
  customerId: string | undefined,
  part: 'drafts' | 'uploads',
  create: () => Value,
  { keepForever = false } = {},
): Value | undefined {
  const { queryClient, shown } = useGridKycContext()
  const queryKey = queryKeys.customer(shown.proxyUrl, customerId, part)
  return usePrivateQuery<Value>({
    queryKey,
    enabled: customerId !== undefined,
    keepForever,
    fetch: async () => PrivateValue.open(queryClient.getQueryData<PrivateValue<Value>>(queryKey)) ?? create(),
  }).value
}
