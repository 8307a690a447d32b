import type { Query, QueryClient } from '@tanstack/react-query'
import * as queryKeys from './queryKeys.js'

/** What the remembered boolean of a link is stored under, followed by the customer's id. */
export const linkPrefix = 'grid-kyc:link:'

/** What the keys of fixed errors are stored under, followed by the verification's id. */
export const fixPrefix = 'grid-kyc:fixed:'

/** Storage may be forbidden by the browser or its settings; then nothing is remembered, and nothing breaks. */
export function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage
  } catch {
    return undefined
  }
}

/** Forgets every customer: what was fetched, and what was opened and fixed in this tab. */
export function forgetAll(queryClient: QueryClient): void {
  const kept = storage()
  for (const key of Object.keys(kept ?? {})) if (key.startsWith('grid-kyc:')) kept?.removeItem(key)
  // Reset, not removed: what is on screen forgets too, and asks again who is signed in.
  void queryClient.resetQueries({ queryKey: queryKeys.all })
}

/**
 * Removes an entry at once. One that is being fetched would otherwise wait minutes, with its answer, to be collected. Gives
 * back how long it would have been kept.
 */
export function removeQuery(queryClient: QueryClient, query: Query): number {
  const { gcTime } = query
  query.gcTime = Number.POSITIVE_INFINITY
  queryClient.getQueryCache().remove(query)
  return gcTime
}

/** Forgets one customer: on a page where another user signs in, nothing of the one before stays in memory. */
export function forgetCustomer(queryClient: QueryClient, proxyUrl: string, customerId: string): void {
  const queries = queryClient.getQueryCache().findAll({ queryKey: queryKeys.customer(proxyUrl, customerId) })
  for (const query of queries) removeQuery(queryClient, query)
}
