import { getCustomer, updateCustomer } from '@grid-kyc/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import type { Sandbox } from './Sandbox.js'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})
afterEach(() => sandbox.close())

const ask = (path: string, body?: unknown, authorization = `Basic ${btoa('sandbox:sandbox')}`) =>
  sandbox.fetch(
    new Request(`${sandbox.origin}/controls/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )

it('lists the seeds, plants one, and gives its customer another status', async () => {
  expect(await (await ask('seeds')).json()).toContain('business.on_hold')
  const planted = await ask('seed', { name: 'individual.start' })
  expect(planted.status).toBe(201)
  const { customerId } = await planted.json()
  expect((await ask('status', { customerId, status: 'HOLD' })).status).toBe(204)
  expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kycStatus: 'HOLD' })
})

it('publishes other terms', async () => {
  expect((await ask('terms', { version: 'V2' })).status).toBe(204)
  const { version } = await (
    await sandbox.fetch(
      new Request(`${sandbox.origin}/grid/2025-10-13/customers/end-user-terms`, {
        headers: { authorization: `Basic ${btoa('sandbox:sandbox')}` },
      }),
    )
  ).json()
  expect(version).toBe('V2')
})

it('ties a wallet to an email address, and lets a request meet fault', async () => {
  const { customerId } = await (await ask('seed', { name: 'individual.start' })).json()
  expect((await ask('wallet', { customerId })).status).toBe(204)
  const body = { customerType: 'INDIVIDUAL', email: 'new@example.com' } as const
  expect(await sandbox.client.send(updateCustomer, { customerId, body })).toHaveProperty('payloadToSign')
  expect(
    (await ask('fault', { operation: 'getCustomer', fault: { kind: 'error', status: 404, code: 'NONE' } })).status,
  ).toBe(204)
  await expect(sandbox.client.send(getCustomer, { customerId })).rejects.toMatchObject({ code: 'NONE' })
  await expect(sandbox.client.send(getCustomer, { customerId })).resolves.toMatchObject({ id: customerId })
})

it.each([
  ['seed', { name: 'toString' }, 400],
  ['seed', {}, 400],
  ['status', { customerId: 'Customer:none', status: 'HOLD' }, 404],
  ['status', { customerId: 7 }, 400],
  ['terms', { version: '' }, 400],
  ['wallet', { customerId: 7 }, 400],
  ['wallet', { customerId: 'Customer:none' }, 404],
  ['fault', { fault: { kind: 'toString' } }, 400],
  ['fault', { fault: { kind: 'latency', ms: 5 }, times: 0 }, 400],
  ['fault', { fault: { kind: 'set', path: '', value: 1 } }, 400],
  ['fault', { fault: { kind: 'error', status: 400, code: '' } }, 400],
  ['fault', { fault: { kind: 'error', status: 400.5, code: 'X' } }, 400],
  ['fault', { fault: { kind: 'latency' } }, 400],
  ['fault', { fault: { kind: 'droppedConnection', handled: 'yes' } }, 400],
  ['fault', { fault: { kind: 'rateLimited', retryAfterSeconds: 'x' } }, 400],
  ['fault', { fault: { kind: 'response', status: 'x' } }, 400],
])('refuses %s %o, and says why', async (path, body, status) => {
  const response = await ask(path, body)
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({
    message: status === 404 ? 'There is no such customer.' : 'Send JSON with what the README lists for this path.',
  })
})

it('has no other paths, and reads JSON alone', async () => {
  expect((await ask('anything', {})).status).toBe(404)
  const headers = { authorization: `Basic ${btoa('sandbox:sandbox')}` }
  const init = { method: 'POST', headers, body: 'name=individual.start' }
  expect((await sandbox.fetch(new Request(`${sandbox.origin}/controls/seed`, init))).status).toBe(400)
})

it.each([
  { kind: 'latency', ms: 1 },
  { kind: 'rateLimited' },
  { kind: 'rateLimited', retryAfterSeconds: 2 },
  { kind: 'serverError' },
  { kind: 'serverError', status: 503 },
  { kind: 'droppedConnection' },
  { kind: 'droppedConnection', handled: true },
  { kind: 'malformedJson' },
  { kind: 'set', path: 'umaDomain', value: null },
  { kind: 'error', status: 409, code: 'CONFLICT', details: { field: 'x' } },
  { kind: 'response', status: 418 },
  { kind: 'response', status: 418, body: { tea: 1 }, headers: { 'x-tea': 'green' } },
] as const)('lets the next request of any kind meet %j, once', async fault => {
  const read = async () => {
    const headers = { authorization: `Basic ${btoa('sandbox:sandbox')}` }
    const response = await sandbox.fetch(new Request(`${sandbox.origin}/grid/2025-10-13/config`, { headers }))
    return [response.status, Object.fromEntries(response.headers), await response.text()]
  }
  const ordinary = await read()
  sandbox.faults.next('*', fault)
  const expected = await read().catch((error: unknown) => error)
  expect((await ask('fault', { fault })).status).toBe(204)
  expect(await read().catch((error: unknown) => error)).toEqual(expected)
  expect(await read()).toEqual(ordinary)
  expect((await ask('fault', { fault: { kind: 'serverError' }, operation: 'getCustomer', times: 2 })).status).toBe(204)
  expect(await read()).toEqual(ordinary)
})

it('wants the credentials', async () => {
  const response = await ask('seeds', undefined, 'Basic bm9ib2R5')
  expect([response.status, await response.json()]).toEqual([401, { message: 'Credentials?' }])
})
