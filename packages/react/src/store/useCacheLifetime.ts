'use client'

import type { Query, QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useBeforePaint } from '../provider/useBeforePaint.js'
import { forgetCustomer, removeQuery } from './forgetAll.js'
import * as queryKeys from './queryKeys.js'

interface CacheLifetime {
  queryClient: QueryClient
  /** Whether it is the library's own: then all of it goes with the provider. Of a host's only the customer goes. */
  isOwn: boolean
  proxyUrl: string
  customerId: string | undefined
}

interface Resting {
  query: Query
  gcTime: number
}

/**
 * Ends the cache with the provider, and what it has of one customer when another takes their place: no timer stays in the
 * page, and nothing refers to the data. A provider that `<Activity>` hid goes on with what it had, so that no form begins anew.
 */
export function useCacheLifetime({ queryClient, isOwn, proxyUrl, customerId }: CacheLifetime): void {
  const isMounted = useRef(false)
  const resting = useRef<Resting[]>([])
  const last = useRef({ queryClient, isOwn, proxyUrl, customerId })

  // Before the queries on screen are subscribed to again.
  useBeforePaint(() => {
    isMounted.current = true
    for (const { query, gcTime } of resting.current) {
      query.gcTime = gcTime
      queryClient.getQueryCache().add(query)
    }
    resting.current = []
    return () => {
      isMounted.current = false
    }
  }, [queryClient])

  useEffect(() => {
    const before = last.current
    last.current = { queryClient, isOwn, proxyUrl, customerId }
    const isSame =
      before.queryClient === queryClient && before.proxyUrl === proxyUrl && before.customerId === customerId
    if (before.customerId && !isSame) forgetCustomer(before.queryClient, before.proxyUrl, before.customerId)
  }, [queryClient, isOwn, proxyUrl, customerId])

  useEffect(() => {
    queryClient.mount()
    return () => {
      queryClient.unmount()
      // Once everything on screen has unsubscribed: a query that nothing watches would wait minutes to be collected.
      queueMicrotask(() => {
        if (!isMounted.current) resting.current = rest(last.current)
      })
    }
  }, [queryClient])
}

function rest({ queryClient, isOwn, proxyUrl, customerId }: CacheLifetime): Resting[] {
  const cache = queryClient.getQueryCache()
  // The library's own client goes with the provider, and its entries with it.
  if (isOwn) return cache.getAll().map(query => ({ query, gcTime: stopCollecting(query) }))
  const ofCustomer = customerId && cache.findAll({ queryKey: queryKeys.customer(proxyUrl, customerId) })
  return (ofCustomer || []).map(query => ({ query, gcTime: removeQuery(queryClient, query) }))
}

function stopCollecting(query: Query): number {
  const { gcTime } = query
  query.gcTime = Number.POSITIVE_INFINITY
  query.destroy()
  return gcTime
}
