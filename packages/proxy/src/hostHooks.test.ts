import { expect, it, vi } from 'vitest'
import { createGridProxy } from './createGridProxy.js'
import type { GridProxyOptions, LogEntry } from './GridProxyOptions.js'

const mine = 'Customer:1'
const never = () => new Promise<never>(() => {})

function mount(options: Partial<GridProxyOptions>) {
  const lines: LogEntry[] = []
  const proxy = createGridProxy({
    grid: {
      baseUrl: 'https://grid.test',
      clientId: 'id',
      clientSecret: 'secret',
      fetch: async request =>
        request.method === 'POST'
          ? Response.json({ id: 'Customer:2', customerType: 'INDIVIDUAL' }, { status: 201 })
          : Response.json({ id: mine, customerType: 'INDIVIDUAL' }),
    },
    basePath: '/api/grid',
    customerFor: () => mine,
    log: entry => void lines.push(entry),
    hookTimeoutMs: 50,
    ...options,
  })
  const send = (path: string, init?: RequestInit) =>
    proxy.fetch(new Request(`https://app.test/api/grid${path}`, init), { ip: '203.0.113.7' })
  return { send, lines }
}

const json = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

it.each<[string, Partial<GridProxyOptions>, string, RequestInit | undefined]>([
  ['customerFor', { customerFor: never }, `/customers/${mine}`, undefined],
  ['authorize', { authorize: never }, `/customers/${mine}`, undefined],
  ['operator', { operator: never }, '/customers', undefined],
  [
    'create.platformCustomerId',
    { customerFor: () => [], create: { platformCustomerId: never, onCreated: () => {} } },
    '/customers',
    json({ customerType: 'INDIVIDUAL' }),
  ],
  [
    'create.onCreated',
    { customerFor: () => [], create: { platformCustomerId: () => 'user-7', onCreated: never } },
    '/customers',
    json({ customerType: 'INDIVIDUAL' }),
  ],
])('ends a request with 500 when `%s` never settles, and names it in the log', async (hook, options, path, init) => {
  const { send, lines } = mount(options)
  expect((await send(path, init)).status).toBe(500)
  expect(lines).toMatchObject([{ status: 500, hook, cause: expect.any(Error) }])
})

it.each<[string, Partial<GridProxyOptions>]>([
  ['audit', { audit: never }],
  ['actor', { actor: never, audit: () => {} }],
])('responds when `%s` never settles, and names it in the log', async (hook, options) => {
  const { send, lines } = mount(options)
  expect((await send(`/customers/${mine}`)).status).toBe(200)
  expect(lines).toMatchObject([{ status: 200, hook }])
})

it.each<[string, GridProxyOptions['log']]>([
  ['rejects', () => Promise.reject(new Error('The disk is full.'))],
  [
    'throws',
    () => {
      throw new Error('The disk is full.')
    },
  ],
  ['never settles', never],
])('responds when the log %s, and the process continues', async (_, log) => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const { send } = mount({ log })
  expect((await send(`/customers/${mine}`)).status).toBe(200)
  await new Promise(resolve => setTimeout(resolve, 20))
  process.off('unhandledRejection', unhandled)
  expect(unhandled).not.toHaveBeenCalled()
})
