import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createGridClient, type GridClient } from './createGridClient.js'
import { mayTransact } from './mayTransact.js'

let server: SandboxServer
let grid: GridClient

beforeAll(async () => {
  server = await serveSandbox()
  grid = createGridClient({ baseUrl: server.url, clientId: 'sandbox', clientSecret: 'sandbox' })
})

beforeEach(() => server.sandbox.reset())

afterAll(async () => {
  await server.stop()
  await server.sandbox.close()
})

const allowed = { allowed: true, reason: 'approved' }

it.each(['individual.approved', 'business.approved'] as const)('allows %s', async seed => {
  expect(await mayTransact(grid, await server.sandbox.seedCustomer(seed))).toEqual(allowed)
})

it.each([
  ['individual.start', 'start'],
  ['individual.action_needed', 'action_needed'],
  ['individual.in_review', 'in_review'],
  ['individual.rejected', 'rejected'],
  ['individual.on_hold', 'on_hold'],
  ['business.start', 'start'],
  ['business.action_needed', 'action_needed'],
  ['business.in_review', 'in_review'],
  ['business.rejected', 'rejected'],
  ['business.on_hold', 'on_hold'],
] as const)('[F4] refuses %s', async (seed, reason) => {
  expect(await mayTransact(grid, await server.sandbox.seedCustomer(seed))).toEqual({ allowed: false, reason })
})

describe('[C10] a customer that is gone', () => {
  it('is refused after it was deleted, although it was approved', async () => {
    const customerId = await server.sandbox.seedCustomer('individual.approved')
    await grid.deleteCustomer({ customerId })
    expect(await mayTransact(grid, customerId)).toEqual({ allowed: false, reason: 'deleted' })
  })

  it('is refused when Grid does not know it, and when there is no id', async () => {
    expect(await mayTransact(grid, 'Customer:unknown')).toMatchObject({ allowed: false, reason: 'not_found' })
    const before = server.sandbox.requests.length
    for (const none of ['', null, undefined]) expect(await mayTransact(grid, none)).toMatchObject({ allowed: false })
    expect(server.sandbox.requests).toHaveLength(before)
  })
})

describe('every other answer is a refusal', () => {
  it.each(['SOMETHING_NEW', 'approved', '', 'constructor'])('the status %j', async status => {
    const customerId = await server.sandbox.seedCustomer('individual.approved')
    server.sandbox.setCustomerStatus(customerId, status)
    expect((await mayTransact(grid, customerId)).allowed).toBe(false)
  })

  it.each([
    ['a status that is missing', { kind: 'set', path: 'kycStatus', value: undefined }],
    ['a status that is no text', { kind: 'set', path: 'kycStatus', value: ['APPROVED'] }],
    ['another customer', { kind: 'set', path: 'id', value: 'Customer:other' }],
    ['an answer that is not JSON', { kind: 'malformedJson' }],
    ['an error of the server', { kind: 'serverError', status: 500 }],
    ['credentials that are refused', { kind: 'error', status: 401, code: 'UNAUTHORIZED' }],
    ['a connection that is lost', { kind: 'droppedConnection' }],
  ] as const)('%s', async (_, fault) => {
    const customerId = await server.sandbox.seedCustomer('individual.approved')
    server.sandbox.faults.next('getCustomer', fault as never, Number.POSITIVE_INFINITY)
    expect((await mayTransact(grid, customerId)).allowed).toBe(false)
  })

  it('a verification list that cannot be read', async () => {
    const customerId = await server.sandbox.seedCustomer('individual.approved')
    server.sandbox.faults.next('listVerifications', { kind: 'serverError', status: 503 }, Number.POSITIVE_INFINITY)
    const decision = await mayTransact(grid, customerId)
    expect(decision).toMatchObject({ allowed: false, reason: 'unavailable', error: { status: 503 } })
  })

  it('no answer in time', async () => {
    const customerId = await server.sandbox.seedCustomer('individual.approved')
    server.sandbox.faults.next('getCustomer', { kind: 'latency', ms: 5_000 }, Number.POSITIVE_INFINITY)
    const started = Date.now()
    expect(await mayTransact(grid, customerId, { timeoutMs: 50 })).toMatchObject({ reason: 'unavailable' })
    expect(Date.now() - started).toBeLessThan(2_000)
  })
})

it('reads again for every call, in either direction', async () => {
  const customerId = await server.sandbox.seedCustomer('individual.approved')
  expect(await mayTransact(grid, customerId)).toEqual(allowed)
  server.sandbox.setCustomerStatus(customerId, 'HOLD')
  expect(await mayTransact(grid, customerId)).toEqual({ allowed: false, reason: 'on_hold' })
  server.sandbox.setCustomerStatus(customerId, 'APPROVED')
  expect(await mayTransact(grid, customerId)).toEqual(allowed)
})

it('reads past a passing failure', async () => {
  const customerId = await server.sandbox.seedCustomer('individual.approved')
  server.sandbox.faults.next('getCustomer', { kind: 'serverError', status: 503 })
  expect(await mayTransact(grid, customerId)).toEqual(allowed)
})

it('allows on a platform that does its own KYC, where verifications are not available', async () => {
  const customerId = await server.sandbox.seedCustomer('individual.approved')
  server.sandbox.faults.next('listVerifications', { kind: 'error', status: 501, code: 'NOT_IMPLEMENTED' })
  expect(await mayTransact(grid, customerId)).toEqual(allowed)
})

it('rejects with the reason of the signal', async () => {
  const reason = new Error('The payment was cancelled.')
  await expect(mayTransact(grid, 'Customer:1', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})
