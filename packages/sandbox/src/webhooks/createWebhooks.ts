import type { TestWebhookResult } from '@grid-kyc/core'
import { randomUuid } from '@grid-kyc/core'
import type { WebhookEndpoint } from '../platform/SandboxOptions.js'
import type { Signer } from './createSigner.js'
import { retryDelay } from './retryDelay.js'

/** A webhook and what became of it. */
export interface Delivery {
  /** The id by which a receiver tells duplicates. */
  readonly id: string
  readonly type: string
  /** The exact text that is signed and sent. */
  readonly body: string
  /** What each attempt was answered; 0 where there was no answer. */
  readonly statuses: number[]
  /** `refused`: answered 409, which is not tried again. `unsent`: there was no endpoint, or everything was closed. */
  state: 'held' | 'pending' | 'delivered' | 'refused' | 'given_up' | 'unsent'
}

/** What a test can do about webhooks. */
export interface Webhooks {
  readonly deliveries: readonly Delivery[]
  /** Keeps webhooks back until they are released. */
  hold(): void
  /** Sends what was kept back: in order, or the latest first. */
  release(order?: 'in order' | 'reversed'): void
  /** Sends each of the next `times` webhooks twice, under the same id. */
  duplicate(times?: number): void
  /** Sends a webhook again, under the same id. */
  redeliver(id: string): void
  /** Sends a `TEST` webhook. */
  test(): void
  /** Sends a webhook of any type with any data, such as a payment's. */
  send(type: string, data: unknown): void
  /** Resolves once nothing is being sent. Repetitions that wait for their time are not. */
  settled(): Promise<void>
}

interface WebhooksOptions {
  signer: Signer
  endpoint: () => WebhookEndpoint | undefined
  timestamp: () => string
}

interface Answer {
  url: string
  status: number
  text: string
}

const maxText = 10_000
/** Grid's patience with an endpoint. */
const timeoutMs = 30_000

/** Signs webhooks, sends them, and repeats what was not taken. */
export function createWebhooks({ signer, endpoint, timestamp }: WebhooksOptions) {
  const deliveries: Delivery[] = []
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let held: Delivery[] | undefined
  let duplicates = 0
  let closing = new AbortController()
  /** First attempts go out one after the other, so that disorder is only ever asked for. */
  let queue = Promise.resolve()

  /** The status of the answer, 0 where there was none, and the beginning of its body. */
  async function post({ body: text }: Delivery, target: WebhookEndpoint, closed: AbortSignal): Promise<Answer> {
    const { url, fetch: send = fetch } = target
    const stop = new AbortController()
    const leave = () => stop.abort()
    const timer = setTimeout(leave, timeoutMs)
    closed.addEventListener('abort', leave)
    try {
      const body = new TextEncoder().encode(text)
      const headers = { 'content-type': 'application/json', 'x-grid-signature': await signer.sign(body) }
      const { signal } = stop
      const response = await send(new Request(url, { method: 'POST', headers, body, signal }))
      return { url, status: response.status, text: (await response.text()).slice(0, maxText) }
    } catch {
      return { url, status: 0, text: '' }
    } finally {
      clearTimeout(timer)
      closed.removeEventListener('abort', leave)
    }
  }

  async function attempt(delivery: Delivery, closed: AbortSignal): Promise<Answer | undefined> {
    const target = endpoint()
    if (!target || closed.aborted) {
      delivery.state = 'unsent'
      return undefined
    }
    const answer = await post(delivery, target, closed)
    const { status } = answer
    delivery.statuses.push(status)
    if (status >= 200 && status < 300) delivery.state = 'delivered'
    else if (status === 409) delivery.state = 'refused'
    else if (!closed.aborted) retry(delivery, target)
    return answer
  }

  function retry(delivery: Delivery, target: WebhookEndpoint): void {
    const delay = delivery.type === 'TEST' ? undefined : retryDelay(delivery.statuses.length, target.retryDelaysMs)
    if (delay === undefined) {
      delivery.state = 'given_up'
      return
    }
    delivery.state = 'pending'
    const timer = setTimeout(() => {
      timers.delete(timer)
      enqueue(delivery)
    }, delay)
    timers.add(timer)
    // In Node a waiting repetition must not keep the process alive; in a page a timer is a number.
    if (typeof timer === 'object') timer.unref()
  }

  function enqueue(delivery: Delivery): Promise<Answer | undefined> {
    delivery.state = 'pending'
    const { signal } = closing
    const attempted = queue.then(() => attempt(delivery, signal))
    queue = attempted.then(() => {})
    return attempted
  }

  function createDelivery(type: string, data: unknown): Delivery {
    const id = `Webhook:${randomUuid()}`
    const body = JSON.stringify({ id, type, timestamp: timestamp(), data })
    const delivery: Delivery = { id, type, body, statuses: [], state: 'held' }
    deliveries.push(delivery)
    return delivery
  }

  function send(type: string, data: unknown): void {
    const delivery = createDelivery(type, data)
    const copies = duplicates > 0 ? 2 : 1
    duplicates = Math.max(0, duplicates - 1)
    for (let sent = 0; sent < copies; sent++) {
      if (held) held.push(delivery)
      else enqueue(delivery)
    }
  }

  function stop(): void {
    for (const timer of timers) clearTimeout(timer)
    timers.clear()
    closing.abort()
  }

  const controls: Webhooks = {
    deliveries,
    hold() {
      held ??= []
    },
    release(order) {
      const waiting = held ?? []
      held = undefined
      for (const delivery of order === 'reversed' ? waiting.reverse() : waiting) enqueue(delivery)
    },
    duplicate(times = 1) {
      duplicates += times
    },
    redeliver(id) {
      const delivery = deliveries.find(each => each.id === id)
      if (!delivery) throw new Error(`There is no webhook ${id} to send again. Take an id from webhooks.deliveries.`)
      enqueue(delivery)
    },
    test: () => send('TEST', {}),
    send,
    async settled() {
      for (let last: Promise<void> | undefined; last !== queue; ) {
        last = queue
        await last
      }
    },
  }
  return {
    controls,
    send,
    /** Sends a `TEST` webhook, held or not, and says how it was answered; undefined where there is no endpoint. */
    async sendTest(): Promise<TestWebhookResult | undefined> {
      const answer = await enqueue(createDelivery('TEST', {}))
      return answer && { url: answer.url, response_status: answer.status, response_body: answer.text }
    },
    /** Forgets everything; what is being sent is cancelled. */
    reset() {
      stop()
      closing = new AbortController()
      deliveries.length = 0
      held = undefined
      duplicates = 0
    },
    /** Nothing is sent any more. */
    async close() {
      stop()
      await queue
    },
  }
}
