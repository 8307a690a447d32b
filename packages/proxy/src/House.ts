import type { GridProxyOptions } from './GridProxyOptions.js'
import type { Grid } from './grid/createGrid.js'
import type { Ownership } from './grid/createOwnership.js'
import type { ProxyStore } from './store/ProxyStore.js'

/** What every request of one proxy works with. */
export interface House {
  readonly options: GridProxyOptions
  readonly grid: Grid
  readonly ownership: Ownership
  readonly store: ProxyStore
  /** How many reverse proxies stand in front. */
  readonly proxies: number
}
