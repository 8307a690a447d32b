import { strict as assert } from 'node:assert'
import { createClient, createCustomer, getCustomer } from '@grid-kyc/core'
import * as schema from '@grid-kyc/core/schema'
import { createGridProxy } from '@grid-kyc/proxy'
import * as next from '@grid-kyc/proxy/next'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import * as redis from '@grid-kyc/proxy/redis'
import { KycLinkButton } from '@grid-kyc/react'
import { useKycLink } from '@grid-kyc/react/headless'
import { createSandbox } from '@grid-kyc/sandbox'
import { serveSandbox } from '@grid-kyc/sandbox/node'

/** Every entry of every package loads, and a request goes all the way through the three that speak HTTP. */
for (const entry of [schema, next, redis]) assert.ok(Object.keys(entry).length > 0)
for (const entry of [KycLinkButton, useKycLink, toNodeHandler, serveSandbox]) assert.ok(entry)

const sandbox = createSandbox()
const baseUrl = 'https://sandbox.example/grid/2025-10-13'
const grid = createClient({
  baseUrl: baseUrl,
  headers: { authorization: `Basic ${btoa('sandbox:sandbox')}` },
  fetch: request => sandbox.fetch(request),
})
const created = await grid.send(createCustomer, {
  body: { customerType: 'INDIVIDUAL', platformCustomerId: 'consumer-1', region: 'US', currencies: ['USD'] },
})
const customerId = created.id ?? ''

const proxy = createGridProxy({
  grid: { baseUrl, clientId: 'sandbox', clientSecret: 'sandbox', fetch: request => sandbox.fetch(request) },
  basePath: '/api/grid',
  customerFor: () => customerId,
})
const client = createClient({ baseUrl: 'https://app.example/api/grid', fetch: request => proxy.fetch(request) })
const read = await client.send(getCustomer, { customerId })
assert.equal(read.id, customerId)

await proxy.close()
await sandbox.close()
