'use client'

import { createClient } from '@grid-kyc/core'
import { QueryClient, useQuery } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { forgetAll, forgetCustomer } from '../store/forgetAll.js'
import { useChangeEvents } from '../store/useChangeEvents.js'
import { sessionQuery } from '../store/useSession.js'
import { normalizeLocale } from '../ui/normalizeLocale.js'
import { absoluteUrl } from './absoluteUrl.js'
import type { GridKycEvent } from './GridKycEvent.js'
import { type GridKyc, type GridKycSettings, gridKycContext } from './gridKycContext.js'
import { createErrorExplainer, useFailureReports } from './useFailureReports.js'
import { useLatest } from './useLatest.js'
import { isDevelopment } from './warnDeveloper.js'

/** Props of `GridKycProvider`. */
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
    whyWeAsk,
    live,
    children,
  } = props
  useOneReact()
  const latest = useLatest(props)
  const locale = given === undefined ? undefined : normalizeLocale(given)
  useEffect(() => {
    if (given !== undefined && isDevelopment())
      void import('./warnOfLocale.js').then(module => module.warnOfLocale(given))
  }, [given])
  useEffect(() => {
    if (!isDevelopment()) return
    // Late enough for a stylesheet that is still loading.
    const timer = setTimeout(
      () => void import('./warnOfMissingStyles.js').then(module => module.warnOfMissingStyles()),
      1_000,
    )
    return () => clearTimeout(timer)
  }, [])
  // It goes with the provider: a timer that collects what nothing watches would stay in the page for minutes.
  const [ownQueryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } }),
  )
  const queryClient = props.queryClient ?? ownQueryClient

  const stable = useMemo(() => {
    const reported = new Map<string, string>()
    const explain = createErrorExplainer()
    const client = createClient(() => ({ ...latest.current, baseUrl: absoluteUrl(latest.current.proxyUrl) }))
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
        if (event.type !== 'error') return
        latest.current.onError?.(event.error)
        explain(event.error, latest.current.proxyUrl)
      },
      clear() {
        reported.clear()
        forgetAll(queryClient)
      },
    }
  }, [queryClient, latest])

  const session = useQuery({ ...sessionQuery(stable.client, proxyUrl), enabled: false }, queryClient)
  const current = customerId ?? session.data?.customerId
  const shownTo = useRef([queryClient, proxyUrl, current] as const)
  useEffect(() => {
    const before = shownTo.current
    shownTo.current = [queryClient, proxyUrl, current]
    // Not when the effect ends: what `<Activity>` hides and shows again continues with what it had.
    if (before.some((each, at) => each !== shownTo.current[at])) forgetCustomer(...before)
  }, [queryClient, proxyUrl, current])
  useEffect(() => {
    queryClient.mount()
    return () => {
      queryClient.unmount()
      // The host's own client stays.
      if (queryClient !== ownQueryClient) forgetCustomer(...shownTo.current)
    }
  }, [queryClient, ownQueryClient])

  useFailureReports({ ...stable, proxyUrl })
  useChangeEvents(stable, proxyUrl, live === 'stream')

  const lookupNames = Object.entries(props.lookups ?? {})
    .flatMap(([name, lookup]) => (lookup ? name : []))
    .join()
  const value: GridKyc = useMemo(() => {
    const lookups = Object.fromEntries(lookupNames.split(',').map(name => [name, true]))
    const settings = { proxyUrl, customerId, locale, messages, theme, components, support, reviewDuration, whyWeAsk }
    return { ...stable, shown: { ...settings, lookups } }
  }, [
    stable,
    proxyUrl,
    customerId,
    locale,
    messages,
    theme,
    components,
    support,
    reviewDuration,
    whyWeAsk,
    lookupNames,
  ])
  return <gridKycContext.Provider value={value}>{children}</gridKycContext.Provider>
}

/** Hooks of one React fail under the renderer of another, with a message that does not say so. */
function useOneReact(): void {
  try {
    // biome-ignore lint/correctness/useHookAtTopLevel: it is called in every render; what it throws ends the render.
    useContext(gridKycContext)
  } catch (cause) {
    throw new Error(
      'Grid KYC: this page has two copies of React, so no hook can work. `npm ls react` shows them. Keep one: install the same version everywhere, or list react and react-dom in `resolve.dedupe` of your bundler.',
      { cause },
    )
  }
}
