import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryStore } from '../store/createMemoryStore.js'
import type { OwnedChangeEvent, ProxyStore } from '../store/ProxyStore.js'
import { audienceOf } from './audienceOf.js'
import { type Audience, createEventStreams } from './createEventStreams.js'
import { handleEvents } from './handleEvents.js'

const at = '2026-05-04T00:00:00Z'
const changeOf = (customerId: string | null, number = 1): OwnedChangeEvent => ({
  ...{ id: `Resource:${number}`, at, customerId },
  kind: customerId === null ? 'bulkImport' : 'customer',
})
const customer: Audience = { customerIds: ['Customer:1'], isOperator: false }
const operator: Audience = { customerIds: [], isOperator: true }
const requestOf = (signal?: AbortSignal) => new Request('https://app.test/api/grid/events', { signal: signal ?? null })

function mount(more: Partial<Parameters<typeof createEventStreams>[0]> = {}) {
  const store = createMemoryStore()
  const streams = createEventStreams({
    store,
    audienceOf: async () => customer,
    heartbeatMs: 1500,
    maxOpen: 2,
    ...more,
  })
  const open = async (audience = customer, signal?: AbortSignal) => {
    const stream = await streams.open(requestOf(signal), audience)
    const reader = stream
      .pipeThrough(new TextDecoderStream() as never)
      .getReader() as ReadableStreamDefaultReader<string>
    const lines: string[] = []
    const ended = (async () => {
      for (let next = await reader.read(); !next.done; next = await reader.read()) lines.push(next.value)
    })()
    let isOpen = true
    void ended.then(() => {
      isOpen = false
    })
    return { lines, isOpen: () => isOpen, cancel: () => reader.cancel() }
  }
  return { store, streams, open }
}

const settled = () => vi.advanceTimersByTimeAsync(0)
const line = (number = 1, kind = 'customer') => `data: {"id":"Resource:${number}","kind":"${kind}","at":"${at}"}\n\n`

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('sends each session what is its own: customers theirs, operators the ends of imports', async () => {
  const { store, open } = mount()
  const [one, two, both] = [await open(), await open(operator), await open({ ...customer, isOperator: true })]
  for (const owner of ['Customer:1', 'Customer:2', null]) await store.publish(changeOf(owner))
  await settled()
  expect(one.lines.join('')).toBe(`:\n\n${line()}`)
  expect(two.lines.join('')).toBe(`:\n\n${line(1, 'bulkImport')}`)
  expect(both.lines.join('')).toBe(`:\n\n${line()}${line(1, 'bulkImport')}`)
})

it('ends a stream of which a hundred lines wait unread, and gives its slot back', async () => {
  const { store, streams } = mount({ maxOpen: 1 })
  const stream = await streams.open(requestOf(), customer)
  for (let number = 1; number <= 200; number++) await store.publish(changeOf('Customer:1', number))
  await streams.open(requestOf(), customer)
  const lines: string[] = []
  for await (const bytes of stream as unknown as AsyncIterable<Uint8Array>) lines.push(new TextDecoder().decode(bytes))
  expect(lines).toHaveLength(102)
  expect(lines.at(-1)).toBe(line(101))
})

describe('a heartbeat', () => {
  it('writes a line for as long as the session continues, and follows it', async () => {
    const audience = vi.fn(async (): Promise<Audience> => customer)
    const { store, open } = mount({ audienceOf: audience })
    const page = await open()
    await vi.advanceTimersByTimeAsync(1499)
    expect(page.lines).toEqual([':\n\n'])
    await vi.advanceTimersByTimeAsync(1)
    expect(page.lines).toEqual([':\n\n', ':\n\n'])
    audience.mockResolvedValue(operator)
    await vi.advanceTimersByTimeAsync(1500)
    expect(page.isOpen()).toBe(true)
    await store.publish(changeOf('Customer:1'))
    await store.publish(changeOf(null))
    await settled()
    expect(page.lines.slice(3)).toEqual([line(1, 'bulkImport')])
    expect(audience.mock.calls.length).toBe(2)
  })

  it.each<[what: string, answer: () => Promise<Audience>]>([
    ['is signed out', () => Promise.reject(new Error('It is signed out.'))],
    ['has no customer any more', async () => ({ customerIds: [], isOperator: false })],
  ])('ends the stream of a session that %s', async (_, answer) => {
    const { open } = mount({ audienceOf: answer, maxOpen: 1 })
    const page = await open()
    await vi.advanceTimersByTimeAsync(1500)
    expect(page.isOpen()).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
    await open()
  })

  it('ends a stream when the platform has not answered until the next one, and not before', async () => {
    const audience = vi.fn(() => new Promise<Audience>(() => {}))
    const { open } = mount({ audienceOf: audience })
    const page = await open()
    await vi.advanceTimersByTimeAsync(2999)
    expect(page.isOpen()).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(page.isOpen()).toBe(false)
    expect(audience).toHaveBeenCalledTimes(1)
  })
})

describe('the number of streams', () => {
  const tooMany = {
    status: 429,
    code: 'RATE_LIMITED',
    message: 'There are too many open streams of this session at once. Try again later.',
    headers: { 'retry-after': '2' },
  }

  it('is that of a session, and a page that leaves gives its slot back', async () => {
    const { open } = mount()
    const gone = new AbortController()
    const page = await open(customer, gone.signal)
    const other = await open()
    await expect(open()).rejects.toMatchObject(tooMany)
    await open({ customerIds: ['Customer:2'], isOperator: false })
    gone.abort()
    await settled()
    expect(page.isOpen()).toBe(false)
    await open()
    await other.cancel()
    await open()
    await expect(open()).rejects.toMatchObject(tooMany)
  })

  it('is not limited for operators, whom the proxy cannot distinguish, but by what a process holds', async () => {
    const { streams } = mount({ maxInProcess: 5 })
    for (let count = 0; count < 5; count++) await streams.open(requestOf(), operator)
    await expect(streams.open(requestOf(), operator)).rejects.toMatchObject(tooMany)
    await streams.open(requestOf(), customer)
    await streams.close()
  })

  it('is limited for all customers together by what a process holds', async () => {
    const { streams } = mount({ maxInProcess: 5 })
    const open = (number: number) =>
      streams.open(requestOf(), { customerIds: [`Customer:${number}`], isOperator: false })
    for (let count = 0; count < 5; count++) await open(count)
    await expect(open(5)).rejects.toMatchObject(tooMany)
    await streams.open(requestOf(), operator)
    await streams.close()
  })
})

describe('the store', () => {
  it('has one subscription for all streams, which ends with the proxy', async () => {
    const stop = vi.fn()
    const subscribe = vi.fn<ProxyStore['subscribe']>(async () => stop)
    const { open, streams } = mount({ store: { ...createMemoryStore(), subscribe } })
    const pages = [await open(), await open()]
    expect(subscribe).toHaveBeenCalledTimes(1)
    await streams.close()
    await settled()
    expect(pages.map(({ isOpen }) => isOpen())).toEqual([false, false])
    await streams.close()
    expect(stop).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends every stream where events may have been missed, so that the pages read again', async () => {
    let gap = () => {}
    const subscribe: ProxyStore['subscribe'] = async ({ onGap }) => {
      gap = onGap
      return () => {}
    }
    const { open } = mount({ store: { ...createMemoryStore(), subscribe } })
    const pages = [await open(), await open(operator)]
    gap()
    await settled()
    expect(pages.map(({ isOpen }) => isOpen())).toEqual([false, false])
    await open()
  })

  it('is asked again by the next page after it failed', async () => {
    const subscribe = vi.fn<ProxyStore['subscribe']>().mockRejectedValueOnce(new Error('Redis is away.'))
    subscribe.mockResolvedValue(() => {})
    const { open, streams } = mount({ store: { ...createMemoryStore(), subscribe }, maxOpen: 1 })
    await expect(open()).rejects.toMatchObject({ status: 500, hook: 'store' })
    await open()
    expect(subscribe).toHaveBeenCalledTimes(2)
    await streams.close()
  })

  it('holds a page no longer than another function of the platform may take', async () => {
    const subscribe = () => new Promise<never>(() => {})
    const { open } = mount({ store: { ...createMemoryStore(), subscribe }, hookTimeoutMs: 70, maxOpen: 1 })
    let failure: unknown
    void open().catch(error => {
      failure = error
    })
    await vi.advanceTimersByTimeAsync(69)
    expect(failure).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(failure).toMatchObject({ status: 500, hook: 'store' })
  })

  it('opens no stream that it lets in after the proxy was closed, and ends its subscription', async () => {
    let letIn = (_: () => void) => {}
    const subscribe: ProxyStore['subscribe'] = () => new Promise(resolve => (letIn = resolve))
    const { open, streams } = mount({ store: { ...createMemoryStore(), subscribe } })
    const closed = { status: 503, code: 'SERVICE_UNAVAILABLE' }
    const opened = expect(open()).rejects.toMatchObject(closed)
    const stop = vi.fn()
    const ended = streams.close()
    letIn(stop)
    await opened
    await ended
    expect(stop).toHaveBeenCalledTimes(1)
    await expect(open()).rejects.toMatchObject({
      ...closed,
      message: 'The server is shutting down. Connect again.',
    })
  })

  it('may be away when the proxy is closed', async () => {
    const subscribe = () => Promise.reject(new Error('Redis is away.'))
    const { open, streams } = mount({ store: { ...createMemoryStore(), subscribe } })
    const opened = expect(open()).rejects.toMatchObject({ status: 500 })
    await streams.close()
    await opened
  })
})

it('is answered as a stream that nothing in between keeps or changes', async () => {
  const { streams } = mount()
  const { status, headers } = await handleEvents(requestOf(), customer, streams)
  expect(status).toBe(200)
  expect(Object.fromEntries(headers)).toEqual({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-accel-buffering': 'no',
  })
  expect((await handleEvents(requestOf(), operator, streams)).status).toBe(200)
  await expect(handleEvents(requestOf(), { customerIds: [], isOperator: false }, streams)).rejects.toMatchObject({
    status: 403,
  })
})

describe('whose events they are', () => {
  const away = () => Promise.reject(new Error('The database is away.'))

  it.each<[what: string, customers: unknown, isOperator: unknown, audience: Audience]>([
    ['a customer', 'Customer:1', false, customer],
    ['an operator without a session of a customer', null, true, operator],
    ['an operator who is a customer', 'Customer:1', {}, { ...customer, isOperator: true }],
    ['a session without a customer', [], false, { customerIds: [], isOperator: false }],
  ])('is asked of the platform: %s', async (_, customers, isOperator, audience) => {
    const customerFor = vi.fn(() => customers as string)
    const options = { customerFor, operator: vi.fn(() => isOperator as boolean) }
    expect(await audienceOf(requestOf(), options)).toEqual(audience)
    expect(await audienceOf(requestOf(), options, true)).toEqual(audience)
    for (const { mock } of [customerFor, options.operator])
      expect(mock.calls.map(([, info]: unknown[]) => info)).toMatchObject([{ isRecheck: false }, { isRecheck: true }])
  })

  it('is no one’s who is signed out, or of whom the platform cannot say who they are', async () => {
    const signedOut = () => null
    const of = (options: Parameters<typeof audienceOf>[1]) => audienceOf(requestOf(), options)
    await expect(of({ customerFor: signedOut })).rejects.toMatchObject({ status: 401 })
    await expect(of({ customerFor: signedOut, operator: () => false })).rejects.toMatchObject({ status: 401 })
    await expect(of({ customerFor: away, operator: () => true })).rejects.toMatchObject({ status: 500 })
    await expect(of({ customerFor: () => 'Customer:1', operator: away })).rejects.toMatchObject({ status: 500 })
  })
})
