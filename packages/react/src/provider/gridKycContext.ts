'use client'

import type { Client, Fetch, GridKycError, HeadersSource } from '@grid-kyc/core'
import type { QueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, type RefObject, useContext } from 'react'
import type { Messages } from '../messages/Messages.js'
import type { Polling } from '../store/pollDelay.js'
import type { GridKycEvent } from './GridKycEvent.js'
import type { Lookups } from './Lookups.js'
import type { Primitives } from './Primitives.js'

/** A user of your platform. */
export interface SignedInUser {
  firstName?: string | undefined
  lastName?: string | undefined
  email?: string | undefined
  /** With its country code. */
  phoneNumber?: string | undefined
}

/** What a host sets for everything below the provider. */
export interface GridKycSettings {
  /** Where your backend mounted the proxy, such as `/api/grid`. */
  proxyUrl: string
  /** How the user contacts you when a check cannot continue: a link, a button or a phone number. */
  support: ReactNode
  /** How long your review usually takes, such as "1 to 2 business days". Shown while a customer is in review. */
  reviewDuration?: string | undefined
  /** Default: the customer of the signed-in session, which the proxy returns. */
  customerId?: string | undefined
  /** A BCP 47 language tag. Default `en`. */
  locale?: string | undefined
  /** Messages that replace the defaults, or a whole locale. */
  messages?: Messages | undefined
  /** Default `light`, because a page without a dark theme needs dark text on every device. `system` follows the device. */
  theme?: 'light' | 'dark' | 'system' | undefined
  /** Primitives of your own design system, in place of ours. A headless app has none. */
  components?: Partial<Primitives> | undefined
  /** Whether sensitive fields offer *Why we ask*. Default `true`; an empty message `….why` hides one of them. */
  whyWeAsk?: boolean | undefined
  /**
   * Who is signed in, as far as your page knows. Filled in as the contact of a business where nothing else is known, marked and
   * editable; never stored.
   */
  signedInUser?: SignedInUser | undefined
  /** Services of yours that save the user typing: a business register, address search, document reading. */
  lookups?: Lookups | undefined
  /** Default: the global `fetch`. */
  fetch?: Fetch | undefined
  /** Sent with every request. A function is called for each request, so it can return a new token. */
  headers?: HeadersSource | undefined
  /** Default `same-origin`; `include` where the proxy has another origin. */
  credentials?: RequestCredentials | undefined
  /** Default: one of the library's own. */
  queryClient?: QueryClient | undefined
  /** Leaves the page for the hosted check. Default `location.assign`. */
  navigate?: ((url: string) => void) | undefined
  /** `poll` (default) fetches from Grid at intervals; `stream` also listens to the proxy's change events. */
  live?: 'poll' | 'stream' | undefined
  /** How often Grid is polled. Default: every few seconds at first, then less often. */
  polling?: Polling | undefined
  /** Called with every event of every component, for analytics. Events contain no personal data. */
  onEvent?: ((event: GridKycEvent) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}

/** What the provider shares. Its identity changes only with the props that are shown. */
export interface GridKyc {
  client: Client
  queryClient: QueryClient
  /** The provider's props as of now, for callbacks. */
  latest: Readonly<RefObject<GridKycSettings>>
  report: (event: GridKycEvent) => void
  /** Forgets everything known about the customer: call it when the person signs out. */
  clear: () => void
  shown: Pick<
    GridKycSettings,
    | 'proxyUrl'
    | 'customerId'
    | 'locale'
    | 'messages'
    | 'theme'
    | 'components'
    | 'support'
    | 'reviewDuration'
    | 'whyWeAsk'
  > & {
    /** Which lookups the host has; the functions themselves are in `latest`, since they may be inline. */
    lookups: Readonly<Partial<Record<keyof Lookups, true>>>
  }
}

export const gridKycContext = createContext<GridKyc | null>(null)

export function useGridKycContext(): GridKyc {
  const value = useContext(gridKycContext)
  if (!value) {
    throw new Error('Grid KYC: wrap this in a GridKycProvider, so that it knows where your proxy is.')
  }
  return value
}
