import type { Ownership } from './authorization/createOwnership.js'
import type { GridProxyOptions } from './GridProxyOptions.js'
import type { GridTransport } from './grid/createGridTransport.js'
import type { Concurrency } from './limits/createConcurrency.js'
import type { Limiter } from './limits/createLimiter.js'
import type { ProxyStore } from './store/ProxyStore.js'

/** What every request of one proxy works with. */
export interface ProxyContext {
  readonly options: GridProxyOptions
  readonly grid: GridTransport
  readonly ownership: Ownership
  readonly store: ProxyStore
  readonly limiter: Limiter
  /** Bodies of signed-in sessions that are read into memory. */
  readonly bodies: Concurrency
  /** Bodies whose sender is not known yet, counted apart: they must not take the place of customers. */
  readonly webhookBodies: Concurrency
  readonly uploads: Concurrency
  /** How many trusted reverse proxies are in front. */
  readonly proxies: number
  readonly bodyTimeoutMs: number
}
