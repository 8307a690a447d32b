import type { Ownership } from '../authorization/createOwnership.js'
import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import type { ProxyStore } from '../store/ProxyStore.js'
import type { GridEvent, OtherGridEvent } from './GridEvent.js'
import { importJobOf, readEvent, readOtherEvent } from './readEvent.js'

/**
 * What became of an event. `outdated`: something newer about the same resource was handled before. `noted`: a test or the
 * end of an import, and there is no `onOther`. `ignored`: any other event that is not about verification, and there is no
 * `onOther`.
 */
export type IngestResult = 'handled' | 'duplicate' | 'outdated' | 'noted' | 'ignored'

interface WebhookProcessorOptions {
  store: ProxyStore
  ownership: Ownership
  onEvent: NonNullable<GridProxyOptions['webhook']>['onEvent']
  onOther: NonNullable<GridProxyOptions['webhook']>['onOther']
}

const retryMs = 250
const timeoutMs = 10_000

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Processes every event once: locks it, calls the host, marks it done. A failure releases it, so that Grid delivers it again. */
export function createWebhookProcessor({ store, ownership, onEvent, onOther }: WebhookProcessorOptions) {
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

  /** Ends the progress of an import in the open pages of operators, who would otherwise see it at their next poll. */
  async function publishImport(event: OtherGridEvent): Promise<void> {
    const id = importJobOf(event)
    if (id === undefined) return
    const at = event.at ?? new Date().toISOString()
    await store.publish({ id, kind: 'bulkImport', at, customerId: null }).catch(() => {})
  }

  async function handleOther(event: OtherGridEvent): Promise<IngestResult> {
    if (!onOther) {
      await publishImport(event)
      return event.type === 'TEST' || importJobOf(event) !== undefined ? 'noted' : 'ignored'
    }
    return once(event.id, async () => {
      await callHostHook('webhook.onOther', () => onOther(event))
      await publishImport(event)
      return 'handled'
    })
  }

  /** Runs `work` for one delivery of an event; what fails is released, so that Grid's next delivery is processed. */
  async function once(id: string, work: () => Promise<IngestResult>): Promise<IngestResult> {
    if (!(await lock(id))) return 'duplicate'
    try {
      const outcome = await work()
      await store.complete(id)
      return outcome
    } catch (error) {
      await store.release(id)
      throw error
    }
  }

  /** Processes one event whose signature was checked. Rejects when it was not processed and should be delivered again. */
  return async function ingest(body: unknown): Promise<IngestResult> {
    const event = readEvent(body)
    if (!event) {
      const other = readOtherEvent(body)
      if (!other) throw new HttpError(400, 'INVALID_REQUEST_FORMAT', 'The event has no type.')
      return handleOther(other)
    }
    return once(event.id, async () => {
      const outcome = await handle(event)
      if (outcome === 'handled') await publish(event)
      return outcome
    })
  }
}
