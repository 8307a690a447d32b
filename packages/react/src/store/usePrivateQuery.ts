'use client'

import type { GridKycError } from '@grid-kyc/core'
import { type QueryKey, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { PrivateValue } from './PrivateValue.js'

interface PrivateQuery<Value> {
  queryKey: QueryKey
  read: (signal: AbortSignal) => Promise<Value>
  enabled: boolean
  /** How long until it is read again, while the page is seen; false for not at all. */
  delay?: (() => number | false) | undefined
  /** Stays until the customer is forgotten, also while nothing shows it: there is no reading it again. */
  keepForever?: boolean | undefined
}

const freshMs = 10_000
const isSignedOut = (error: GridKycError | null) => error?.kind === 'unauthorized' || error?.kind === 'forbidden'

/** A query whose answer holds a person's data. A cache that was stored and restored has lost it, and is read again. */
export function usePrivateQuery<Value>({ queryKey, read, enabled, delay, keepForever = false }: PrivateQuery<Value>): {
  value: Value | undefined
  query: UseQueryResult<PrivateValue<Value>, GridKycError>
} {
  const { queryClient } = useGridKycContext()
  const query = useQuery<PrivateValue<Value>, GridKycError>(
    {
      queryKey,
      enabled,
      queryFn: async ({ signal }) => new PrivateValue(await read(signal)),
      retry: false,
      ...(delay && { refetchInterval: ({ state: { error } }) => !isSignedOut(error) && delay() }),
      ...(keepForever && { gcTime: Number.POSITIVE_INFINITY }),
      staleTime: ({ state }) => (PrivateValue.open(state.data) === undefined ? 0 : freshMs),
    },
    queryClient,
  )
  return { value: PrivateValue.open(query.data), query }
}
