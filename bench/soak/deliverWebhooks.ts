import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { request } from 'node:http'

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** A new key pair of Grid's. */
export function webhookKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() }
}

interface DeliveryOptions {
  url: string
  privateKey: KeyObject
  customerIds: readonly string[]
  everyMs: number
  onProcessed(customerId: string, at: string, processedAt: number): void
}

/**
 * Delivers webhooks as Grid does: until they are acknowledged, sometimes twice at once, and sometimes again much later. The
 * events of one customer come in order.
 */
export function deliverWebhooks({ url, privateKey, customerIds, everyMs, onProcessed }: DeliveryOptions) {
  const processed = new Map<string, number>()
  const events = new Map<string, { customerId: string; at: string }>()
  const bodies = new Map<string, string>()
  const queues = new Map<string, Promise<void>>()
  let isOver = false
  let deliveries = 0
  let count = 0

  /** The status of one delivery; 0 where there was no answer. */
  const deliver = (body: string) =>
    new Promise<number>(resolve => {
      deliveries += 1
      const s = createSign('SHA256').update(body).sign(privateKey, 'base64')
      const headers = { 'x-grid-signature': JSON.stringify({ v: '1', s }), 'content-type': 'application/json' }
      const target = `${url}/webhooks`
      const sent = request(target, { method: 'POST', headers, localAddress: '127.0.0.3' }, answer => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
        answer.on('error', () => resolve(0))
      })
      sent.on('error', () => resolve(0))
      sent.end(body)
    })

  async function untilAcknowledged(body: string): Promise<void> {
    for (;;) {
      const times = Math.random() < 0.3 ? 2 : 1
      const statuses = await Promise.all(Array.from({ length: times }, () => deliver(body)))
      if (statuses.includes(200)) return
      await pause(500)
    }
  }

  function emit(): void {
    const customerId = customerIds[count % customerIds.length] ?? ''
    count += 1
    const id = `Webhook:${count}`
    const body = () => {
      const at = new Date().toISOString()
      const text = JSON.stringify({
        ...{ id, type: 'CUSTOMER.KYC_PENDING', timestamp: at },
        data: { id: customerId, customerType: 'INDIVIDUAL', updatedAt: at },
      })
      events.set(id, { customerId, at })
      bodies.set(id, text)
      return text
    }
    const before = queues.get(customerId) ?? Promise.resolve()
    queues.set(
      customerId,
      before.then(() => untilAcknowledged(body())),
    )
  }

  const timer = setInterval(emit, everyMs)
  // Grid repeats what was acknowledged too, when the answer got lost on its way.
  const repeats = setInterval(() => {
    const ids = [...processed.keys()]
    const id = ids[Math.floor(Math.random() * ids.length)]
    if (id !== undefined && !isOver) void deliver(bodies.get(id) ?? '')
  }, everyMs * 3)

  return {
    /** The proxy says that the platform's callback got an event. */
    note(id: string, processedAt: number) {
      processed.set(id, (processed.get(id) ?? 0) + 1)
      const event = events.get(id)
      if (event) onProcessed(event.customerId, event.at, processedAt)
    },
    /** Sends no more and waits until everything was acknowledged. */
    async stop() {
      isOver = true
      clearInterval(timer)
      clearInterval(repeats)
      await Promise.all(queues.values())
    },
    figures: () => ({
      events: events.size,
      deliveries,
      lost: [...events.keys()].filter(id => !processed.has(id)).length,
      twice: [...processed.values()].filter(times => times > 1).length,
    }),
  }
}
