import type { QueryClient } from '@tanstack/react-query'

/** What reads Grid outside of the queries and wants to read again at once, by the query client that it belongs to. */
const listeners = new WeakMap<QueryClient, Set<() => void>>()

/** Calls `listener` at every change event of the stream; returns a function that ends it. */
export function onChangeEvent(queryClient: QueryClient, listener: () => void): () => void {
  const own = listeners.get(queryClient) ?? new Set()
  listeners.set(queryClient, own.add(listener))
  return () => void own.delete(listener)
}

/** Calls every listener: something has changed at Grid, or may have while the stream was away. */
export function announceChange(queryClient: QueryClient): void {
  for (const listener of listeners.get(queryClient) ?? []) listener()
}
