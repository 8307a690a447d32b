'use client'

import { GridKycError } from '@grid-kyc/core'
import { useEffect, useRef, useState } from 'react'
import type { KycLinkMode, KycLinkState } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import { type UseVerificationStatusResult, useVerificationStatus } from '../status/useVerificationStatus.js'
import type { KycLinkController, KycLinkSituation } from './kycLinkController.js'
import type { ProviderIframeHandle } from './ProviderIframeHandle.js'
import type { UseKycLinkOptions } from './UseKycLinkOptions.js'

/** The result of `useKycLink`. */
export interface UseKycLinkResult {
  /** The current status. */
  state: KycLinkState
  /** How the check opens. */
  mode: KycLinkMode
  /** The customer's status: the link only says where the check is. */
  verification: UseVerificationStatusResult
  /** Why the last action failed; undefined when it did not. */
  error: GridKycError | undefined
  /** Starts, or starts again. Call it from a click, because browsers open a tab only then. */
  start: () => void
  /** A real link for the person to press, when the browser would not open the check by itself. */
  href: string | undefined
  /** Call it when the user presses `href`. */
  opened: () => void
  /** The provider's SDK, to be shown in place with `ProviderIframe`. */
  iframe: ProviderIframeHandle | undefined
  /** Removes the iframe: the user is done, or continues later. */
  close: () => void
}

/** Opens Grid's hosted check, or the provider's SDK, and tracks it until the user is back. */
export function useKycLink(options: UseKycLinkOptions = {}): UseKycLinkResult {
  const { mode = 'redirect' } = options
  const { client, latest, report } = useGridKycContext()
  const [{ state, error, link, iframe }, show] = useState<KycLinkSituation>({ state: 'idle' })
  const verification = useVerificationStatus({
    customerId: options.customerId,
    expecting: state === 'open' || state === 'returned' || state === 'abandoned',
    onStatusChange: options.onStatusChange,
  })
  const ready = verification.status === 'ready' ? verification : undefined
  const customerId = ready?.customerId
  // For the link, a customer who may have finished has finished: only then is there nothing to open again.
  const customerState = ready?.mayBeSubmitted ? 'in_review' : ready?.state
  const current = useLatest({ options, refresh: verification.refresh })
  const controller = useRef<() => Promise<KycLinkController | undefined>>(undefined)
  const starting = useRef(false)
  const shownTo = useRef(customerId)

  useEffect(() => {
    // What is shown is the customer's. It stays where `<Activity>` hides the page and shows it again.
    if (shownTo.current !== customerId) show(now => (now.state === 'idle' ? now : { state: 'idle' }))
    shownTo.current = customerId
    if (customerId === undefined) return
    let gone = false
    const load = (): Promise<KycLinkController | undefined> =>
      import('./kycLinkController.js').then(({ createKycLinkController }) =>
        gone
          ? undefined
          : createKycLinkController({
              client,
              customerId,
              report,
              show,
              options: () => current.current.options,
              refresh: () => current.current.refresh(),
              navigate: url => (latest.current.navigate ?? (to => window.location.assign(to)))(url),
            }),
      )
    let loading: ReturnType<typeof load> | undefined
    controller.current = () => {
      // A chunk that did not load may load at the next click.
      loading ??= load().catch(() => {
        loading = undefined
        return undefined
      })
      return loading
    }
    void controller.current()
    return () => {
      gone = true
      void loading?.then(loaded => loaded?.dispose())
      // It is given up with the page; what it shows instead is where it began.
      show(now => (now.state === 'creating' ? { state: 'idle' } : now))
    }
  }, [client, customerId, report, current, latest])

  useEffect(() => {
    if (customerState) void controller.current?.().then(loaded => loaded?.customerIs(customerState))
  }, [customerState])

  return {
    state,
    mode,
    verification,
    error,
    href: link?.kycUrl,
    iframe,
    start() {
      const load = controller.current
      if (starting.current || !load) return
      starting.current = true
      const tab = mode === 'tab' ? openTab() : undefined
      show({ state: 'creating' })
      void load()
        .then(loaded => {
          if (loaded) return loaded.start(mode, tab)
          tab?.close()
          show({ state: 'failed', error: new GridKycError({ kind: 'network', message: 'Code did not load.' }) })
        })
        .finally(() => {
          starting.current = false
        })
    },
    opened: () => void controller.current?.().then(loaded => loaded?.opened()),
    close: () => void controller.current?.().then(loaded => loaded?.close()),
  }
}

/**
 * Opens an empty tab. Has to be called in the click itself: a browser blocks a tab opened after waiting. Undefined when
 * it is blocked all the same.
 */
function openTab(): Window | undefined {
  const tab = window.open('about:blank', '_blank')
  if (!tab || tab.closed) return undefined
  // The hosted page must not reach back into ours.
  tab.opener = null
  return tab
}
