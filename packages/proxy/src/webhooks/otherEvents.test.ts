import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createGridClient } from '../client/createGridClient.js'
import { createGridProxy, type GridProxy } from '../createGridProxy.js'
import type { GridProxyOptions, LogEntry } from '../GridProxyOptions.js'
import { toNodeHandler } from '../node/toNodeHandler.js'
import type { OtherGridEvent } from './GridEvent.js'

let grid: SandboxServer
let server: Server | undefined
let proxy: GridProxy
let url: string
const log: LogEntry[] = []

beforeEach(async () => {
  grid = await serveSandbox()
  log.length = 0
})

afterEach(async () => {
  await proxy.close()
  server?.closeAllConnections()
  await new Promise(resolve => server?.close(resolve))
  await grid.stop()
  await grid.sandbox.close()
})

/** A platform whose webhook endpoint is the proxy's, over real sockets. */
async function mount(webhook: Partial<NonNullable<GridProxyOptions['webhook']>> = {}) {
  proxy = createGridProxy({
    grid: { baseUrl: grid.url, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    customerFor: request => (request.headers.get('x-user') === 'ada' ? 'Customer:1' : null),
    operator: request => request.headers.get('x-user') === 'operator',
    webhook: { publicKeys: [await grid.sandbox.webhookPublicKey], ...webhook },
    log: entry => void log.push(entry),
  })
  server = createServer(toNodeHandler(proxy))
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/grid`
  grid.sandbox.webhook = { url: `${url}/webhooks`, retryDelaysMs: [10, 10] }
}

const payment = { id: 'Transaction:1', amount: 100, counterparty: { accountNumber: '021000021' } }

it('[W5] gives every event that is not about verification to onOther, as Grid sent it', async () => {
  const others: OtherGridEvent[] = []
  const onEvent = vi.fn()
  await mount({ onEvent, onOther: event => void others.push(event) })
  grid.sandbox.webhooks.send('OUTGOING_PAYMENT.COMPLETED', payment)
  grid.sandbox.webhooks.send('SOMETHING_NEW.HAPPENED', undefined)
  grid.sandbox.webhooks.test()
  grid.sandbox.webhooks.send('BULK_UPLOAD.COMPLETED', { id: 'Job:1', status: 'COMPLETED' })
  await grid.sandbox.webhooks.settled()
  const types = ['OUTGOING_PAYMENT.COMPLETED', 'SOMETHING_NEW.HAPPENED', 'TEST', 'BULK_UPLOAD.COMPLETED']
  expect(others.map(({ type }) => type)).toEqual(types)
  expect(others[0]).toMatchObject({ data: payment, at: expect.any(String), id: expect.stringMatching(/^Webhook:/) })
  expect(grid.sandbox.webhooks.deliveries.flatMap(({ statuses }) => statuses)).toEqual([200, 200, 200, 200])
  expect(onEvent).not.toHaveBeenCalled()
})

it('[W5] does not acknowledge a payment while there is no onOther, and says so in the log', async () => {
  await mount({ onEvent: () => {} })
  grid.sandbox.webhooks.send('INCOMING_PAYMENT.COMPLETED', payment)
  await grid.sandbox.webhooks.settled()
  expect(grid.sandbox.webhooks.deliveries[0]?.statuses[0]).toBe(501)
  expect(grid.sandbox.webhooks.deliveries[0]?.state).not.toBe('delivered')
  expect(log[0]).toMatchObject({ route: 'webhooks', status: 501 })
  expect(String(log[0]?.cause)).toContain('webhook.onOther')
  expect(JSON.stringify(log)).not.toContain('021000021')
})

it('[W5] answers a test with 204 while there is no onOther, so that the endpoint can be registered', async () => {
  await mount()
  const client = createGridClient({ baseUrl: grid.url, clientId: 'sandbox', clientSecret: 'sandbox' })
  expect(await client.sendTestWebhook()).toMatchObject({ response_status: 204 })
})

it('[W3] gives an event to onOther once, and again after it failed', async () => {
  const onOther = vi.fn().mockRejectedValueOnce(new Error('The database is away.'))
  await mount({ onOther })
  grid.sandbox.webhooks.duplicate()
  grid.sandbox.webhooks.send('OUTGOING_PAYMENT.FAILED', payment)
  await expect.poll(() => grid.sandbox.webhooks.deliveries[0]?.state).toBe('delivered')
  expect(grid.sandbox.webhooks.deliveries[0]?.statuses[0]).toBe(500)
  await expect.poll(() => onOther.mock.calls.length).toBe(2)
  grid.sandbox.webhooks.redeliver(grid.sandbox.webhooks.deliveries[0]?.id ?? '')
  await grid.sandbox.webhooks.settled()
  expect(onOther).toHaveBeenCalledTimes(2)
})

it('[W4] gives onOther nothing that Grid did not sign', async () => {
  const onOther = vi.fn()
  await mount({ onOther })
  const body = JSON.stringify({ id: 'Webhook:1', type: 'OUTGOING_PAYMENT.COMPLETED', data: payment })
  const headers = { 'content-type': 'application/json', 'x-grid-signature': '{"v":"1","s":"MEUCIQ=="}' }
  expect((await fetch(`${url}/webhooks`, { method: 'POST', body, headers })).status).toBe(401)
  expect(onOther).not.toHaveBeenCalled()
})

async function follow(user: string) {
  const response = await fetch(`${url}/events`, { headers: { 'x-user': user } })
  if (!response.body) throw new Error(`The stream was answered ${response.status}.`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const received: string[] = []
  const ended = (async () => {
    for (let read = await reader.read(); !read.done; read = await reader.read()) received.push(read.value)
  })()
  return { received, stop: () => reader.cancel().then(() => ended.catch(() => {})) }
}

const csv = new File(
  [
    'umaAddress,platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country\n',
    '$kim@sandbox.grid-kyc.test,kim,INDIVIDUAL,Kim Lee,1990-01-01,1 Main St,Austin,TX,78701,US\n',
  ],
  'customers.csv',
  { type: 'text/csv' },
)

it.each([
  ['with onOther', { onOther: () => {} }, 200],
  ['without onOther', {}, 204],
] as const)('[W6] informs operators of the end of an import without a poll, %s', async (_, webhook, status) => {
  await mount(webhook)
  const [operator, customer] = [await follow('operator'), await follow('ada')]
  const client = createGridClient({ baseUrl: grid.url, clientId: 'sandbox', clientSecret: 'sandbox' })
  const { jobId } = await client.createBulkImport({ form: { file: csv } })
  await expect.poll(() => operator.received.join('')).toContain('data:')
  const [, line = '{}'] = /data: (.*)/.exec(operator.received.join('')) ?? []
  expect(JSON.parse(line)).toEqual({ id: jobId, kind: 'bulkImport', at: expect.any(String) })
  expect((await client.getBulkImportJob({ jobId })).status).toBe('COMPLETED')
  const bulk = grid.sandbox.webhooks.deliveries.find(({ type }) => type === 'BULK_UPLOAD.COMPLETED')
  await expect.poll(() => bulk?.statuses).toEqual([status])
  expect(customer.received.join('')).not.toContain('data:')
  await Promise.all([operator.stop(), customer.stop()])
})

it('opens the stream for an operator who is not a customer, and for no one who is signed out', async () => {
  await mount()
  const operator = await follow('operator')
  await operator.stop()
  expect((await fetch(`${url}/events`)).status).toBe(401)
})

it('[W6] ends a failed import too, in the shape of a job with jobId', async () => {
  await mount()
  const operator = await follow('operator')
  grid.sandbox.webhooks.send('BULK_UPLOAD.FAILED', { jobId: 'Job:7', status: 'FAILED' })
  await expect.poll(() => operator.received.join('')).toContain('"id":"Job:7","kind":"bulkImport"')
  await operator.stop()
})
