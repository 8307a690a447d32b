import {
  createBeneficialOwner,
  createClient,
  createKycLink,
  GridKycError,
  getCustomer,
  getEndUserTerms,
  type IndividualCustomerCreate,
  updateCustomer,
} from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startInProcess, type TestEnvironment } from './startInProcess.js'

const person: IndividualCustomerCreate = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' }

let environment: TestEnvironment
beforeEach(async () => {
  environment = await startInProcess(person, { proxy: { redirectUris: ['https://app.test'] } })
})
afterEach(() => environment.close())

const clientOf = (options: Partial<Parameters<typeof createClient>[0]> = {}) =>
  createClient({ baseUrl: environment.proxyUrl, fetch: environment.fetch, ...options })

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it should have failed'),
    (error: GridKycError) => error,
  )

const asked = (operation: string) => environment.sandbox.requests.filter(each => each.operation === operation)

describe('the client, through the proxy, to the sandbox', () => {
  it('reads a customer', async () => {
    const customer = await clientOf().send(getCustomer, { customerId: environment.customerId })
    expect(customer).toMatchObject({ id: environment.customerId, customerType: 'INDIVIDUAL', kycStatus: 'UNVERIFIED' })
  })

  it('repeats what may be repeated, and then gives up', async () => {
    environment.sandbox.faults.next('getCustomer', { kind: 'serverError', status: 503 }, 2)
    await clientOf().send(getCustomer, { customerId: environment.customerId })
    expect(asked('getCustomer')).toHaveLength(3)
    environment.sandbox.faults.next('getCustomer', { kind: 'droppedConnection' }, Number.POSITIVE_INFINITY)
    const error = await failure(clientOf().send(getCustomer, { customerId: environment.customerId }))
    expect(error).toBeInstanceOf(GridKycError)
    expect(asked('getCustomer')).toHaveLength(6)
  })

  it('repeats a link under one key, so that only one is made', async () => {
    environment.sandbox.faults.next('createKycLink', { kind: 'droppedConnection', handled: true })
    const idempotencyKey = crypto.randomUUID()
    const client = clientOf()
    const first = await client.send(createKycLink, { customerId: environment.customerId }, { idempotencyKey })
    const again = await client.send(createKycLink, { customerId: environment.customerId }, { idempotencyKey })
    expect(again.kycUrl).toBe(first.kycUrl)
  })

  it('never repeats what could be done twice', async () => {
    environment.sandbox.faults.next('updateCustomer', { kind: 'serverError' })
    const body = { customerType: 'INDIVIDUAL', nationality: 'US' } as const
    const error = await failure(clientOf().send(updateCustomer, { customerId: environment.customerId, body }))
    expect(error.kind).toBe('unavailable')
    expect(asked('updateCustomer')).toHaveLength(1)
  })

  it('takes a conflict for an answer', async () => {
    environment.sandbox.setContactVerification(environment.customerId, { email: 'PENDING' })
    const error = await failure(clientOf().send(createKycLink, { customerId: environment.customerId }))
    expect(error).toMatchObject({ kind: 'conflict', status: 409 })
    expect(asked('createKycLink')).toHaveLength(1)
  })

  it('waits for the time of Retry-After', async () => {
    environment.sandbox.faults.next('getCustomer', { kind: 'rateLimited', retryAfterSeconds: 1 })
    const before = Date.now()
    await clientOf().send(getCustomer, { customerId: environment.customerId })
    expect(Date.now() - before).toBeGreaterThanOrEqual(950)
  })

  it('leaves a long wait to the user', async () => {
    environment.sandbox.faults.next('getCustomer', { kind: 'rateLimited', retryAfterSeconds: 600 })
    const error = await failure(clientOf().send(getCustomer, { customerId: environment.customerId }))
    expect(error).toMatchObject({ kind: 'rate_limited', retryAfterMs: 600_000 })
  })

  it('names every invalid field at once, and keeps what was typed out of the error', async () => {
    const body = { customerType: 'INDIVIDUAL', birthDate: 'yesterday-ish', nationality: 'Narnia' } as const
    const error = await failure(clientOf().send(updateCustomer, { customerId: environment.customerId, body }))
    expect(error.kind).toBe('invalid')
    expect(error.fieldErrors.map(({ field }) => field).sort()).toEqual(['birthDate', 'nationality'])
    expect(JSON.stringify(error) + error.message).not.toMatch(/yesterday|Narnia/)
  })

  it('asks for its headers at every attempt', async () => {
    environment.sandbox.faults.next('getCustomer', { kind: 'serverError' })
    const headers = vi.fn(async () => ({ authorization: 'Bearer fresh' }))
    await clientOf({ headers }).send(getCustomer, { customerId: environment.customerId })
    expect(headers).toHaveBeenCalledTimes(2)
  })

  it('ends when it is aborted, with the reason of the signal', async () => {
    environment.sandbox.faults.next('getCustomer', { kind: 'latency', ms: 5_000 })
    const stop = new AbortController()
    const reason = new Error('The person left.')
    const waiting = failure(
      clientOf().send(getCustomer, { customerId: environment.customerId }, { signal: stop.signal }),
    )
    stop.abort(reason)
    expect(await waiting).toBe(reason)
  })

  it('gives up on an answer that does not come', async () => {
    environment.sandbox.faults.next('createBeneficialOwner', { kind: 'latency', ms: 5_000 })
    const owner = { customerId: environment.customerId, roles: [], ownershipPercentage: 0 } as never
    const error = await failure(clientOf({ timeoutMs: 50 }).send(createBeneficialOwner, { body: owner }))
    expect(error.kind).toBe('timeout')
  })

  it('says what it may be when something else answers at the proxy’s address', async () => {
    const fetch = async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
    const error = await failure(clientOf({ fetch }).send(getEndUserTerms, {}))
    expect(error).toMatchObject({ kind: 'unexpected', status: 200 })
    expect(error.message).toContain('something else')
  })

  it('says that the user is signed out, and that a customer is another user’s', async () => {
    const other = await environment.create({ ...person, fullName: 'Ben Ortiz 003' })
    expect(await failure(clientOf().send(getCustomer, { customerId: other }))).toMatchObject({ kind: 'forbidden' })
    environment.signInAs(null)
    const { kind } = await failure(clientOf().send(getCustomer, { customerId: environment.customerId }))
    expect(kind).toBe('unauthorized')
  })
})

it('sends an idempotency key only where it is given one, and leaves no timer behind', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const keys: (string | null)[] = []
  const client = createClient({
    baseUrl: 'https://app.test/api/grid',
    fetch: request => {
      keys.push(request.headers.get('idempotency-key'))
      return Promise.resolve(
        Response.json({ kycUrl: 'https://check.test', expiresAt: '2026-01-01T00:00:00Z' }, { status: 201 }),
      )
    },
  })
  await client.send(createKycLink, { customerId: 'Customer:1' })
  await client.send(createKycLink, { customerId: 'Customer:1' }, { idempotencyKey: 'key-1' })
  expect(keys).toEqual([null, 'key-1'])
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})
