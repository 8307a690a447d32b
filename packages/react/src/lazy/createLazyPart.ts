import type { ComponentType } from 'react'

interface LoadedPart<Props> {
  readonly Component?: ComponentType<Props>
  readonly failed?: true
}

/** A store for `useSyncExternalStore`, with `nothingLoaded` for the server. */
export interface LazyPart<Props> {
  listen: (listener: () => void) => () => void
  get: () => LoadedPart<Props>
  retry: () => void
}

const nothing = {}

/** What a page from a server has of any part, so that what wakes up late is drawn like what woke up first. */
export const nothingLoaded = <Props>(): LoadedPart<Props> => nothing

/**
 * Code that is loaded when something first shows it, and is there at once from then on: what is opened for the second time
 * neither flickers nor moves what stands below it twice.
 */
export function createLazyPart<Props>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const listeners = new Set<() => void>()
  let part: LoadedPart<Props> = nothing
  let isLoading = false
  function set(next: LoadedPart<Props>) {
    part = next
    for (const listener of listeners) listener()
  }
  async function start() {
    if (isLoading || part.Component) return
    isLoading = true
    const next: LoadedPart<Props> = await load().then(
      Component => ({ Component }),
      () => ({ failed: true }),
    )
    isLoading = false
    set(next)
  }
  return {
    get: () => part,
    listen(listener) {
      listeners.add(listener)
      void start()
      return () => listeners.delete(listener)
    },
    retry() {
      set(nothing)
      void start()
    },
  }
}
