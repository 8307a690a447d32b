import type { GridProxyOptions } from '../GridProxyOptions.js'
import type { Ownership } from '../grid/createOwnership.js'
import { hostCall } from '../hostCall.js'
import { Refusal } from '../Refusal.js'
import type { ProxyStore } from '../store/ProxyStore.js'
import type { GridEvent } from './GridEvent.js'
import { readEvent } from './readEvent.js'

/** What became of an event. `outdated`: something newer about the same resource was handled before. */
export type Ingested = 'handled' | 'duplicate' | 'outdated' | 'ignored'

interface InboxOptions {
  store: ProxyStore
  ownership: Ownership
  onEvent: NonNullable<GridProxyOptions['webhook']>['onEvent']
}

const askAgainMs = 250
const patienceMs = 10_000

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Handles every event once: claims it, hands it over, marks it. What fails is released, so that Grid delivers it again. */
export function createInbox({ store, ownership, onEvent }: InboxOptions) {
  /** Another delivery of the same event may be in somebody's hands; how that one ends decides about this one. */
  async function claim(id: string): Promise<boolean> {
    for (let waited = 0; waited < patienceMs; waited += askAgainMs) {
      const state = await store.claim(id)
      if (state !== 'busy') return state === 'claimed'
      await pause(askAgainMs)
    }
    throw new Refusal(503, 'BUSY', 'This event is still being handled. Deliver it again later.', {
      headers: { 'retry-after': '60' },
    })
  }

  async function handle(event: GridEvent): Promise<Ingested> {
    const { resourceId, at } = event
    if (at !== undefined && !(await store.isLatest(resourceId, Date.parse(at)))) return 'outdated'
    await hostCall('webhook.onEvent', () => onEvent?.(event))
    return 'handled'
  }

  /** Tells the customer's open pages. A lost hint costs nothing: they read Grid again by themselves, only later. */
  async function hint({ kind, resourceId, customerId, at }: GridEvent): Promise<void> {
    try {
      const owner = customerId ?? (await ownership.customerOf('verification', resourceId))
      await store.publish({ id: resourceId, kind, at: at ?? new Date().toISOString(), customerId: owner })
    } catch {}
  }

  /** Takes in one event whose signature was checked. Rejects when it was not handled and should come again. */
  return async function ingest(body: unknown): Promise<Ingested> {
    const event = readEvent(body)
    if (!event) return 'ignored'
    if (!(await claim(event.id))) return 'duplicate'
    try {
      const outcome = await handle(event)
      await store.mark(event.id)
      if (outcome === 'handled') await hint(event)
      return outcome
    } catch (error) {
      await store.release(event.id)
      throw error
    }
  }
}
