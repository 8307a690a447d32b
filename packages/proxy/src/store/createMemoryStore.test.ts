import { afterEach, expect, it, vi } from 'vitest'
import { createMemoryStore } from './createMemoryStore.js'

afterEach(() => {
  vi.useRealTimers()
})

it.each([1, -1])(
  'counts a limit for as long as it lasts when the clock of the machine is set by %d day',
  async days => {
    const store = createMemoryStore()
    vi.useFakeTimers({ toFake: ['Date'] })
    await store.count('requests a', 60)
    vi.setSystemTime(Date.now() + days * 24 * 60 * 60 * 1000)
    const { count, resetsInMs } = await store.count('requests a', 60)
    expect(count).toBe(2)
    expect(resetsInMs).toBeGreaterThan(0)
    expect(resetsInMs).toBeLessThanOrEqual(60_000)
  },
)

it('starts a counter again once its time is over, and gives a lock that was never completed to another delivery', async () => {
  let now = 0
  const store = createMemoryStore(() => now)
  expect(await store.count('a', 60)).toEqual({ count: 1, resetsInMs: 60_000 })
  expect(await store.lock('Webhook:1')).toBe('locked')
  now = 59_999
  expect(await store.count('a', 60)).toEqual({ count: 2, resetsInMs: 1 })
  expect(await store.lock('Webhook:1')).toBe('busy')
  now = 60_001
  expect(await store.count('a', 60)).toMatchObject({ count: 1 })
  expect(await store.lock('Webhook:1')).toBe('locked')
})

it('forgets the oldest beyond 100,000 entries', async () => {
  const store = createMemoryStore()
  for (let at = 0; at <= 100_000; at++) await store.complete(`Webhook:${at}`)
  expect(await store.lock('Webhook:0')).toBe('locked')
  expect(await store.lock('Webhook:100000')).toBe('done')
})

it('locks an event for a minute, remembers for seven days that it is done, and gives a released one away again', async () => {
  let now = 0
  const store = createMemoryStore(() => now)
  expect(await store.lock('Webhook:1')).toBe('locked')
  expect(await store.lock('Webhook:1')).toBe('busy')
  await store.release('Webhook:1')
  expect(await store.lock('Webhook:1')).toBe('locked')
  await store.complete('Webhook:1')
  now = 7 * 24 * 60 * 60 * 1000 - 1
  expect(await store.lock('Webhook:1')).toBe('done')
  now += 1
  expect(await store.lock('Webhook:1')).toBe('locked')
})

it('gives a lock away at the very end of its minute', async () => {
  let now = 0
  const store = createMemoryStore(() => now)
  await store.lock('Webhook:1')
  now = 60_000
  expect(await store.lock('Webhook:1')).toBe('locked')
})

it('remembers the newest time of each resource for seven days', async () => {
  let now = 0
  const store = createMemoryStore(() => now)
  expect(await store.isLatest('Customer:1', -5)).toBe(true)
  expect(await store.isLatest('Customer:1', 200)).toBe(true)
  expect(await store.isLatest('Customer:1', 199)).toBe(false)
  expect(await store.isLatest('Customer:1', 200)).toBe(true)
  expect(await store.isLatest('Customer:2', 1)).toBe(true)
  now = 7 * 24 * 60 * 60 * 1000 - 1
  expect(await store.isLatest('Customer:1', 199)).toBe(false)
  now += 1
  expect(await store.isLatest('Customer:1', 199)).toBe(true)
})

it('forgets what has not been used for longest, not what was first', async () => {
  const store = createMemoryStore()
  for (let at = 0; at < 100_000; at++) await store.complete(`Webhook:${at}`)
  await store.complete('Webhook:0')
  await store.complete('Webhook:new')
  expect(await store.lock('Webhook:0')).toBe('done')
  expect(await store.lock('Webhook:2')).toBe('done')
  expect(await store.lock('Webhook:1')).toBe('locked')
})

it('sends a change event to every listener until it stops', async () => {
  const store = createMemoryStore()
  const [one, two] = [vi.fn(), vi.fn()]
  const stop = await store.subscribe({ onChange: one, onGap: () => {} })
  await store.subscribe({ onChange: two, onGap: () => {} })
  const event = { id: 'Customer:1', kind: 'customer', at: '2026-05-01T00:00:00Z', customerId: 'Customer:1' } as const
  await store.publish(event)
  stop()
  await store.publish(event)
  expect(one.mock.calls).toEqual([[event]])
  expect(two.mock.calls).toEqual([[event], [event]])
})
