'use client'

import { useSyncExternalStore } from 'react'
import { type Lazy, type Loaded, nothingLoaded } from './createLazy.js'

/** Code on demand, as far as it has been loaded; showing this starts loading. `LazyPart` shows a whole component. */
export function useLazy<Value>(lazy: Lazy<Value>): Loaded<Value> & { retry: () => void } {
  return { ...useSyncExternalStore(lazy.subscribe, lazy.get, nothingLoaded<Value>), retry: lazy.retry }
}
