import { createClient, createCustomer } from '@grid-kyc/core'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createGridClient } from '../client/createGridClient.js'
import { createGridProxy } from '../createGridProxy.js'

let server: SandboxServer
const domain = 'sandbox.grid-kyc.test'

beforeEach(async () => {
  server = await serveSandbox()
})
afterEach(async () => {
  await server.stop()
  await server.sandbox.close()
})

/** A browser's request for a customer with this address, and what Grid has then. */
async function create(umaAddress: string) {
  let customerId = ''
  const options = { baseUrl: server.url, clientId: 'sandbox', clientSecret: 'sandbox' }
  const proxy = createGridProxy({
    grid: options,
    basePath: '/api/grid',
    customerFor: () => [],
    create: {
      platformCustomerId: () => 'user-7',
      onCreated(_, { id = '' }) {
        customerId = id
      },
    },
    allow: { fields: ['umaAddress'] },
  })
  const client = createClient({
    baseUrl: 'https://app.test/api/grid',
    fetch: request => proxy.fetch(request, { ip: '203.0.113.7' }),
  })
  await client.send(createCustomer, { body: { customerType: 'INDIVIDUAL', umaAddress } })
  return (await createGridClient(options).getCustomer({ customerId })).umaAddress
}

it.each([
  [`$ada@${domain}`, `$ada@${domain}`],
  [`$Ada.Miller-1_x+y@${domain.toUpperCase()}`, `$ada.miller-1_x+y@${domain}`],
  [`$${'a'.repeat(63)}@${domain}`, `$${'a'.repeat(63)}@${domain}`],
])('[C11] takes %s of the platform’s own domain as %s', async (given, kept) => {
  expect(await create(given)).toBe(kept)
})

it.each([
  '$ada@other.test',
  `$ada@evil.${domain}`,
  `$ada@${domain}.evil.test`,
  `ada@${domain}`,
  `$@${domain}`,
  `$adä@${domain}`,
  `$a b@${domain}`,
  `$a!@${domain}`,
  `$${'a'.repeat(64)}@${domain}`,
])('[C11] refuses %s, and creates no one', async given => {
  await expect(create(given)).rejects.toMatchObject({ status: 400, fieldErrors: [{ field: 'umaAddress' }] })
  expect(server.sandbox.requests.filter(({ operation }) => operation === 'createCustomer')).toEqual([])
})
