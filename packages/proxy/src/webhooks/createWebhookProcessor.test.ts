import { describe, expect, it, vi } from 'vitest'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { createMemoryStore } from '../store/createMemoryStore.js'
import type { OwnedChangeEvent } from '../store/ProxyStore.js'
import { createWebhookProcessor } from './createWebhookProcessor.js'
import type { GridEvent } from './GridEvent.js'

const customerId = 'Customer:1'
/** A time on the given day before today; the higher the number, the later. */
const day = (number: number) => new Date(Date.UTC(2026, 4, number)).toISOString()
const now = () => Date.UTC(2026, 4, 4)
const event = (id: string, updatedAt: string, status = 'PENDING') => ({
  id,
  type: `CUSTOMER.KYC_${status}`,
  data: { id: customerId, kycStatus: status, updatedAt },
})

function inbox(
  onEvent: (event: GridEvent) => void | Promise<void>,
  webhook: Partial<NonNullable<GridProxyOptions['webhook']>> = {},
  hookTimeoutMs?: number,
) {
  const store = createMemoryStore()
  const changes: OwnedChangeEvent[] = []
  void store.subscribe({ onChange: event => changes.push(event), onGap: () => {} })
  const ownership = { customerOf: vi.fn(async () => customerId) }
  return {
    store,
    ownership,
    ingest: createWebhookProcessor({
      store,
      ownership,
      webhook: { publicKeys: [], onEvent, ...webhook },
      hookTimeoutMs,
      now,
    }),
    changes,
  }
}

it('delivers an event once, also when it comes twice at the same time', async () => {
  let finish = () => {}
  const onEvent = vi.fn(() => new Promise<void>(resolve => (finish = resolve)))
  const { ingest, changes } = inbox(onEvent)
  const both = [ingest(event('Webhook:1', day(1))), ingest(event('Webhook:1', day(1)))]
  await expect.poll(() => onEvent.mock.calls.length).toBe(1)
  finish()
  expect(await Promise.all(both)).toEqual(['handled', 'duplicate'])
  expect(await ingest(event('Webhook:1', day(1)))).toBe('duplicate')
  expect(onEvent).toHaveBeenCalledTimes(1)
  expect(changes).toEqual([{ id: customerId, kind: 'customer', at: day(1), customerId }])
})

it('delivers an event again after it failed', async () => {
  const onEvent = vi.fn().mockRejectedValueOnce(new Error('The database is away.'))
  const { ingest, changes } = inbox(onEvent)
  await expect(ingest(event('Webhook:1', day(1)))).rejects.toMatchObject({ status: 500 })
  expect(changes).toEqual([])
  expect(await ingest(event('Webhook:1', day(1)))).toBe('handled')
  expect(onEvent).toHaveBeenCalledTimes(2)
})

it('goes by time and not by rank, in both directions', async () => {
  const seen: string[] = []
  const { ingest, changes } = inbox(({ type }) => void seen.push(type))
  expect(await ingest(event('Webhook:2', day(2), 'APPROVED'))).toBe('handled')
  expect(await ingest(event('Webhook:1', day(1), 'PENDING'))).toBe('outdated')
  expect(await ingest(event('Webhook:3', day(3), 'PENDING'))).toBe('handled')
  expect(seen).toEqual(['CUSTOMER.KYC_APPROVED', 'CUSTOMER.KYC_PENDING'])
  expect(changes.map(({ at }) => at)).toEqual([day(2), day(3)])
})

it.each([
  [
    'nine months old',
    { timestamp: '2025-08-01T00:00:00Z', data: { id: customerId, updatedAt: '2025-08-01T00:00:00Z' } },
  ],
  ['just older than Grid repeats it', { timestamp: '2026-04-26T23:59:59Z', data: { id: customerId } }],
  ['without a time, as it was until March 2026', { customerId, kycStatus: 'APPROVED' }],
])('does not process an event that is %s', async (_, body) => {
  const onEvent = vi.fn()
  const { ingest, changes } = inbox(onEvent)
  const type = 'data' in body ? 'CUSTOMER.KYC_APPROVED' : 'KYC_STATUS'
  expect(await ingest({ id: 'Webhook:1', type, ...body })).toBe('expired')
  expect(onEvent).not.toHaveBeenCalled()
  expect(changes).toEqual([])
})

it('processes an event that is repeated on the last day, although what changed is older', async () => {
  const { ingest } = inbox(() => {})
  const data = { id: customerId, updatedAt: '2026-01-01T00:00:00Z' }
  const timestamp = '2026-04-27T12:00:00Z'
  expect(await ingest({ id: 'Webhook:1', type: 'CUSTOMER.KYC_APPROVED', timestamp, data })).toBe('handled')
})

it('processes older events where the platform says so', async () => {
  const old = {
    id: 'Webhook:1',
    type: 'CUSTOMER.KYC_APPROVED',
    timestamp: '2025-08-01T00:00:00Z',
    data: { id: customerId },
  }
  expect(await inbox(() => {}, { maxAgeSeconds: 365 * 24 * 3600 }).ingest(old)).toBe('handled')
  expect(await inbox(() => {}, { maxAgeSeconds: false }).ingest(old)).toBe('handled')
  const undated = { webhookId: 'Webhook:1', type: 'KYC_STATUS', customerId, kycStatus: 'PENDING' }
  expect(await inbox(() => {}, { maxAgeSeconds: false }).ingest(undated)).toBe('handled')
})

it('does not let an event without a time block those with one', async () => {
  const { ingest, store } = inbox(() => {}, { maxAgeSeconds: false })
  const isLatest = vi.spyOn(store, 'isLatest')
  expect(await ingest({ webhookId: 'Webhook:1', type: 'KYC_STATUS', customerId, kycStatus: 'PENDING' })).toBe('handled')
  expect(isLatest).not.toHaveBeenCalled()
  expect(await ingest(event('Webhook:2', day(1), 'APPROVED'))).toBe('handled')
})

it('fails, so that Grid delivers again, when the host or the store never settles', async () => {
  const never = () => new Promise<never>(() => {})
  await expect(inbox(never, {}, 10).ingest(event('Webhook:1', day(1)))).rejects.toMatchObject({
    status: 500,
    hook: 'webhook.onEvent',
  })
})

it('does not wait for the host beyond the time for which the event is locked, so that no one else processes it too', async () => {
  vi.useFakeTimers()
  try {
    const { ingest } = inbox(() => new Promise<never>(() => {}), {}, 10 * 60_000)
    const outcome = ingest(event('Webhook:1', day(1))).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(54_000)
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await outcome).toMatchObject({ status: 500, hook: 'webhook.onEvent' })
  } finally {
    vi.useRealTimers()
  }
})

it('finds out whose verification it is when the event does not say', async () => {
  const { ingest, changes, ownership } = inbox(() => {})
  const data = { id: 'Verification:1', verificationStatus: 'APPROVED' }
  const sent = { type: 'VERIFICATION.APPROVED', timestamp: day(1) }
  expect(await ingest({ id: 'Webhook:1', ...sent, data })).toBe('handled')
  expect(changes).toEqual([{ id: 'Verification:1', kind: 'verification', at: day(1), customerId }])
  expect(ownership.customerOf.mock.calls).toEqual([['verification', 'Verification:1']])
  await ingest({ id: 'Webhook:2', ...sent, data: { ...data, customerId: 'Customer:2' } })
  expect(changes[1]).toMatchObject({ id: 'Verification:1', customerId: 'Customer:2' })
  expect(ownership.customerOf).toHaveBeenCalledTimes(1)
})

it('does not hand an event over twice when the store was away while it was recorded', async () => {
  const onEvent = vi.fn()
  const store = createMemoryStore()
  const away = () => Promise.reject(new Error('Redis is away.'))
  const complete = vi.spyOn(store, 'complete').mockImplementationOnce(away).mockImplementationOnce(away)
  const ownership = { customerOf: async () => customerId }
  const ingest = createWebhookProcessor({ store, ownership, webhook: { publicKeys: [], onEvent }, now })
  await expect(ingest(event('Webhook:1', day(1)))).rejects.toMatchObject({ status: 500 })
  await expect(ingest(event('Webhook:1', day(1)))).rejects.toMatchObject({ status: 500 })
  expect(await ingest(event('Webhook:1', day(1)))).toBe('duplicate')
  expect(await ingest(event('Webhook:1', day(1)))).toBe('duplicate')
  expect(onEvent).toHaveBeenCalledTimes(1)
  expect(complete).toHaveBeenCalledTimes(3)
})

it('asks forty times within ten seconds whether another delivery is done, and then lets Grid deliver again', async () => {
  vi.useFakeTimers()
  try {
    const store = createMemoryStore()
    const lock = vi.spyOn(store, 'lock').mockResolvedValue('busy')
    const onEvent = vi.fn()
    const ownership = { customerOf: async () => customerId }
    const ingest = createWebhookProcessor({ store, ownership, webhook: { publicKeys: [], onEvent }, now })
    const outcome = ingest(event('Webhook:1', day(1))).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(9_900)
    expect(lock).toHaveBeenCalledTimes(40)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(lock).toHaveBeenCalledTimes(40)
    expect(await outcome).toMatchObject({
      status: 503,
      code: 'BUSY',
      message: 'This event is still being processed. Deliver it again later.',
      headers: { 'retry-after': '60' },
    })
    expect(onEvent).not.toHaveBeenCalled()
  } finally {
    vi.useRealTimers()
  }
})

it('fails with what the platform failed with, also when the event cannot be released', async () => {
  const store = createMemoryStore()
  vi.spyOn(store, 'release').mockRejectedValue(new Error('Redis is away.'))
  const failure = new Error('The database is away.')
  const onEvent = () => Promise.reject(failure)
  const ownership = { customerOf: async () => customerId }
  const ingest = createWebhookProcessor({ store, ownership, webhook: { publicKeys: [], onEvent }, now })
  await expect(ingest(event('Webhook:1', day(1)))).rejects.toMatchObject({ hook: 'webhook.onEvent', cause: failure })
})

it('is done with an event although the open pages cannot be informed', async () => {
  const store = createMemoryStore()
  vi.spyOn(store, 'publish').mockRejectedValue(new Error('Redis is away.'))
  const ownership = { customerOf: () => Promise.reject(new Error('Grid is away.')) }
  const ingest = createWebhookProcessor({ store, ownership, webhook: { publicKeys: [] }, now })
  expect(await ingest(event('Webhook:1', day(1)))).toBe('handled')
  const data = { id: 'Verification:1', verificationStatus: 'APPROVED' }
  expect(await ingest({ id: 'Webhook:2', type: 'VERIFICATION.APPROVED', timestamp: day(1), data })).toBe('handled')
  const imported = { id: 'Webhook:3', type: 'BULK_UPLOAD.COMPLETED', timestamp: day(1), data: { id: 'Job:1' } }
  expect(await ingest(imported)).toBe('noted')
})

it('processes an event that is exactly as old as one may be, and none that is older by a moment', async () => {
  const at = (ms: number) => ({
    ...{ id: 'Webhook:1', type: 'CUSTOMER.KYC_APPROVED', data: { id: customerId } },
    timestamp: new Date(now() - ms).toISOString(),
  })
  expect(await inbox(() => {}, { maxAgeSeconds: 60 }).ingest(at(60_000))).toBe('handled')
  expect(await inbox(() => {}, { maxAgeSeconds: 60 }).ingest(at(60_001))).toBe('expired')
  expect(await inbox(() => {}).ingest(at(7 * 24 * 3600 * 1000))).toBe('handled')
  expect(await inbox(() => {}).ingest(at(7 * 24 * 3600 * 1000 + 1))).toBe('expired')
})

it('gives the platform five times as long for an event as for its other functions', async () => {
  vi.useFakeTimers()
  try {
    const slow = (ms: number) =>
      inbox(() => new Promise<void>(resolve => setTimeout(resolve, ms)), {}, 1_000)
        .ingest(event('Webhook:1', day(1)))
        .catch(({ hook }) => hook)
    const outcomes = Promise.all([slow(4_999), slow(5_001)])
    await vi.advanceTimersByTimeAsync(6_000)
    expect(await outcomes).toEqual(['handled', 'webhook.onEvent'])
  } finally {
    vi.useRealTimers()
  }
})

describe('an event that is not about verification', () => {
  const payment = {
    id: 'Webhook:1',
    type: 'OUTGOING_PAYMENT.COMPLETED',
    timestamp: day(1),
    data: { id: 'Transaction:1' },
  }
  const imported = { id: 'Webhook:2', type: 'BULK_UPLOAD.COMPLETED', timestamp: day(1), data: { id: 'Job:1' } }
  const test = { id: 'Webhook:3', type: 'TEST', data: {} }
  const change = { id: 'Job:1', kind: 'bulkImport', at: day(1), customerId: null }

  it('is left to Grid while there is no onOther, except for a test and the end of an import', async () => {
    const { ingest, changes } = inbox(() => {})
    for (const [body, outcome] of [
      [payment, 'ignored'],
      [test, 'noted'],
      [imported, 'noted'],
      [{ ...imported, data: {} }, 'ignored'],
    ] as const)
      expect(await ingest(body)).toBe(outcome)
    expect(changes).toEqual([change])
  })

  it('is handed over once', async () => {
    const onOther = vi.fn()
    const { ingest, changes } = inbox(() => {}, { onOther })
    for (const body of [payment, test, imported]) expect(await ingest(body)).toBe('handled')
    expect(await ingest(payment)).toBe('duplicate')
    expect(onOther.mock.calls).toEqual([
      [{ id: 'Webhook:1', type: payment.type, at: day(1), data: payment.data }],
      [{ id: 'Webhook:3', type: 'TEST', at: undefined, data: {} }],
      [{ id: 'Webhook:2', type: imported.type, at: day(1), data: imported.data }],
    ])
    expect(changes).toEqual([change])
  })

  it('is handed over again after it failed, and informs no page before that', async () => {
    const onOther = vi.fn().mockRejectedValueOnce(new Error('The database is away.'))
    const { ingest, changes } = inbox(() => {}, { onOther })
    await expect(ingest(imported)).rejects.toMatchObject({ status: 500, hook: 'webhook.onOther' })
    expect(changes).toEqual([])
    expect(await ingest(imported)).toBe('handled')
    expect(changes).toEqual([change])
  })

  it('is not processed when it is older than Grid repeats one', async () => {
    const onOther = vi.fn()
    for (const webhook of [{ onOther }, {}]) {
      const { ingest, changes } = inbox(() => {}, webhook)
      for (const body of [payment, imported])
        expect(await ingest({ ...body, timestamp: '2026-04-01T00:00:00Z' })).toBe('expired')
      expect(changes).toEqual([])
    }
    expect(onOther).not.toHaveBeenCalled()
  })

  it('says when an import ended without saying so', async () => {
    const { ingest, changes } = inbox(() => {})
    expect(await ingest({ ...imported, timestamp: undefined })).toBe('noted')
    expect(changes).toEqual([{ ...change, at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/) }])
  })
})

it.each([null, 'TEST', [], {}, { type: '' }])('refuses a body without a type: %j', async body => {
  await expect(inbox(() => {}).ingest(body)).rejects.toMatchObject({
    status: 400,
    code: 'INVALID_REQUEST_FORMAT',
    message: 'The event has no type.',
  })
})
