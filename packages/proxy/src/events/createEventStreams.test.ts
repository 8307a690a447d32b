import { describe, expect, it, vi } from 'vitest'
import { createGridProxy } from '../createGridProxy.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { createMemoryStore } from '../store/createMemoryStore.js'
import type { ProxyStore } from '../store/ProxyStore.js'

const mine = 'Customer:1'
const today = new Date().toISOString().slice(0, 10)
const theirs = 'Customer:2'

function mount(heartbeatMs?: number, openStreams = 2000, options: Partial<GridProxyOptions> = {}) {
  const sessions: Record<string, string | string[] | null> = { me: mine, them: theirs, both: [mine, theirs], new: [] }
  const proxy = createGridProxy({
    grid: { baseUrl: 'https://grid.test', clientId: 'id', clientSecret: 'secret' },
    basePath: '/api/grid',
    customerFor: request => sessions[request.headers.get('x-user') ?? ''],
    heartbeatMs,
    limits: { openStreams, requests: { max: 10_000, perSeconds: 60 } },
    ...options,
  })
  const open = (user: string, signal?: AbortSignal) =>
    proxy.fetch(
      new Request('https://app.test/api/grid/events', { headers: { 'x-user': user }, signal: signal ?? null }),
    )
  async function follow(user: string, signal?: AbortSignal) {
    const { body } = await open(user, signal)
    const reader = (body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toBe(':\n\n')
    return reader
  }
  let count = 0
  const change = (id: string) => {
    count += 1
    const at = `${today}T00:00:${String(count).padStart(2, '0')}Z`
    return proxy.ingest({ id: `Webhook:${count}`, type: 'CUSTOMER.KYC_PENDING', data: { id, updatedAt: at } })
  }
  return { proxy, sessions, open, follow, change }
}

const line = (id: string, second: number) =>
  `data: ${JSON.stringify({ id, kind: 'customer', at: `${today}T00:00:0${second}Z` })}\n\n`

it('sends a session the changes of its own customers only', async () => {
  const { proxy, follow, change } = mount()
  const [me, them, both] = [await follow('me'), await follow('them'), await follow('both')]
  await change(mine)
  await change(theirs)
  expect((await me.read()).value).toBe(line(mine, 1))
  expect((await them.read()).value).toBe(line(theirs, 2))
  expect((await both.read()).value).toBe(line(mine, 1))
  expect((await both.read()).value).toBe(line(theirs, 2))
  await proxy.close()
  expect((await me.read()).done).toBe(true)
})

it('is a stream that no cache may store and no proxy may buffer', async () => {
  const { proxy, open } = mount()
  const { headers } = await open('me')
  expect(headers.get('content-type')).toBe('text/event-stream')
  expect(headers.get('cache-control')).toBe('no-store')
  await proxy.close()
})

it.each([
  ['a signed-out user', '', 401],
  ['a user without a customer', 'new', 403],
])('is closed to %s', async (_, user, status) => {
  expect((await mount().open(user)).status).toBe(status)
})

it('ends with the session', async () => {
  const { proxy, follow, sessions, change } = mount(20)
  const me = await follow('me')
  expect((await me.read()).value).toBe(':\n\n')
  sessions.me = null
  await expect.poll(async () => (await me.read()).done).toBe(true)
  await change(mine)
  await proxy.close()
})

it('follows a session that changes its customer', async () => {
  const { proxy, follow, sessions, change } = mount(20)
  const me = await follow('me')
  sessions.me = theirs
  await me.read()
  await me.read()
  await change(mine)
  await change(theirs)
  const texts: unknown[] = []
  await expect.poll(async () => texts.push((await me.read()).value) && texts.at(-1)).toBe(line(theirs, 2))
  expect(texts).not.toContain(line(mine, 1))
  await proxy.close()
})

it('loses nothing with a thousand open pages', async () => {
  const { proxy, follow, change } = mount()
  const pages = await Promise.all(Array.from({ length: 1000 }, () => follow('me')))
  await change(mine)
  const received = await Promise.all(pages.map(page => page.read()))
  expect(received.filter(({ value }) => value === line(mine, 1))).toHaveLength(1000)
  await proxy.close()
})

it('ends when the browser goes away', async () => {
  const { follow, change, proxy } = mount()
  const gone = new AbortController()
  const me = await follow('me', gone.signal)
  gone.abort()
  expect((await me.read()).done).toBe(true)
  await change(mine)
  await proxy.close()
})

it('gives a slot back when the page had left before its stream was open', async () => {
  const { open, follow, proxy } = mount(undefined, 1)
  for (let pages = 0; pages < 3; pages++) {
    const { body } = await open('me', AbortSignal.abort())
    const reader = body?.getReader()
    while (reader && !(await reader.read()).done);
  }
  await follow('me')
  await proxy.close()
})

it('accepts a number of streams of one customer, and more once some have closed', async () => {
  const { follow, open, proxy } = mount(undefined, 2)
  const gone = new AbortController()
  await follow('me', gone.signal)
  await follow('me')
  const refused = await open('me')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('25')
  await follow('them')
  gone.abort()
  await follow('me')
  expect((await open('me')).status).toBe(429)
  await proxy.close()
  expect((await open('me')).status).toBe(503)
})

describe('the number of open streams', () => {
  const slow = (subscribeMs: number): ProxyStore => ({
    ...createMemoryStore(),
    subscribe: () => new Promise(resolve => setTimeout(() => resolve(() => {}), subscribeMs)),
  })

  it('is counted before the store is waited for', async () => {
    const { proxy, open } = mount(undefined, 5, { store: slow(100) })
    const statuses = (await Promise.all(Array.from({ length: 20 }, () => open('me')))).map(({ status }) => status)
    expect(statuses.filter(status => status === 200)).toHaveLength(5)
    expect(statuses.filter(status => status === 429)).toHaveLength(15)
    await proxy.close()
  })

  it('counts those that still wait for the store', async () => {
    const store = { ...createMemoryStore(), subscribe: () => new Promise<never>(() => {}) }
    const { open } = mount(undefined, 2, { store, hookTimeoutMs: 300 })
    const statuses = (await Promise.all(Array.from({ length: 5 }, () => open('me')))).map(({ status }) => status)
    expect(statuses.sort()).toEqual([429, 429, 429, 500, 500])
  })

  it('is that of the session, in whatever order the host names its customers', async () => {
    let turn = 0
    const customerFor = () => (turn++ % 2 === 0 ? [mine, theirs] : [theirs, mine])
    const { proxy, open } = mount(undefined, 3, { customerFor })
    const statuses = []
    for (let count = 0; count < 8; count++) statuses.push((await open('me')).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429, 429, 429, 429])
    await proxy.close()
  })

  it('does not grow with streams that could not be opened', async () => {
    let isAway = true
    const store = createMemoryStore()
    const subscribe: ProxyStore['subscribe'] = listener =>
      isAway ? Promise.reject(new Error('Redis is away.')) : store.subscribe(listener)
    const { proxy, open } = mount(undefined, 2, { store: { ...store, subscribe } })
    for (let count = 0; count < 5; count++) expect((await open('me')).status).toBe(500)
    isAway = false
    expect((await open('me')).status).toBe(200)
    await proxy.close()
  })
})

it('does not hang when the store never answers', async () => {
  const store = { ...createMemoryStore(), subscribe: () => new Promise<never>(() => {}) }
  const { open } = mount(undefined, 2, { store, hookTimeoutMs: 50 })
  expect((await open('me')).status).toBe(500)
})

it('leaves no timer, stream or subscription after close, and opens none', async () => {
  vi.useFakeTimers()
  try {
    const stop = vi.fn()
    const store = { ...createMemoryStore(), subscribe: async () => stop }
    const { proxy, open, follow } = mount(1000, 2, { store })
    const reader = await follow('me')
    expect(vi.getTimerCount()).toBe(1)
    await proxy.close()
    expect((await reader.read()).done).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
    expect(stop).toHaveBeenCalledTimes(1)
    expect((await open('me')).status).toBe(503)
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
