import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { businessFields, createCustomer, exampleOf } from '@grid-kyc/core'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { mutants } from '../../test/mutants.js'
import { ourGroups } from '../../test/ourGroups.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { checkRows } from './checkRows.js'
import { createFixtures } from './createFixtures.js'
import { createRecorder, type Recorder } from './createRecorder.js'
import { type Outcome, runRows } from './runRows.js'
import { send } from './send.js'

const asMine = { 'x-user': 'mine' }
const asTheirs = { 'x-user': 'theirs' }

let grid: SandboxServer
let recorder: Recorder
const customers = new Map<string, string>()

async function newBusiness(): Promise<string> {
  const { businessInfo } = exampleOf(businessFields)
  const { id = '' } = await grid.sandbox.client.send(createCustomer, {
    body: { customerType: 'BUSINESS', businessInfo: { ...businessInfo, registrationNumber: '7304001' } as never },
  })
  return id
}

beforeAll(async () => {
  grid = await serveSandbox()
  recorder = await createRecorder(grid.url)
})

afterAll(async () => {
  await recorder.stop()
  await grid.stop()
  await grid.sandbox.close()
})

/** The proxy as it is in the module graph now: ours, or one with a guard taken out. */
async function withProxy<T>(options: Partial<GridProxyOptions>, work: (url: string) => Promise<T>): Promise<T> {
  const { createGridProxy } = await import('../createGridProxy.js')
  const { toNodeHandler } = await import('../node/toNodeHandler.js')
  const proxy = createGridProxy({
    grid: { baseUrl: recorder.url, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    customerFor: request => customers.get(request.headers.get('x-user') ?? ''),
    limits: false,
    ...options,
  })
  const server = createServer(toNodeHandler(proxy))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/grid`)
  } finally {
    await proxy.close()
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
}

/** Every row, or only what it takes to try the one called `wanted`. */
async function runGroups(wanted?: string): Promise<Outcome[]> {
  customers.set('mine', await newBusiness()).set('theirs', await newBusiness())
  const fixtures = await withProxy({}, url =>
    createFixtures(
      '/api/grid',
      sent => send(url, sent, asMine),
      sent => send(url, sent, asTheirs),
    ),
  )
  const outcomes: Outcome[] = []
  for (const { options, rows } of ourGroups()) {
    const named = rows.filter(({ name }) => name === wanted)
    if (wanted !== undefined && named.length === 0) continue
    // The general rows stand alone; those of a group of ours build on each other.
    const tried = wanted !== undefined && rows === checkRows ? named : rows
    outcomes.push(...(await withProxy(options, url => runRows(tried, fixtures, { url, asMine, recorder }))))
  }
  return outcomes
}

it('refuses every attack', { timeout: 30_000 }, async () => {
  const outcomes = await runGroups()
  expect(outcomes.length).toBeGreaterThan(150)
  expect(outcomes.filter(({ failure }) => failure !== undefined)).toEqual([])
})

describe('a proxy without one of its guards is found out', { timeout: 30_000 }, () => {
  it.each(mutants)('$module: $caughtBy', async ({ module, caughtBy, without }) => {
    vi.resetModules()
    vi.doMock(`../${module}`, async original => ({ ...(await original<object>()), ...without }))
    try {
      const outcomes = await runGroups(caughtBy)
      const failed = outcomes.filter(({ failure }) => failure !== undefined)
      expect(failed.map(({ name }) => name)).toContain(caughtBy)
    } finally {
      vi.doUnmock(`../${module}`)
    }
  })
})
