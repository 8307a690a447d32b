/** What has been loaded so far. */
export interface Loaded<Value> {
  readonly value?: Value
  readonly failed?: true
}

/** Code that is loaded when something first shows it. */
export interface Lazy<Value> {
  /** Starts loading, also before anything shows it. */
  load: () => void
  /** Loads again what did not load. */
  retry: () => void
  subscribe: (listener: () => void) => () => void
  get: () => Loaded<Value>
}

const nothing = {}

/** What a page from a server has of any code, so that hydration renders what the server rendered. */
export const nothingLoaded = <Value>(): Loaded<Value> => nothing

/**
 * Code on demand, outside of a component: what is opened for the second time is there at once, without flicker. Unlike
 * `React.lazy` it neither suspends the host's page nor throws into it when the network is gone, and it can be retried.
 */
export function createLazy<Value>(load: () => Promise<Value>): Lazy<Value> {
  const listeners = new Set<() => void>()
  let loaded: Loaded<Value> = nothing
  let isLoading = false
  function set(next: Loaded<Value>) {
    loaded = next
    for (const listener of [...listeners]) listener()
  }
  async function start() {
    if (isLoading || 'value' in loaded) return
    isLoading = true
    const next: Loaded<Value> = await load().then(
      value => ({ value }),
      () => ({ failed: true }),
    )
    isLoading = false
    set(next)
  }
  return {
    load: () => void start(),
    retry() {
      set(nothing)
      void start()
    },
    subscribe(listener) {
      listeners.add(listener)
      // A component that comes later tries again, unless another one shows already that it failed.
      if (!loaded.failed || listeners.size === 1) void start()
      return () => listeners.delete(listener)
    },
    get: () => loaded,
  }
}
