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
