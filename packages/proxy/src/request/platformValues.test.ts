import { type BusinessCustomer, createClient, createCustomer, updateCustomer } from '@grid-kyc/core'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGridClient, type GridClient } from '../client/createGridClient.js'
import { createGridProxy } from '../createGridProxy.js'
import type { CreateValues, GridProxyOptions } from '../GridProxyOptions.js'

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
