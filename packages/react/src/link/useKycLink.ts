'use client'

import { GridKycError } from '@grid-kyc/core'
import { useEffect, useRef, useState } from 'react'
import type { KycLinkMode, KycLinkState, LinkChange, StatusChange } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import { type UseVerificationStatusResult, useVerificationStatus } from '../status/useVerificationStatus.js'
import type { KycLinkController } from './kycLinkController.js'
import type { KycLinkSituation, ProviderFrameHandle } from './kycLinkState.js'
import { openTab } from './openTab.js'
import type { LoadProviderSdk } from './providerSdk.js'

export interface UseKycLinkOptions {
  /** Default `redirect`. */
  mode?: KycLinkMode | undefined
  customerId?: string | undefined
  /**
   * Where the hosted page sends the person afterwards. Default: this page. Null sends none: some providers refuse
   * `http` and localhost addresses.
   */
  redirectUri?: string | null | undefined
  onStatusChange?: ((change: StatusChange) => void) | undefined
  onLinkChange?: ((change: LinkChange) => void) | undefined
  /** Grid wants the customer's e-mail or phone verified first. */
  onContactNeeded?: ((customerId: string) => void) | undefined
  onError?: ((error: GridKycError) => void) | undefined
  /** Origins the provider's frame may come from. Default `https://*.sumsub.com`. */
  providerOrigins?: readonly string[] | undefined
  /** Default: the optional peer `@sumsub/websdk-react`, imported when first needed. */
  loadProviderSdk?: LoadProviderSdk | undefined
}

export interface UseKycLinkResult {
  state: KycLinkState
  mode: KycLinkMode
  /** Where the customer stands: the link only says where the check is. */
  verification: UseVerificationStatusResult
  problem: GridKycError | undefined
  /** Starts, or starts again. Call it from a click: a browser opens a tab for nothing else. */
  start: () => void
  /** A real link for the person to press, when the browser would not open the check by itself. */
  href: string | undefined
  /** Call when the person presses `href`. */
  opened: () => void
  /** The provider's SDK, to be shown in place with `ProviderFrame`. */
  frame: ProviderFrameHandle | undefined
  /** Puts the frame away: the person is done, or goes on later. */
  close: () => void
}

/** Opens Grid's hosted check, or the provider's SDK, and follows the person there and back. */
export function useKycLink(options: UseKycLinkOptions = {}): UseKycLinkResult {
  const { mode = 'redirect' } = options
  const { client, latest, report } = useGridKycContext()
  const [{ state, problem, link, frame }, show] = useState<KycLinkSituation>({ state: 'idle' })
  const verification = useVerificationStatus({
    customerId: options.customerId,
    expecting: state === 'open' || state === 'returned' || state === 'abandoned',
    onStatusChange: options.onStatusChange,
  })
  const ready = verification.status === 'ready' ? verification : undefined
  const customerId = ready?.customerId
  const customerState = ready?.state
  const current = useLatest({ options, refresh: verification.refresh })
  const controller = useRef<() => Promise<KycLinkController | undefined>>(undefined)
  const starting = useRef(false)

  useEffect(() => {
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
      show({ state: 'idle' })
    }
  }, [client, customerId, report, current, latest])

  useEffect(() => {
    if (customerState) void controller.current?.().then(loaded => loaded?.customerIs(customerState))
  }, [customerState])

  return {
    state,
    mode,
    verification,
    problem,
    href: link?.kycUrl,
    frame,
    start() {
      const load = controller.current
      if (starting.current || !load) return
      starting.current = true
      const tab = mode === 'tab' ? openTab() : undefined
      show({ state: 'minting' })
      void load()
        .then(loaded => {
          if (loaded) return loaded.start(mode, tab)
          tab?.close()
          show({ state: 'failed', problem: new GridKycError({ kind: 'network', message: 'Code did not load.' }) })
        })
        .finally(() => {
          starting.current = false
        })
    },
    opened: () => void controller.current?.().then(loaded => loaded?.opened()),
    close: () => void controller.current?.().then(loaded => loaded?.close()),
  }
}
