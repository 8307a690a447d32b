import { createCustomer, getCustomer, type IndividualCustomerCreate } from '@grid-kyc/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import type { Sandbox } from '../Sandbox.js'
import { basicAuthorization } from './basicAuthorization.js'
import { gridPath } from './createGrid.js'
import { DroppedConnection } from './meetTrouble.js'

const headers = { authorization: basicAuthorization({ clientId: 'sandbox', clientSecret: 'sandbox' }) }
const body: IndividualCustomerCreate = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' }

let sandbox: Sandbox
let customerId: string
beforeEach(async () => {
  sandbox = createSandbox()
  const { id = '' } = await sandbox.client.send(createCustomer, { body })
  customerId = id
})
afterEach(() => sandbox.close())

const read = (path = `/customers/${customerId}`) =>
  sandbox.fetch(new Request(`${sandbox.origin}${gridPath}${path}`, { headers }))

it('answers 429 with Retry-After, once', async () => {
  sandbox.trouble.next('getCustomer', { is: 'rateLimited', retryAfterSeconds: 7 })
  const response = await read()
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7'])
  expect(await response.json()).toMatchObject({ code: 'RATE_LIMITED' })
  expect((await read()).status).toBe(200)
})

it.each([
  [undefined, 'INTERNAL_ERROR'],
  [501, 'NOT_IMPLEMENTED'],
  [503, 'SERVICE_UNAVAILABLE'],
])('answers a server error %s as Grid does', async (status, code) => {
  sandbox.trouble.next('getCustomer', { is: 'serverError', ...(status && { status }) })
  const response = await read()
  expect(response.status).toBe(status ?? 500)
  expect(await response.json()).toMatchObject({ status: status ?? 500, code })
})

it('drops a connection, before the request was carried out or after', async () => {
  const create = () =>
    sandbox.fetch(
      new Request(`${sandbox.origin}${gridPath}/customers`, { method: 'POST', headers, body: JSON.stringify(body) }),
    )
  const count = async () => (await (await read('/customers')).json()).totalCount
  sandbox.trouble.next('createCustomer', { is: 'droppedConnection' })
  await expect(create()).rejects.toThrow(DroppedConnection)
  expect(await count()).toBe(1)
  sandbox.trouble.next('createCustomer', { is: 'droppedConnection', handled: true })
  await expect(create()).rejects.toThrow(DroppedConnection)
  expect(await count()).toBe(2)
  expect(sandbox.requests.filter(({ operation }) => operation === 'createCustomer').at(-1)?.status).toBe(0)
})

it('breaks an answer off', async () => {
  sandbox.trouble.next('getCustomer', { is: 'malformedJson' })
  const text = await (await read()).text()
  expect(text).toMatch(/^\{/)
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
})

it('puts a value nobody knows anywhere, in lists too, and leaves what is stored alone', async () => {
  sandbox.trouble.next('getCustomer', { is: 'set', path: 'kycStatus', value: 'ON_VACATION' })
  expect(await (await read()).json()).toMatchObject({ id: customerId, kycStatus: 'ON_VACATION' })
  sandbox.trouble.next('listCustomers', { is: 'set', path: 'data.0.shoe.size', value: 42 })
  expect(await (await read('/customers')).json()).toMatchObject({ data: [{ id: customerId, shoe: { size: 42 } }] })
  expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kycStatus: 'UNVERIFIED' })
})

it('is late', async () => {
  sandbox.trouble.next('getCustomer', { is: 'latency', ms: 40 })
  const start = performance.now()
  expect((await read()).status).toBe(200)
  expect(performance.now() - start).toBeGreaterThan(30)
})

it('refuses for any reason, in the envelope', async () => {
  sandbox.trouble.next('getCustomer', {
    is: 'problem',
    status: 400,
    code: 'SUSPECTED_FRAUD',
    details: { field: 'file' },
  })
  expect(await (await read()).json()).toMatchObject({
    status: 400,
    code: 'SUSPECTED_FRAUD',
    details: { field: 'file' },
  })
})

it('answers what it is told', async () => {
  const answer = {
    is: 'answer',
    status: 418,
    body: { error: { code: 'TEAPOT' } },
    headers: { 'x-tea': 'green' },
  } as const
  sandbox.trouble.next('getCustomer', answer)
  const response = await read()
  expect([response.status, response.headers.get('x-tea')]).toEqual([418, 'green'])
  expect(await response.json()).toEqual(answer.body)
})

it('meets every request until it is cleared, one operation or any', async () => {
  sandbox.trouble.next('*', { is: 'serverError' }, Number.POSITIVE_INFINITY)
  for (const path of ['/config', '/customers', '/config']) expect((await read(path)).status).toBe(500)
  sandbox.trouble.clear()
  expect((await read('/config')).status).toBe(200)
})
