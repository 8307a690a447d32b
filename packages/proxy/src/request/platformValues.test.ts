import { type BusinessCustomer, createClient, createCustomer, updateCustomer } from '@grid-kyc/core'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGridClient, type GridClient } from '../client/createGridClient.js'
import { createGridProxy } from '../createGridProxy.js'
import type { CreateValues, GridProxyOptions } from '../GridProxyOptions.js'
import { platformValues, withPlatformValues } from './platformValues.js'

let server: SandboxServer
let grid: GridClient

beforeEach(async () => {
  server = await serveSandbox()
  grid = createGridClient({ baseUrl: server.url, clientId: 'sandbox', clientSecret: 'sandbox' })
})

afterEach(async () => {
  await server.stop()
  await server.sandbox.close()
})

/** A browser in front of a proxy that creates customers, with a real connection to the sandbox. */
function mount(values: (cookie: string | null) => CreateValues | undefined, options: Partial<GridProxyOptions> = {}) {
  let customerId: string | undefined
  const proxy = createGridProxy({
    grid: { baseUrl: server.url, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    customerFor: () => customerId ?? [],
    create: {
      platformCustomerId: () => 'user-7',
      onCreated(_, { id }) {
        customerId = id
      },
      values: request => values(request.headers.get('cookie')),
    },
    ...options,
  })
  return createClient({
    baseUrl: 'https://app.test/api/grid',
    headers: { cookie: 'session=7' },
    fetch: request => proxy.fetch(request, { ip: '203.0.113.7' }),
  })
}

const person = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' } as const

describe('[C3] what the platform knows at creation', () => {
  it('reaches Grid, as a function of the request', async () => {
    const client = mount(cookie => ({
      email: `${cookie?.replace('session=', 'user')}@example.com`,
      region: 'US',
      currencies: ['USD', 'EUR'],
      umaAddress: '$ada@sandbox.grid-kyc.test',
    }))
    const { id: customerId = '' } = await client.send(createCustomer, { body: person })
    expect(await grid.getCustomer({ customerId })).toMatchObject({
      platformCustomerId: 'user-7',
      fullName: 'Ada Miller 003',
      email: 'user7@example.com',
      region: 'US',
      currencies: ['USD', 'EUR'],
      umaAddress: '$ada@sandbox.grid-kyc.test',
    })
  })

  it('is never replaced by what the browser sends', async () => {
    const client = mount(() => ({ email: 'ada@example.com', fullName: 'Ada Miller 003', region: 'US' }), {
      allow: { fields: ['region', 'currencies', 'umaAddress'] },
    })
    const body = { ...person, fullName: 'Eve Jones', email: 'eve@evil.example', region: 'KP', currencies: ['BRL'] }
    const { id: customerId = '' } = await client.send(createCustomer, { body })
    expect(await grid.getCustomer({ customerId })).toMatchObject({
      fullName: 'Ada Miller 003',
      email: 'ada@example.com',
      region: 'US',
      currencies: ['BRL'],
    })
  })

  it('is merged into businessInfo by member, and replaces an address as a whole', async () => {
    const address = { line1: '1 Main St', city: 'Austin', state: 'TX', postalCode: '78701', country: 'US' }
    const client = mount(() => ({ customerType: 'BUSINESS', businessInfo: { legalName: 'Acme, Inc.' }, address }))
    const { id: customerId = '' } = await client.send(createCustomer, {
      body: {
        customerType: 'BUSINESS',
        address: { line1: '2 Other St', line2: 'Floor 3', postalCode: '1', country: 'GB' },
        businessInfo: { legalName: 'Other', country: 'US', taxId: '47-1234567', incorporatedOn: '2019-04-27' },
      },
    })
    const customer = (await grid.getCustomer({ customerId })) as BusinessCustomer
    expect(customer.businessInfo).toMatchObject({ legalName: 'Acme, Inc.', taxId: '47-1234567' })
    expect(customer.address).toEqual(address)
  })

  it.each([
    ['a status', { kycStatus: 'APPROVED' }],
    ['another id', { id: 'Customer:1' }],
    ['the id that has its own callback', { platformCustomerId: 'user-8' }],
    ['a text', 'email=ada@example.com'],
  ])('cannot be %s, and nothing is sent', async (_, values) => {
    const client = mount(() => values as never)
    await expect(client.send(createCustomer, { body: person })).rejects.toMatchObject({ status: 500 })
    expect(server.sandbox.requests).toEqual([])
  })

  it('may be nothing', async () => {
    await expect(mount(() => undefined).send(createCustomer, { body: person })).resolves.toHaveProperty('id')
  })
})

describe('[C3] region and currencies from a browser', () => {
  const body = { ...person, region: 'US', currencies: ['USD'] }

  it('stay behind unless they are allowed', async () => {
    const { id: customerId = '' } = await mount(() => undefined).send(createCustomer, { body })
    const customer = await grid.getCustomer({ customerId })
    expect(customer.region).toBeUndefined()
    expect(customer.currencies).toBeUndefined()
  })

  it('are forwarded when they are allowed, and a currency can be added later', async () => {
    const client = mount(() => undefined, { allow: { fields: ['region', 'currencies'] } })
    const { id: customerId = '' } = await client.send(createCustomer, { body })
    expect(await grid.getCustomer({ customerId })).toMatchObject({ region: 'US', currencies: ['USD'] })
    const more = { customerType: 'INDIVIDUAL', currencies: ['USD', 'EUR'], region: 'KP' } as const
    await client.send(updateCustomer, { customerId, body: more as never })
    expect(await grid.getCustomer({ customerId })).toMatchObject({ region: 'US', currencies: ['USD', 'EUR'] })
  })
})

describe('what a platform returns for a new customer', () => {
  const request = new Request('https://app.test/')
  const call = (values?: unknown, timeoutMs?: number) =>
    platformValues(request, { platformCustomerId: () => 'user-7', onCreated: () => {}, values } as never, timeoutMs)

  it.each([
    ['nothing', undefined],
    ['a function that returns nothing', () => undefined],
    ['a function that returns null', async () => null],
  ])('is empty for %s', async (_, values) => expect(await call(values)).toEqual({}))

  it('is what its function returns for the request', async () => {
    const asked: unknown[] = []
    const values = async (...given: unknown[]) => {
      asked.push(given)
      return { email: 'a@b.co' }
    }
    expect(await call(values)).toEqual({ email: 'a@b.co' })
    expect(asked).toEqual([[request, { native: undefined, isRecheck: false }]])
  })

  it.each([
    ['a text', 'email', 'It has to return an object of fields, or nothing.'],
    ['a list', [], 'It has to return an object of fields, or nothing.'],
    ...['id', 'isDeleted', 'kycStatus', 'kybStatus', 'platformCustomerId'].map((name): [string, object, string] => [
      name,
      { email: 'a@b.co', [name]: 'x' },
      `It returned ${name}. Only Grid, or \`platformCustomerId\`, sets that.`,
    ]),
    [
      'two at once',
      { id: 1, kycStatus: 2 },
      'It returned id, kycStatus. Only Grid, or `platformCustomerId`, sets that.',
    ],
  ])('is refused when it is %s, and the log says why', async (_, values, reason) => {
    await expect(call(() => values)).rejects.toMatchObject({
      ...{ status: 500, code: 'INTERNAL_ERROR', hook: 'create.values', cause: { name: 'TypeError', message: reason } },
    })
  })

  it('has to come in time', async () => {
    await expect(call(() => new Promise(() => {}), 20)).rejects.toMatchObject({ status: 500, hook: 'create.values' })
  })
})

describe('the body of a new customer', () => {
  it.each<[string, Record<string, unknown>, CreateValues, object]>([
    ['keeps its fields', { fullName: 'Ada' }, {}, { fullName: 'Ada' }],
    ['gets those of the platform', { fullName: 'Ada' }, { email: 'a@b.co' }, { fullName: 'Ada', email: 'a@b.co' }],
    ['loses its own to them', { email: 'eve@evil.test' }, { email: 'a@b.co' }, { email: 'a@b.co' }],
    [
      'keeps its own where the platform says nothing',
      { email: 'a@b.co' },
      { email: undefined as never },
      { email: 'a@b.co' },
    ],
    [
      'keeps its business',
      { businessInfo: { taxId: '1' } },
      { email: 'a' },
      { businessInfo: { taxId: '1' }, email: 'a' },
    ],
    [
      'has a business of both',
      { businessInfo: { taxId: '1', legalName: 'Other', country: 'US' } },
      { businessInfo: { legalName: 'Acme', country: undefined as never } },
      { businessInfo: { taxId: '1', legalName: 'Acme', country: 'US' } },
    ],
    [
      'has the platform’s business alone',
      {},
      { businessInfo: { legalName: 'Acme' } },
      { businessInfo: { legalName: 'Acme' } },
    ],
    [
      'has the platform’s business where its own is none',
      { businessInfo: 'x' },
      { businessInfo: { legalName: 'Acme' } },
      { businessInfo: { legalName: 'Acme' } },
    ],
  ])('%s', (_, body, values, merged) => {
    expect(withPlatformValues(body as never, values)).toStrictEqual(merged)
  })
})
