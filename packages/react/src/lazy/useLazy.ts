'use client'

import { type ComponentType, useEffect, useState } from 'react'

type Loaded<Props> = { Component?: ComponentType<Props>; failed?: boolean }

/**
 * A component whose code is loaded after the first paint. Unlike `React.lazy` it neither suspends the host's page nor
 * throws into it when the network is gone. `load` has to be a constant.
 */
export function useLazy<Props>(load: () => Promise<ComponentType<Props>>): Loaded<Props> {
  const [loaded, setLoaded] = useState<Loaded<Props>>({})
  useEffect(() => {
    let gone = false
    load().then(
      Component => gone || setLoaded({ Component }),
      () => gone || setLoaded({ failed: true }),
    )
    return () => {
      gone = true
    }
  }, [load])
  return loaded
}
