'use client'

import { useEffect } from 'react'
import type { GridKyc } from '../provider/gridKycContext.js'

/** Listens to the proxy's change events while `on`. An event, or a new stream, means only: fetch from Grid again. */
export function useChangeEvents(grid: Pick<GridKyc, 'latest' | 'queryClient'>, proxyUrl: string, on: boolean): void {
  useEffect(() => {
    if (!on) return
    const stop = new AbortController()
    import('./followChangeEvents.js').then(
      ({ followChangeEvents }) => followChangeEvents({ grid, proxyUrl, signal: stop.signal }),
      // Without the stream's code there is still the poll.
      () => undefined,
    )
    return () => stop.abort()
  }, [on, proxyUrl, grid])
}
