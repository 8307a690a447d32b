import type { QueryClient } from '@tanstack/react-query'
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
 * Forgets one customer: on a page where another user signs in, nothing of the one before stays in memory. An entry that is
 * being fetched would come back with its answer, and wait minutes to be collected.
 */
export function forgetCustomer(queryClient: QueryClient, proxyUrl: string, customerId: string | undefined): void {
  if (customerId === undefined) return
  const cache = queryClient.getQueryCache()
  for (const query of cache.findAll({ queryKey: queryKeys.customer(proxyUrl, customerId) })) {
    query.gcTime = Number.POSITIVE_INFINITY
    cache.remove(query)
  }
}
