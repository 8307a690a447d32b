import { createClient, createCustomer, createKycLink, toFormData, uploadDocument } from '@grid-kyc/core'
import { serveSandbox } from '@grid-kyc/sandbox/node'
import { afterEach, expect, it, vi } from 'vitest'
import { inspectUpload } from '../../../docs/samples/inspectUpload.js'
import { ownWebhookEndpoint } from '../../../docs/samples/ownWebhookEndpoint.js'
import { type Platform, platformProxy } from '../../../docs/samples/platformProxy.js'
import { readSignUp } from '../../../docs/samples/readSignUp.js'
import { createGridProxy } from './createGridProxy.js'
import type { Upload } from './uploads/Upload.js'

afterEach(() => vi.unstubAllEnvs())

/** The samples of docs/proxy.md, from the first visit to Grid's decision. */
it('takes a person from nothing to approved, as the samples say', async () => {
  const grid = await serveSandbox()
  vi.stubEnv('GRID_BASE_URL', grid.url)
  vi.stubEnv('APP_ORIGIN', 'https://app.test')
  vi.stubEnv('GRID_CLIENT_ID', 'sandbox')
  vi.stubEnv('GRID_CLIENT_SECRET', 'sandbox')
  vi.stubEnv('GRID_WEBHOOK_PUBLIC_KEY', await grid.sandbox.webhookPublicKey)
  const user: { id: string; customerId?: string } = { id: 'user-7' }
  const statuses: unknown[] = []
  const platform: Platform = {
    userOf: cookie => (cookie === 'session=7' ? user : undefined),
    keepCustomerId: async (_, customerId) => void Object.assign(user, { customerId }),
    keepStatus: async (_, status) => void statuses.push(status),
  }
  const proxy = platformProxy(platform)
  grid.sandbox.webhook = { url: 'https://app.test/api/grid/webhooks', fetch: request => proxy.fetch(request) }

  const ask = createClient({
    baseUrl: 'https://app.test/api/grid',
    headers: { cookie: 'session=7' },
    fetch: proxy.fetch,
  })
  const { id: customerId = '' } = await ask.send(createCustomer, {
    body: { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' },
  })
  expect(user.customerId).toBe(customerId)
  const { kycUrl } = await ask.send(createKycLink, { customerId, body: { redirectUri: 'https://app.test/verified' } })
  grid.sandbox.finishHosted(kycUrl, 'approved')
  await grid.sandbox.webhooks.settled()
  expect(statuses.at(-1)).toBe('APPROVED')
  await proxy.close()
  await grid.stop()
  await grid.sandbox.close()
})

it("passes the proxy the events of the platform's own endpoint", async () => {
  const grid = await serveSandbox()
  const events: string[] = []
  const proxy = createGridProxy({
    grid: { baseUrl: grid.url, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    customerFor: () => null,
    webhook: { publicKeys: [], onEvent: ({ type }) => void events.push(type) },
  })
  const key = await grid.sandbox.webhookPublicKey
  const own = (request: Request) => ownWebhookEndpoint(request, proxy, key)
  grid.sandbox.webhook = { url: 'https://app.test/hooks', fetch: own }
  const { id = '' } = await grid.sandbox.client.send(createCustomer, {
    body: { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' },
  })
  grid.sandbox.setCustomerStatus(id, 'PENDING')
  grid.sandbox.webhooks.test()
  await grid.sandbox.webhooks.settled()
  expect(events).toEqual(['CUSTOMER.KYC_PENDING'])
  expect(grid.sandbox.webhooks.deliveries.map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  const forged = new Request('https://app.test/hooks', { method: 'POST', body: '{"type":"CUSTOMER.KYC_APPROVED"}' })
  expect((await own(forged)).status).toBe(401)
  await grid.stop()
  await grid.sandbox.close()
})

it.each([
  ['%PDF-1.4\n%%EOF', 201],
  ['<script>', 400],
])('inspects a file that begins with %s', async (content, status) => {
  const grid = await serveSandbox()
  const { id: customerId = '' } = await grid.sandbox.client.send(createCustomer, {
    body: { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' },
  })
  const proxy = createGridProxy({
    grid: { baseUrl: grid.url, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    customerFor: () => customerId,
    inspectUpload,
  })
  const form = toFormData({
    documentHolder: customerId,
    documentType: 'PASSPORT',
    country: 'US',
    file: new File([content], 'passport.pdf', { type: 'application/pdf' }),
  })
  const sent = createClient({ baseUrl: 'https://app.test/api/grid', fetch: proxy.fetch }).send(uploadDocument, {
    form,
  })
  await (status === 201 ? expect(sent).resolves.toHaveProperty('id') : expect(sent).rejects.toMatchObject({ status }))
  await grid.stop()
  await grid.sandbox.close()
})

it.each([
  [1, '%PDF-1.4', true],
  [2, '%PDF-1.4', true],
  [3, '\u0089PNG\r\n', true],
  [1, '\u00ff\u00d8\u00ff\u00e0', true],
  [2, '<script>', false],
  [1, '%P', false],
])('inspects a file that comes in chunks of %d bytes', async (size, content, accepted) => {
  const bytes = Uint8Array.from(content, character => character.charCodeAt(0))
  const file = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size))
      controller.close()
    },
  })
  expect(await inspectUpload?.({ file } as Upload)).toBe(accepted)
})

it('checks the fields of Grid and those that a platform adds to its own form', () => {
  const person = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller' }
  expect(readSignUp({ ...person, referralCode: 'ABC123' })).toMatchObject({ values: { fullName: 'Ada Miller' } })
  expect(readSignUp({ ...person, referralCode: 'abc', birthDate: '1990-02-30' })).toEqual({
    values: undefined,
    invalid: ['birthDate', 'referralCode'],
  })
})
