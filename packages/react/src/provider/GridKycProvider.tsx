'use client'

import { createClient } from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { forgetAll } from '../store/forgetAll.js'
import { useCacheLifetime } from '../store/useCacheLifetime.js'
import { useChangeEvents } from '../store/useChangeEvents.js'
import { useKnownCustomerId } from '../store/useSession.js'
import { isLocale, normalizeLocale } from '../ui/normalizeLocale.js'
import type { GridKycEvent } from './GridKycEvent.js'
import { type GridKyc, type GridKycSettings, gridKycContext } from './gridKycContext.js'
import { useLatest } from './useLatest.js'
import { warnDeveloper } from './warnDeveloper.js'

export interface GridKycProviderProps extends GridKycSettings {
  /** Everything that uses Grid KYC. */
  children?: ReactNode
}

/** Connects everything below it to your proxy. Props may be inline: their identity never matters. */
export function GridKycProvider(props: GridKycProviderProps) {
  const {
    proxyUrl,
    customerId,
    locale: given,
    messages,
    theme,
    components,
    support,
    reviewDuration,
    live,
    children,
  } = props
  const latest = useLatest(props)
  const locale = given === undefined ? undefined : normalizeLocale(given)
  useEffect(() => {
    if (given === undefined || isLocale(given)) return
    warnDeveloper(
      `locale="${given}" is not a BCP 47 language tag, so "${normalizeLocale(given)}" is used. Pass a tag such as "en-US".`,
    )
  }, [given])
  const [ownQueryClient] = useState(() => new QueryClient())
  const queryClient = props.queryClient ?? ownQueryClient

  const stable = useMemo(() => {
    const reported = new Map<string, string>()
    const client = createClient(() => ({ ...latest.current, baseUrl: latest.current.proxyUrl }))
    return {
      client,
      queryClient,
      latest,
      report(event: GridKycEvent) {
        // Several components may follow the same customer: a change is one event.
        if (event.type === 'statusChange') {
          const status = `${event.state} ${event.raw}`
          if (reported.get(event.customerId) === status) return
          reported.set(event.customerId, status)
        }
        latest.current.onEvent?.(event)
        if (event.type === 'error') latest.current.onError?.(event.error)
      },
      clear() {
        reported.clear()
        forgetAll(queryClient)
      },
    }
  }, [queryClient, latest])

  const known = useKnownCustomerId(queryClient, proxyUrl)
  const current = customerId ?? known
  useCacheLifetime({ queryClient, isOwn: queryClient === ownQueryClient, proxyUrl, customerId: current })

  useChangeEvents(stable, proxyUrl, live === 'stream')

  const value: GridKyc = useMemo(
    () => ({
      ...stable,
      shown: { proxyUrl, customerId, locale, messages, theme, components, support, reviewDuration },
    }),
    [stable, proxyUrl, customerId, locale, messages, theme, components, support, reviewDuration],
  )
  return <gridKycContext.Provider value={value}>{children}</gridKycContext.Provider>
}
