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
  ['anything', {}, 404],
])('refuses %s %o', async (path, body, status) => {
  expect((await ask(path, body)).status).toBe(status)
})

it('wants the credentials', async () => {
  expect((await ask('seeds', undefined, 'Basic bm9ib2R5')).status).toBe(401)
})
