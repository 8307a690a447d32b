'use client'

import { useEffect, useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import type { LookupOptions } from '../provider/Lookups.js'
import { useLatest } from '../provider/useLatest.js'

export interface LookupState<Result> {
  readonly result: Result | undefined
  readonly isBusy: boolean
  /** The lookup failed: the plain fields are the way forward. Why is for your own monitoring, and not for the page. */
  readonly failed: boolean
}

const idle = { result: undefined, isBusy: false, failed: false }

/**
 * Asks one of the host's services when `key` has not changed for a while; undefined asks nothing. A newer key, or the end of
 * what shows it, aborts the request. Results are kept in this component and nowhere else.
 */
export function useLookup<Result>(
  key: string | undefined,
  ask: (options: LookupOptions) => Promise<Result>,
  delayMs = 250,
): LookupState<Result> {
  const { locale = 'en' } = useGridKycContext().shown
  const latest = useLatest(ask)
  const [state, setState] = useState<LookupState<Result> & { key?: string }>(idle)
  useEffect(() => {
    if (key === undefined) return
    const stop = new AbortController()
    const { signal } = stop
    const timer = setTimeout(async () => {
      setState({ ...idle, isBusy: true, key })
      // What a service throws may quote what was typed, so it goes nowhere.
      const next = await Promise.resolve()
        .then(() => latest.current({ signal, locale }))
        .then(
          result => ({ ...idle, result }),
          () => ({ ...idle, failed: true }),
        )
      if (!signal.aborted) setState({ ...next, key })
    }, delayMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [key, delayMs, locale, latest])
  return state.key === key && key !== undefined ? state : idle
}
