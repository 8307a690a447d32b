import { createCustomer, getCustomer, type IndividualCustomerCreate } from '@grid-kyc/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Sandbox } from '../controls/Sandbox.js'
import { createSandbox } from '../createSandbox.js'
import { basicAuthorization, gridPath } from '../server/createGridServer.js'
import { DroppedConnection } from './applyFault.js'

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
  sandbox.faults.next('getCustomer', { kind: 'rateLimited', retryAfterSeconds: 7 })
  const response = await read()
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7'])
  expect(await response.json()).toMatchObject({ code: 'RATE_LIMITED' })
  expect((await read()).status).toBe(200)
})

it.each([
  [undefined, 'INTERNAL_ERROR', 'Something went wrong.'],
  [502, 'INTERNAL_ERROR', 'Something went wrong.'],
  [424, 'EMAIL_OTP_CREDENTIAL_SYNC_FAILED', 'A credential could not follow.'],
  [501, 'NOT_IMPLEMENTED', 'This is not available.'],
  [503, 'SERVICE_UNAVAILABLE', 'Grid is not available.'],
])('answers a server error %s as Grid does', async (status, code, message) => {
  sandbox.faults.next('getCustomer', { kind: 'serverError', ...(status && { status }) })
  const response = await read()
  expect(response.status).toBe(status ?? 500)
  expect(await response.json()).toEqual({ status: status ?? 500, code, message })
})

it('answers 429 after which a second is waited for, where no time is said', async () => {
  sandbox.faults.next('getCustomer', { kind: 'rateLimited' })
  const response = await read()
  expect(response.headers.get('retry-after')).toBe('1')
  expect(await response.json()).toEqual({ status: 429, code: 'RATE_LIMITED', message: 'Too many requests.' })
})

it('leaves an answer without a body as it is, whatever is to be put into it', async () => {
  const path = `/customers/${customerId}/verify-email`
  sandbox.setContactVerification(customerId, { email: 'PENDING' })
  const send = () => sandbox.fetch(new Request(`${sandbox.origin}${gridPath}${path}`, { method: 'POST', headers }))
  for (const fault of [{ kind: 'malformedJson' }, { kind: 'set', path: 'a', value: 1 }] as const) {
    sandbox.faults.next('sendEmailVerification', fault)
    const response = await send()
    expect([response.status, await response.text()]).toEqual([204, ''])
  }
})

it('answers with a status alone', async () => {
  sandbox.faults.next('getCustomer', { kind: 'response', status: 410 })
  const response = await read()
  expect([response.status, await response.text()]).toEqual([410, ''])
})

it('breaks an answer off in its middle', async () => {
  const whole = await (await read()).text()
  sandbox.faults.next('getCustomer', { kind: 'malformedJson' })
  expect(await (await read()).text()).toBe(whole.slice(0, Math.ceil(whole.length / 2)))
})

it('drops a connection, before the request was carried out or after', async () => {
  const create = () =>
    sandbox.fetch(
      new Request(`${sandbox.origin}${gridPath}/customers`, { method: 'POST', headers, body: JSON.stringify(body) }),
    )
  const count = async () => (await (await read('/customers')).json()).totalCount
  sandbox.faults.next('createCustomer', { kind: 'droppedConnection' })
  await expect(create()).rejects.toThrow(new DroppedConnection('The sandbox was asked to drop this connection.'))
  expect(await count()).toBe(1)
  expect(new DroppedConnection('').name).toBe('DroppedConnection')
  sandbox.faults.next('createCustomer', { kind: 'droppedConnection', handled: true })
  await expect(create()).rejects.toThrow(DroppedConnection)
  expect(await count()).toBe(2)
  expect(sandbox.requests.filter(({ operation }) => operation === 'createCustomer').at(-1)?.status).toBe(0)
})

it('breaks an answer off', async () => {
  sandbox.faults.next('getCustomer', { kind: 'malformedJson' })
  const text = await (await read()).text()
  expect(text).toMatch(/^\{/)
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
})

it('puts an unknown value at any path, in lists too, and leaves what is stored alone', async () => {
  sandbox.faults.next('getCustomer', { kind: 'set', path: 'kycStatus', value: 'ON_VACATION' })
  expect(await (await read()).json()).toMatchObject({ id: customerId, kycStatus: 'ON_VACATION' })
  sandbox.faults.next('listCustomers', { kind: 'set', path: 'data.0.shoe.size', value: 42 })
  expect(await (await read('/customers')).json()).toMatchObject({ data: [{ id: customerId, shoe: { size: 42 } }] })
  expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kycStatus: 'UNVERIFIED' })
})

it('is late', async () => {
  sandbox.faults.next('getCustomer', { kind: 'latency', ms: 40 })
  const start = performance.now()
  expect((await read()).status).toBe(200)
  expect(performance.now() - start).toBeGreaterThan(30)
})

it('refuses for any reason, in the envelope', async () => {
  sandbox.faults.next('getCustomer', {
    kind: 'error',
    status: 400,
    code: 'SUSPECTED_FRAUD',
    details: { field: 'file' },
  })
  expect(await (await read()).json()).toEqual({
    status: 400,
    code: 'SUSPECTED_FRAUD',
    message: 'The sandbox was asked for this.',
    details: { field: 'file' },
  })
  sandbox.faults.next('getCustomer', { kind: 'error', status: 409, code: 'CONFLICT' })
  expect(await (await read()).json()).toEqual({
    status: 409,
    code: 'CONFLICT',
    message: 'The sandbox was asked for this.',
  })
})

it('answers with the given fault', async () => {
  const answer = {
    kind: 'response',
    status: 418,
    body: { error: { code: 'TEAPOT' } },
    headers: { 'x-tea': 'green' },
  } as const
  sandbox.faults.next('getCustomer', answer)
  const response = await read()
  expect([response.status, response.headers.get('x-tea')]).toEqual([418, 'green'])
  expect(await response.json()).toEqual(answer.body)
})

it('meets every request until it is cleared, one operation or any', async () => {
  sandbox.faults.next('*', { kind: 'serverError' }, Number.POSITIVE_INFINITY)
  for (const path of ['/config', '/customers', '/config']) expect((await read(path)).status).toBe(500)
  sandbox.faults.clear()
  expect((await read('/config')).status).toBe(200)
})
