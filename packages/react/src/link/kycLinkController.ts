import type { Client, CustomerState, GridKycError, KycLink } from '@grid-kyc/core'
import { randomUuid } from '@grid-kyc/core'
import type { GridKycEvent, KycLinkMode, KycLinkState } from '../provider/GridKycEvent.js'
import { toGridKycError } from '../provider/toGridKycError.js'
import { announcePageLeaving } from '../store/pageLeaving.js'
import { createLink } from './createLink.js'
import type { ProviderIframeHandle } from './ProviderIframeHandle.js'
import { rememberedLink } from './rememberedLink.js'
import type { UseKycLinkOptions } from './UseKycLinkOptions.js'

/** A link's state with what belongs to it. A link is kept only while it is to be pressed or framed. */
export interface KycLinkSituation {
  state: KycLinkState
  error?: GridKycError
  /** To be pressed by the person, when the browser would not open the check by itself. */
  link?: KycLink
  iframe?: ProviderIframeHandle
}

export interface KycLinkEnvironment {
  client: Client
  customerId: string
  /** The hook's options as of now. */
  options: () => UseKycLinkOptions
  navigate: (url: string) => void
  show: (situation: KycLinkSituation) => void
  /** Fetches from Grid again. */
  refresh: () => void
  report: (event: GridKycEvent) => void
}

/** The hosted check from click to return, without React; it loads while the person reads the first screen. */
export interface KycLinkController {
  /** `tab` was opened in the click itself; undefined when the browser blocked it, or none was wanted. */
  start: (mode: KycLinkMode, tab: Window | undefined) => Promise<void>
  /** The person pressed the link that the browser would not open. */
  opened: () => void
  close: () => void
  /** Called with every answer of Grid's. */
  customerIs: (state: CustomerState) => void
  dispose: () => void
}

const tabCheckMs = 500
const skewedClockMs = 300_000
const undecided: ReadonlySet<CustomerState> = new Set<CustomerState>(['start', 'action_needed', 'in_review'])
const decisions: ReadonlySet<CustomerState> = new Set<CustomerState>(['approved', 'rejected', 'on_hold'])

export function createKycLinkController(environment: KycLinkEnvironment): KycLinkController {
  const { client, customerId, options, navigate, show, refresh, report } = environment
  let shown: KycLinkSituation = { state: 'idle' }
  let customer: CustomerState | undefined
  let disposed = false
  let creating = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let refreshing: Promise<string> | undefined

  function change(next: KycLinkSituation) {
    clearTimeout(timer)
    if (disposed) return
    const before = shown
    shown = next
    show(next)
    if (next.state === before.state) return
    const linkChange = { customerId, state: next.state, mode: options().mode ?? ('redirect' as const) }
    options().onLinkChange?.(linkChange)
    report({ type: 'linkChange', ...linkChange })
  }

  function reportError(error: GridKycError) {
    options().onError?.(error)
    report({ type: 'error', error })
  }

  function fail(error: GridKycError, otherwise: KycLinkState = 'failed') {
    reportError(error)
    if (error.kind !== 'conflict') return change({ state: otherwise, error })
    change({ state: 'contact_needed', error })
    options().onContactNeeded?.(customerId)
  }

  function requestLink(): Promise<KycLink> {
    const { redirectUri } = options()
    const { origin, pathname, search } = window.location
    return createLink(client, {
      customerId,
      idempotencyKey: randomUuid(),
      redirectUri: redirectUri === undefined ? origin + pathname + search : (redirectUri ?? undefined),
    })
  }

  /** A link waiting to be pressed dies at its time. */
  function block(link: KycLink) {
    change({ state: 'blocked', link })
    const left = Date.parse(link.expiresAt) - Date.now()
    // A link that was just created is alive, whatever this device's clock says.
    timer = setTimeout(() => change({ state: 'expired' }), left > 0 ? left : skewedClockMs)
  }

  /** A closed tab is an offer to continue: the person may have finished, and only Grid knows. */
  function followTab(tab: Window) {
    timer = setTimeout(() => {
      if (!tab.closed) return followTab(tab)
      rememberedLink.clear(customerId)
      change({ state: 'abandoned' })
      refresh()
    }, tabCheckMs)
  }

  function iframeOf(link: KycLink): ProviderIframeHandle {
    const { providerOrigins, loadProviderSdk } = options()
    const iframe: ProviderIframeHandle = {
      link,
      providerOrigins,
      loadProviderSdk,
      refreshToken() {
        refreshing ??= requestLink()
          .then(({ token = '' }) => token)
          .finally(() => {
            refreshing = undefined
          })
        return refreshing
      },
      onSubmitted() {
        rememberedLink.clear(customerId)
        // Some flows continue after a submission: the iframe stays until Grid has decided or the person closes it.
        change({ state: 'returned', iframe })
        refresh()
      },
      onBlocked(error) {
        rememberedLink.clear(customerId)
        reportError(error)
        block(link)
      },
      onExpired(error) {
        rememberedLink.clear(customerId)
        fail(error, 'expired')
      },
    }
    return iframe
  }

  function returned() {
    rememberedLink.clear(customerId)
    change({ state: 'returned' })
    refresh()
  }

  const onPageShow = (event: PageTransitionEvent) => {
    if (event.persisted && rememberedLink.get(customerId) === 'redirect') returned()
  }
  window.addEventListener('pageshow', onPageShow)

  const controller: KycLinkController = {
    async start(mode, tab) {
      if (creating) return tab?.close()
      creating = true
      change({ state: 'creating' })
      if (mode === 'redirect') announcePageLeaving()
      try {
        const link = await requestLink()
        // The person has gone elsewhere in the app meanwhile, and must not be pulled away from there.
        if (disposed) return tab?.close()
        if (mode === 'embedded') change({ state: 'open', iframe: iframeOf(link) })
        else if (mode === 'redirect') change({ state: 'open' })
        else if (!tab || tab.closed) return block(link)
        rememberedLink.set(customerId, mode)
        if (tab) {
          change({ state: 'open' })
          followTab(tab)
          tab.location.replace(link.kycUrl)
        } else if (mode === 'redirect') navigate(link.kycUrl)
      } catch (cause) {
        tab?.close()
        fail(toGridKycError(cause))
      } finally {
        creating = false
      }
    },
    opened() {
      rememberedLink.set(customerId, 'tab')
      change({ state: 'open' })
    },
    close() {
      rememberedLink.clear(customerId)
      change({ state: shown.state === 'returned' ? 'returned' : 'abandoned' })
      refresh()
    },
    customerIs(next) {
      const before = customer
      customer = next
      if (decisions.has(next)) {
        // There is nothing left to come back to.
        rememberedLink.clear(customerId)
        if (shown.state !== 'creating') change({ state: 'idle' })
      } else if (before !== undefined) {
        // The person finished in the other tab. An iframe stays: the check may continue after a submission.
        if (before !== next && next === 'in_review' && shown.state === 'open' && !shown.iframe) returned()
      } else {
        const left = rememberedLink.get(customerId)
        // Evicted while the iframe was open (phones do it when the camera opens): open it again, with a fresh token.
        if (left === 'embedded' && options().mode === 'embedded' && undecided.has(next)) {
          void controller.start('embedded', undefined)
        } else if (left) returned()
      }
    },
    dispose() {
      disposed = true
      clearTimeout(timer)
      window.removeEventListener('pageshow', onPageShow)
    },
  }
  return controller
}
