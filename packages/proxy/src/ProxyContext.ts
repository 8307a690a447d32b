import type { Ownership } from './authorization/createOwnership.js'
import type { GridProxyOptions } from './GridProxyOptions.js'
import type { GridTransport } from './grid/createGridTransport.js'
import type { ProxyStore } from './store/ProxyStore.js'

/** What every request of one proxy works with. */
export interface ProxyContext {
  readonly options: GridProxyOptions
  readonly grid: GridTransport
  readonly ownership: Ownership
  readonly store: ProxyStore
  /** How many reverse proxies stand in front. */
  readonly proxies: number
}
