import type { Ownership } from '../authorization/createOwnership.js'
import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import type { ProxyStore } from '../store/ProxyStore.js'
import type { GridEvent } from './GridEvent.js'
import { readEvent } from './readEvent.js'

/** What became of an event. `outdated`: something newer about the same resource was handled before. */
export type IngestResult = 'handled' | 'duplicate' | 'outdated' | 'ignored'

interface WebhookProcessorOptions {
  store: ProxyStore
  ownership: Ownership
  onEvent: NonNullable<GridProxyOptions['webhook']>['onEvent']
}

const retryMs = 250
const timeoutMs = 10_000

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Processes every event once: locks it, calls the host, marks it done. A failure releases it, so that Grid delivers it again. */
export function createWebhookProcessor({ store, ownership, onEvent }: WebhookProcessorOptions) {
  /** Waits while another delivery of the same event is processed; its outcome decides about this one. */
  async function lock(id: string): Promise<boolean> {
    for (let waited = 0; waited < timeoutMs; waited += retryMs) {
      const state = await store.lock(id)
      if (state !== 'busy') return state === 'locked'
      await pause(retryMs)
    }
    throw new HttpError(503, 'BUSY', 'This event is still being processed. Deliver it again later.', {
      headers: { 'retry-after': '60' },
    })
  }

  async function handle(event: GridEvent): Promise<IngestResult> {
    const { resourceId, at } = event
    if (at !== undefined && !(await store.isLatest(resourceId, Date.parse(at)))) return 'outdated'
    await callHostHook('webhook.onEvent', () => onEvent?.(event))
    return 'handled'
  }

  /** Informs the customer's open pages. A lost change event is harmless: pages also read Grid by themselves, only later. */
  async function publish({ kind, resourceId, customerId, at }: GridEvent): Promise<void> {
    try {
      const owner = customerId ?? (await ownership.customerOf('verification', resourceId))
      await store.publish({ id: resourceId, kind, at: at ?? new Date().toISOString(), customerId: owner })
    } catch {}
  }

  /** Processes one event whose signature was checked. Rejects when it was not processed and should be delivered again. */
  return async function ingest(body: unknown): Promise<IngestResult> {
    const event = readEvent(body)
    if (!event) return 'ignored'
    if (!(await lock(event.id))) return 'duplicate'
    try {
      const outcome = await handle(event)
      await store.complete(event.id)
      if (outcome === 'handled') await publish(event)
      return outcome
    } catch (error) {
      await store.release(event.id)
      throw error
    }
  }
}
