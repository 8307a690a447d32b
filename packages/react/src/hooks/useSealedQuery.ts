'use client'

import type { GridKycError } from '@grid-kyc/core'
import { type QueryKey, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useGridKycContext } from './gridKycContext.js'
import { Sealed } from './Sealed.js'

interface SealedQuery<Value> {
  queryKey: QueryKey
  read: (signal: AbortSignal) => Promise<Value>
  enabled: boolean
}

const freshMs = 10_000

/** A query whose answer holds a person's data. A cache that was stored and restored has lost it, and is read again. */
export function useSealedQuery<Value>({ queryKey, read, enabled }: SealedQuery<Value>): {
  value: Value | undefined
  query: UseQueryResult<Sealed<Value>, GridKycError>
} {
  const { queryClient } = useGridKycContext()
  const query = useQuery<Sealed<Value>, GridKycError>(
    {
      queryKey,
      enabled,
      queryFn: async ({ signal }) => new Sealed(await read(signal)),
      retry: false,
      staleTime: ({ state }) => (Sealed.open(state.data) === undefined ? 0 : freshMs),
    },
    queryClient,
  )
  return { value: Sealed.open(query.data), query }
}
