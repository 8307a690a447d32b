'use client'

import { useEffect } from 'react'
import type { GridKyc } from '../gridKycContext.js'
import * as queryKeys from '../records/queryKeys.js'

/** Listens to the proxy's hints while `on`. A hint, or a stream that came back, means only: read Grid again. */
export function useHints(grid: Pick<GridKyc, 'latest' | 'queryClient'>, proxyUrl: string, on: boolean): void {
  const { latest, queryClient } = grid
  useEffect(() => {
    if (!on) return
    const stop = new AbortController()
    const readAgain = () => void queryClient.invalidateQueries({ queryKey: queryKeys.all })
    import('./followHints.js').then(
      ({ followHints }) => followHints({ proxyUrl, latest, queryClient, signal: stop.signal, onHint: readAgain }),
      // Without the stream's code there is still the poll.
      () => undefined,
    )
    return () => stop.abort()
  }, [on, proxyUrl, latest, queryClient])
}
