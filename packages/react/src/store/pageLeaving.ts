const listeners = new Set<() => void>()

/** Calls `listener` when a component is about to send the person to another page; returns a function that ends it. */
export function onPageLeaving(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Said before the navigation begins, for the whole page: Firefox keeps no page for Back that is loading something in that
 * moment, and `beforeunload` is too late for it.
 */
export function announcePageLeaving(): void {
  for (const listener of listeners) listener()
}
