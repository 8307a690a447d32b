import { afterEach, expect, it, vi } from 'vitest'
import { createGridProxy } from './createGridProxy.js'
import type { GridProxyOptions } from './GridProxyOptions.js'
import { createMemoryStore } from './store/createMemoryStore.js'

afterEach(() => {
  vi.unstubAllEnvs()
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
