import { type ChildProcess, spawn } from 'node:child_process'
import { createSign, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { sharedStore } from '../../../../docs/samples/sharedStore.js'

const customerId = 'Customer:0199a1c2-7d10-7000-8000-000000000001'
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const children: ChildProcess[] = []
const closes: (() => void)[] = []
let redis: ChildProcess
let port: number

async function waitFor(child: ChildProcess, sign: RegExp): Promise<string> {
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const found = sign.exec(line)
    if (found) return found[1] ?? ''
  }
  throw new Error('The process ended before it was ready.')
}

async function startRedis(): Promise<void> {
  redis = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'])
  await waitFor(redis, /(Ready to accept connections)/)
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function newStore() {
  const { store, close } = await sharedStore(`redis://127.0.0.1:${port}`)
  closes.push(close)
  return store
}

async function newClient() {
  const { createClient } = await import('@redis/client')
  const client = createClient({ url: `redis://127.0.0.1:${port}` })
  await client.connect()
  closes.push(() => client.destroy())
  return client
}

beforeAll(async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  port = (probe.address() as { port: number }).port
  probe.close()
  await startRedis()
})

afterEach(() => {
  for (const close of closes.splice(0)) close()
})

afterAll(async () => {
  await Promise.all([...children, redis].map(stop))
})

it('locks an event for one of two instances and remembers what is done', async () => {
  const [one, two] = [await newStore(), await newStore()]
  expect((await Promise.all([one.lock('Webhook:a'), two.lock('Webhook:a')])).sort()).toEqual(['busy', 'locked'])
  await one.release('Webhook:a')
  expect(await two.lock('Webhook:a')).toBe('locked')
  await two.complete('Webhook:a')
  expect(await one.lock('Webhook:a')).toBe('done')
})

it('counts together, and knows what is the latest', async () => {
  const [one, two] = [await newStore(), await newStore()]
  expect(await one.count('codeSends c', 60)).toMatchObject({ count: 1 })
  const second = await two.count('codeSends c', 60)
  expect(second.count).toBe(2)
  expect(second.resetsInMs).toBeGreaterThan(50_000)
  expect(await one.isLatest('Customer:x', 200)).toBe(true)
  expect(await two.isLatest('Customer:x', 100)).toBe(false)
  expect(await two.isLatest('Customer:x', 200)).toBe(true)
})

it('counts anew after a part of a second, and gives a counter without an end one', async () => {
  const store = await newStore()
  const client = await newClient()
  expect((await store.count('short', 0.2)).resetsInMs).toBeLessThanOrEqual(200)
  await expect.poll(async () => (await store.count('short', 0.2)).count).toBe(1)
  await client.set('grid-kyc:count:endless', '7')
  const { count, resetsInMs } = await store.count('endless', 60)
  expect(count).toBe(8)
  expect(resetsInMs).toBeGreaterThan(50_000)
})

it('passes over what is published and is no change event, and continues', async () => {
  const store = await newStore()
  const client = await newClient()
  const changes: unknown[] = []
  const stop = await store.subscribe({ onChange: change => void changes.push(change), onGap: () => {} })
  closes.push(stop)
  const change = { id: customerId, kind: 'customer', at: '2026-05-04T00:00:00Z', customerId } as const
  const { customerId: _, ...unowned } = change
  for (const message of [
    ...['', '{', 'null', '[]', '"text"', '{"id":"Customer:1"}', JSON.stringify(unowned)],
    ...['id', 'kind', 'at', 'customerId'].map(name => JSON.stringify({ ...change, [name]: 7 })),
  ]) {
    await client.publish('grid-kyc:changes', message)
  }
  const forOperators = { ...change, kind: 'bulkImport', customerId: null } as const
  await store.publish(change)
  await store.publish(forOperators)
  await expect.poll(() => changes).toEqual([change, forOperators])
  stop()
  await store.publish(change)
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(changes).toHaveLength(2)
})

it('keeps each thing for as long as it is needed, under the prefix of the platform', async () => {
  const { createRedisStore } = await import('./createRedisStore.js')
  const client = await newClient()
  const store = createRedisStore(client, { prefix: 'mine:' })
  expect(await store.lock('Webhook:1')).toBe('locked')
  expect(await store.lock('Webhook:1')).toBe('busy')
  expect(await client.get('mine:event:Webhook:1')).toBe('busy')
  expect(await client.ttl('mine:event:Webhook:1')).toBeOneOf([59, 60])
  await store.complete('Webhook:1')
  expect(await client.ttl('mine:event:Webhook:1')).toBeOneOf([604_799, 604_800])
  await store.release('Webhook:1')
  expect(await store.lock('Webhook:1')).toBe('locked')
  await store.isLatest('Customer:1', 1_800_000_000_000)
  expect(await client.get('mine:latest:Customer:1')).toBe('1800000000000')
  expect(await client.ttl('mine:latest:Customer:1')).toBeOneOf([604_799, 604_800])
  await store.count('codeSends Customer:1', 0.0005)
  await store.count('writes Customer:1', 600)
  expect(await client.pTTL('mine:count:writes Customer:1')).toBeGreaterThan(590_000)
  const changes: unknown[] = []
  closes.push(await store.subscribe({ onChange: change => void changes.push(change), onGap: () => {} }))
  const change = { id: customerId, kind: 'customer', at: '2026-05-04T00:00:00Z', customerId } as const
  await client.publish('mine:changes', JSON.stringify(change))
  await expect.poll(() => changes).toEqual([change])
})

it('says that events may have been missed once its connection was lost, and not at its first', async () => {
  const { createRedisStore } = await import('./createRedisStore.js')
  const listeners = new Map<string, () => void>()
  const on = (event: string, listener: () => void) => void listeners.set(event, listener)
  const subscriber = { connect: async () => listeners.get('ready')?.(), subscribe: async () => {}, on, destroy() {} }
  const onGap = vi.fn()
  await createRedisStore({ duplicate: () => subscriber } as never).subscribe({ onChange: () => {}, onGap })
  expect(onGap).not.toHaveBeenCalled()
  listeners.get('error')?.()
  expect(onGap).not.toHaveBeenCalled()
  listeners.get('ready')?.()
  listeners.get('ready')?.()
  expect(onGap).toHaveBeenCalledTimes(2)
  expect([...listeners.keys()].sort()).toEqual(['error', 'ready'])
})

it.each(['connect', 'subscribe'] as const)('leaves no connection behind when Redis fails to %s', async failing => {
  const { createRedisStore } = await import('./createRedisStore.js')
  const away = () => Promise.reject(new Error('Redis is away.'))
  const destroy = vi.fn()
  const subscriber = { connect: async () => {}, subscribe: async () => {}, on: () => {}, destroy, [failing]: away }
  const store = createRedisStore({ duplicate: () => subscriber } as never)
  await expect(store.subscribe({ onChange: () => {}, onGap: () => {} })).rejects.toThrow('away')
  expect(destroy).toHaveBeenCalledTimes(1)
})

describe('two proxy processes', { timeout: 30_000 }, () => {
  async function startProxy(): Promise<string> {
    const script = fileURLToPath(new URL('../../test/redisProxy.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      env: {
        ...process.env,
        REDIS_URL: `redis://127.0.0.1:${port}`,
        PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        CUSTOMER_ID: customerId,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    return `http://127.0.0.1:${await waitFor(child, /^port (\d+)$/)}/api/grid`
  }

  async function deliver(url: string, id: string, updatedAt: string): Promise<string> {
    const body = JSON.stringify({ id, type: 'CUSTOMER.KYC_PENDING', data: { id: customerId, updatedAt } })
    const signature = createSign('SHA256').update(body).sign(privateKey, 'base64')
    const response = await fetch(`${url}/webhooks`, {
      method: 'POST',
      headers: { 'x-grid-signature': JSON.stringify({ v: '1', s: signature }) },
      body,
    })
    return response.text()
  }

  async function follow(url: string) {
    const { body } = await fetch(`${url}/events`)
    const reader = (body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new TextDecoderStream()).getReader()
    await reader.read()
    return reader
  }

  const change = (at: string) => `data: ${JSON.stringify({ id: customerId, kind: 'customer', at })}\n\n`

  it('share change events, process an event once, and survive a restart of Redis', async () => {
    const [one, two] = await Promise.all([startProxy(), startProxy()])
    const browser = await follow(two)
    const first = new Date(Date.now() - 2000).toISOString()
    const answers = await Promise.all([deliver(one, 'Webhook:b', first), deliver(two, 'Webhook:b', first)])
    expect(answers.sort()).toEqual(['{"status":"duplicate"}', '{"status":"handled"}'])
    expect((await browser.read()).value).toBe(change(first))

    await stop(redis)
    await startRedis()
    // The stream ends, the browser opens it again and then reads Grid.
    expect((await browser.read()).done).toBe(true)
    const again = await follow(two)
    const second = new Date(Date.now() - 1000).toISOString()
    await expect.poll(() => deliver(one, 'Webhook:c', second)).toBe('{"status":"handled"}')
    expect((await again.read()).value).toBe(change(second))
    await again.cancel()
  })
})
