import { afterEach, expect, it, vi } from 'vitest'
import { createGridProxy } from './createGridProxy.js'
import type { GridProxyOptions } from './GridProxyOptions.js'
import { isDevelopment, logFailures } from './logFailures.js'
import { createMemoryStore } from './store/createMemoryStore.js'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function linesOf(nodeEnv: string | undefined, options: Partial<GridProxyOptions> = {}) {
  vi.stubEnv('NODE_ENV', nodeEnv)
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const proxy = createGridProxy({
    grid: { baseUrl: 'http://127.0.0.1:9', clientId: 'platform', clientSecret: 'a-secret' },
    basePath: '/api/grid',
    customerFor: () => 'Customer:1',
    redirectUris: [],
    store: createMemoryStore(),
    ...options,
  })
  const ask = (path: string) => proxy.fetch(new Request(`https://app.test/api/grid${path}`))
  await ask('/customers/Customer:1')
  await ask('/elsewhere')
  await ask('/session')
  return error.mock.calls.map(([line]) => String(line))
}

it.each([undefined, 'development'])('shows on stderr what failed and why, in %s', async nodeEnv => {
  const lines = await linesOf(nodeEnv)
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^\[grid-kyc proxy\] getCustomer 502 in \d+ ms, request [\w-]+: .*(bad port|ECONNREFUSED)/)
  expect(lines[1]).toMatch(/^\[grid-kyc proxy\] unknown 404 in \d+ ms, request [\w-]+$/)
  expect(lines.join()).not.toMatch(/a-secret|Customer:1/)
})

it('shows what a callback of the platform threw', async () => {
  const failing = () => Promise.reject(new Error('The session store is away.'))
  expect((await linesOf('development', { customerFor: failing }))[0]).toContain('The session store is away.')
})

it('shows what is no error as it is, and what lies behind an error of the network', async () => {
  const text = () => {
    throw 'Not now.'
  }
  expect((await linesOf('development', { customerFor: text }))[0]).toMatch(/, request [\w-]+: Not now\.$/)
  vi.restoreAllMocks()
  const failing = () => Promise.reject(new Error('It failed.', { cause: new Error('No route to the host.') }))
  const line = (await linesOf('development', { customerFor: failing }))[0]
  expect(line).toMatch(/, request [\w-]+: It failed\. \(No route to the host\.\)$/)
})

it.each(['production', 'test'])('shows nothing in %s', async nodeEnv => {
  expect(await linesOf(nodeEnv)).toEqual([])
})

it("leaves it to the platform's own log", async () => {
  const log = vi.fn()
  expect(await linesOf('development', { log })).toEqual([])
  expect(log).toHaveBeenCalledTimes(3)
})

it.each<[status: number, cause: unknown, reason: string | undefined]>([
  [200, undefined, undefined],
  [399, undefined, undefined],
  [400, undefined, ''],
  [403, undefined, ''],
  [200, new Error('The disk is full.'), ': The disk is full.'],
  [500, new Error('It failed.', { cause: 'a text' }), ': It failed.'],
  [502, new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }), ': fetch failed (ECONNREFUSED)'],
  [500, null, ': null'],
])('writes of a %d for which the reason is %s one line or none', (status, cause, reason) => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  logFailures({ requestId: 'r-1', route: 'getCustomer', status, durationMs: 7, cause })
  const lines = reason === undefined ? [] : [[`[grid-kyc proxy] getCustomer ${status} in 7 ms, request r-1${reason}`]]
  expect(error.mock.calls).toEqual(lines)
})

it.each<[what: string, globals: object, expected: boolean]>([
  ['a server that does not say', { process: { env: {} } }, true],
  ['a server in development', { process: { env: { NODE_ENV: 'development' } } }, true],
  ['a server in production', { process: { env: { NODE_ENV: 'production' } } }, false],
  ['a test', { process: { env: { NODE_ENV: 'test' } } }, false],
  ['a runtime without environment variables', { process: {} }, false],
  ['a runtime without a process', { process: undefined }, false],
  ['a page', { process: { env: {} }, document: {} }, false],
])('writes by itself in development only: %s', (_, globals, expected) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  const found = isDevelopment()
  vi.unstubAllGlobals()
  expect(found).toBe(expected)
})
