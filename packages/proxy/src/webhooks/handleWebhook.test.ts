import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getCustomer } from '@grid-kyc/core'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createGridProxy, type GridProxy } from '../createGridProxy.js'
import { toNodeHandler } from '../node/toNodeHandler.js'
import { createMemoryStore } from '../store/createMemoryStore.js'
import type { ProxyStore } from '../store/ProxyStore.js'
import type { GridEvent } from './GridEvent.js'

let grid: SandboxServer
let received: GridEvent[]
let failures: number
const running: { server: Server; proxy: GridProxy }[] = []
const ownKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })

beforeEach(async () => {
  grid = await serveSandbox()
  received = []
  failures = 0
})

const stop = async ({ server, proxy }: (typeof running)[number]) => {
  await proxy.close()
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(stop))
  await grid.stop()
  await grid.sandbox.close()
})

/** An instance of the platform's backend over real sockets; returns where Grid's webhooks go. */
async function startInstance(store: ProxyStore = createMemoryStore()) {
  const proxy = createGridProxy({
    grid: { baseUrl: grid.url, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    customerFor: () => null,
    store,
    webhook: {
      publicKeys: [
        await grid.sandbox.webhookPublicKey,
        ownKey.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      ],
      onEvent(event) {
        if (failures-- > 0) throw new Error('The database is away.')
        received.push(event)
      },
    },
    log: () => {},
  })
  const server = createServer(toNodeHandler(proxy))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const instance = { server, proxy }
  running.push(instance)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/grid/webhooks`
  return { url, stop: () => stop(running.splice(running.indexOf(instance), 1)[0] ?? instance) }
}

it.each([
  ...['KYC', 'KYB'].flatMap(check =>
    ['APPROVED', 'REJECTED', 'PENDING', 'SUBMITTED', 'MANUALLY_APPROVED', 'MANUALLY_REJECTED'].map(
      outcome => `CUSTOMER.${check}_${outcome}`,
    ),
  ),
  'KYC_STATUS',
])('[W1] [W2] receives %s with the customer in it, and answers that it has it', async type => {
  const { url } = await startInstance()
  const seed = type.includes('KYB') ? 'business.in_review' : 'individual.in_review'
  const customerId = await grid.sandbox.seedCustomer(seed)
  const customer = await grid.sandbox.client.send(getCustomer, { customerId })
  await grid.sandbox.webhooks.settled()
  grid.sandbox.webhook = { url }
  grid.sandbox.webhooks.send(type, customer)
  await grid.sandbox.webhooks.settled()
  expect(grid.sandbox.webhooks.deliveries.at(-1)?.statuses).toEqual([200])
  const { platformCustomerId, umaAddress, customerType, createdAt } = customer
  expect(received).toEqual([
    expect.objectContaining({
      ...{ type, kind: 'customer', resourceId: customerId, customerId, at: customer.updatedAt },
      id: expect.stringMatching(/^Webhook:/),
      data: expect.objectContaining({ id: customerId, platformCustomerId, umaAddress, customerType, createdAt }),
    }),
  ])
})

it('[W2] [F2] receives the whole customer when Grid decides, a person’s and a business’s', async () => {
  const { url } = await startInstance()
  for (const [seed, type, status] of [
    ['individual.start', 'CUSTOMER.KYC_APPROVED', { kycStatus: 'APPROVED' }],
    ['business.start', 'CUSTOMER.KYB_APPROVED', { kybStatus: 'APPROVED' }],
  ] as const) {
    const customerId = await grid.sandbox.seedCustomer(seed)
    await grid.sandbox.webhooks.settled()
    grid.sandbox.webhook = { url }
    received.length = 0
    grid.sandbox.setCustomerStatus(customerId, 'APPROVED')
    await grid.sandbox.webhooks.settled()
    const decided = received.find(({ type }) => type.endsWith('_APPROVED') && type.startsWith('CUSTOMER.'))
    const { businessInfo: _secret, ...customer } = {
      businessInfo: undefined,
      ...(await grid.sandbox.client.send(getCustomer, { customerId })),
    }
    expect(decided).toMatchObject({ type, data: { ...customer, ...status } })
  }
})

it('[W3] hands an event over once, whichever instance gets it, and after a restart too', async () => {
  const store = createMemoryStore()
  const [first, second] = [await startInstance(store), await startInstance(store)]
  const customerId = await grid.sandbox.seedCustomer('individual.start')
  await grid.sandbox.webhooks.settled()
  grid.sandbox.webhook = { url: first.url }
  grid.sandbox.setCustomerStatus(customerId, 'APPROVED')
  await grid.sandbox.webhooks.settled()
  expect(received).toHaveLength(1)
  const id = received[0]?.id ?? ''

  const repeat = async (url: string) => {
    grid.sandbox.webhook = { url }
    grid.sandbox.webhooks.redeliver(id)
    await grid.sandbox.webhooks.settled()
    return grid.sandbox.webhooks.deliveries.find(each => each.id === id)?.statuses.at(-1)
  }
  expect([await repeat(first.url), await repeat(second.url)]).toEqual([200, 200])
  await first.stop()
  await second.stop()
  expect(await repeat((await startInstance(store)).url)).toBe(200)
  expect(received).toHaveLength(1)
})

it('[W3] hands an event over again on another instance when the first one failed', async () => {
  const store = createMemoryStore()
  const [first, second] = [await startInstance(store), await startInstance(store)]
  const customerId = await grid.sandbox.seedCustomer('individual.start')
  await grid.sandbox.webhooks.settled()
  failures = 1
  grid.sandbox.webhook = { url: first.url, retryDelaysMs: [] }
  grid.sandbox.setCustomerStatus(customerId, 'APPROVED')
  await grid.sandbox.webhooks.settled()
  const delivery = grid.sandbox.webhooks.deliveries.at(-1)
  expect([delivery?.statuses, received]).toEqual([[500], []])
  grid.sandbox.webhook = { url: second.url }
  grid.sandbox.webhooks.redeliver(delivery?.id ?? '')
  await grid.sandbox.webhooks.settled()
  expect(received.map(({ type }) => type)).toEqual(['CUSTOMER.KYC_APPROVED'])
})

it('[W4] takes a signature over the bytes as they came, and none over the same JSON written otherwise', async () => {
  const { url } = await startInstance()
  const timestamp = new Date().toISOString()
  const event = {
    ...{ id: 'Webhook:1', type: 'CUSTOMER.KYC_APPROVED', timestamp },
    data: { id: 'Customer:1', kycStatus: 'APPROVED', fullName: 'Zoë Ōta', updatedAt: timestamp },
  }
  const written = `  ${JSON.stringify(event, null, 2)}\n`
  const sign = (text: string) => createSign('SHA256').update(text).sign(ownKey.privateKey, 'base64')
  const post = async (body: string, signature: string | undefined) => {
    const headers = { 'content-type': 'application/json', ...(signature && { 'x-grid-signature': signature }) }
    return (await fetch(url, { method: 'POST', body, headers })).status
  }
  const header = (s: string) => JSON.stringify({ v: '1', s })
  expect(await post(written, header(sign(JSON.stringify(event))))).toBe(401)
  expect(await post(JSON.stringify(event), header(sign(written)))).toBe(401)
  expect(await post(written, undefined)).toBe(401)
  expect(await post(written, JSON.stringify({ v: '9', s: sign(written) }))).toBe(401)
  expect(received).toEqual([])
  expect(await post(written, header(sign(written)))).toBe(200)
  expect(received).toMatchObject([{ id: 'Webhook:1', data: { fullName: 'Zoë Ōta' } }])
})
