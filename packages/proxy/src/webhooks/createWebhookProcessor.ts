import type { Ownership } from '../authorization/createOwnership.js'
import { callHostHook, defaultHookTimeoutMs, longHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import { limitStore } from '../store/limitStore.js'
import { lockSeconds, type ProxyStore, rememberedSeconds } from '../store/ProxyStore.js'
import type { GridEvent, OtherGridEvent } from './GridEvent.js'
import { importJobOf, readEvent, readOtherEvent, sentAtOf } from './readEvent.js'

/**
 * What became of an event. `outdated`: something newer about the same resource was handled before. `noted`: a test or the
 * end of an import, and there is no `onOther`. `expired`: it is
 * older than Grid would repeat it. `ignored`: any other event that is not about verification, and there is no
 * `onOther`.
 */
export type IngestResult = 'handled' | 'duplicate' | 'outdated' | 'expired' | 'noted' | 'ignored'

interface WebhookProcessorOptions {
  store: ProxyStore
  ownership: Ownership
  webhook: Partial<NonNullable<GridProxyOptions['webhook']>> | undefined
  hookTimeoutMs?: number | undefined
  now?: () => number
}

const retryMs = 250
const timeoutMs = 10_000

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Processes every event once: locks it, calls the host, marks it done. A failure releases it, so that Grid delivers it again. */
export function createWebhookProcessor({
  store: hostStore,
  ownership,
  webhook: { onEvent, onOther, maxAgeSeconds = rememberedSeconds } = {},
  hookTimeoutMs = defaultHookTimeoutMs,
  now = Date.now,
}: WebhookProcessorOptions) {
  const store = limitStore(hostStore, hookTimeoutMs)
  // Once the lock has expired, another delivery of the same event would be processed beside this one.
  const longTimeoutMs = Math.min(hookTimeoutMs * longHook, (lockSeconds - 5) * 1000)

  /** A signature does not expire, so an event that is not new any more may be a recording of one. */
  function isExpired(body: unknown, at: string | undefined): boolean {
    if (maxAgeSeconds === false) return false
    const time = sentAtOf(body) ?? at
    return time === undefined || now() - Date.parse(time) > maxAgeSeconds * 1000
  }

  /** Events that were processed while the store was away, so that it does not know of it yet. */
  const unrecorded = new Set<string>()

  async function record(id: string): Promise<void> {
    unrecorded.add(id)
    await store.complete(id)
    unrecorded.delete(id)
  }

  /** Waits while another delivery of the same event is processed; its outcome decides about this one. */
  async function lock(id: string): Promise<boolean> {
    for (let waited = 0; waited < timeoutMs; waited += retryMs) {
      const state = await store.lock(id)
      // A store that came back without its memory would give the lock away once more.
      if (unrecorded.has(id)) {
        await record(id)
        return false
      }
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
    await callHostHook('webhook.onEvent', () => onEvent?.(event), longTimeoutMs)
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
      await callHostHook('webhook.onOther', () => onOther(event), longTimeoutMs)
      await publishImport(event)
      return 'handled'
    })
  }

  /** Runs `work` for one delivery of an event; what fails is released, so that Grid's next delivery is processed. */
  async function once(id: string, work: () => Promise<IngestResult>): Promise<IngestResult> {
    if (!(await lock(id))) return 'duplicate'
    const outcome = await work().catch(async (error: unknown) => {
      // A lock that cannot be released expires; what matters is why the work failed.
      await store.release(id).catch(() => {})
      throw error
    })
    await record(id)
    return outcome
  }

  /** Processes one event whose signature was checked. Rejects when it was not processed and should be delivered again. */
  return async function ingest(body: unknown): Promise<IngestResult> {
    const event = readEvent(body)
    if (!event) {
      const other = readOtherEvent(body)
      if (!other) throw new HttpError(400, 'INVALID_REQUEST_FORMAT', 'The event has no type.')
      // Grid's own tests have no time; everything else that is not about verification has one.
      return other.at !== undefined && isExpired(body, other.at) ? 'expired' : handleOther(other)
    }
    if (isExpired(body, event.at)) return 'expired'
    return once(event.id, async () => {
      const outcome = await handle(event)
      if (outcome === 'handled') await publish(event)
      return outcome
    })
  }
}
