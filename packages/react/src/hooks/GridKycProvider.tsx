'use client'

import { createClient, type Fetch, type GridKycError, type HeadersSource } from '@grid-kyc/core'
import { QueryClient, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Copy } from '../words/Copy.js'
import type { GridKycEvent } from './GridKycEvent.js'
import { type GridKyc, gridKycContext } from './gridKycContext.js'
import { forgetLinks } from './link/forgetLinks.js'
import * as queryKeys from './records/queryKeys.js'
import { sessionQuery } from './records/sessionQuery.js'
import type { Polling } from './status/pollDelay.js'
import { useHints } from './status/useHints.js'
import { useLatest } from './useLatest.js'

/** `Components`: the primitives a host may replace; a headless one has none. */
export interface GridKycProviderProps<Components = never> {
  /** Where your backend mounted the proxy, such as `/api/grid`. */
  proxyUrl: string
  /** How a person reaches you when a check cannot go on: a link, a button, a phone number. */
  support: ReactNode
  /** Default: the customer of the signed-in session, asked from the proxy. */
  customerId?: string | undefined
  /** A BCP 47 language tag. Default `en`. */
  locale?: string | undefined
  /** Words that replace the defaults, or a whole locale. */
  copy?: Copy | undefined
  /** Default `light`: on a page that knows no dark, a dark device must not make our text light. `system` follows the device. */
  theme?: 'light' | 'dark' | 'system' | undefined
  /** Primitives of your own design system, in place of ours. */
  components?: Components | undefined
  /** Default: the global `fetch`. */
  fetch?: Fetch | undefined
  /** Sent with every request; a function is asked each time, so that it can give a fresh token. */
  headers?: HeadersSource | undefined
  /** Default `same-origin`; `include` where the proxy has another origin. */
  credentials?: RequestCredentials | undefined
  /** Default: one of the library's own. */
  queryClient?: QueryClient | undefined
  /** Leaves the page for the hosted check. Default `location.assign`. */
  navigate?: ((url: string) => void) | undefined
  /** `poll` (default) reads Grid at intervals; `stream` also listens to the proxy's hints. */
  live?: 'poll' | 'stream' | undefined
  polling?: Polling | undefined
  onEvent?: ((event: GridKycEvent) => void) | undefined
  onError?: ((error: GridKycError) => void) | undefined
  children?: ReactNode
}

/** Connects everything below it to your proxy. Props may be inline: their identity never matters. */
export function GridKycProvider<Components>(props: GridKycProviderProps<Components>) {
  const { proxyUrl, customerId, locale, copy, theme, components, support, live, children } = props
  const latest = useLatest(props)
  const [ownQueryClient] = useState(() => new QueryClient())
  const queryClient = props.queryClient ?? ownQueryClient

  useEffect(() => {
    queryClient.mount()
    return () => queryClient.unmount()
  }, [queryClient])

  const stable = useMemo(() => {
    const client = createClient(() => latest.current)
    return {
      client,
      queryClient,
      latest,
      report(event: GridKycEvent) {
        latest.current.onEvent?.(event)
        if (event.type === 'error') latest.current.onError?.(event.error)
      },
      clear() {
        forgetLinks()
        // Reset, not removed: what is on screen forgets too, and asks again who is there.
        void queryClient.resetQueries({ queryKey: queryKeys.all })
      },
    }
  }, [queryClient, latest])

  const session = useQuery({ ...sessionQuery(stable.client, proxyUrl), enabled: false }, queryClient)
  const current = customerId ?? session.data?.customerId
  useEffect(() => {
    // Another person signed in on the same page: nothing of the one before may stay in memory.
    return () => {
      if (current) queryClient.removeQueries({ queryKey: queryKeys.customer(proxyUrl, current) })
    }
  }, [queryClient, proxyUrl, current])

  useHints(stable, proxyUrl, live === 'stream')

  const value: GridKyc = useMemo(
    () => ({ ...stable, shown: { proxyUrl, customerId, locale, copy, theme, components, support } }),
    [stable, proxyUrl, customerId, locale, copy, theme, components, support],
  )
  return <gridKycContext.Provider value={value}>{children}</gridKycContext.Provider>
}
