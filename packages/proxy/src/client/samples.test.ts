import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { expressPayments } from '../../../../docs/samples/expressPayments.js'
import { connectToGrid, customersSince, importBusiness } from '../../../../docs/samples/gridClient.js'
import { createGridClient } from './createGridClient.js'

let server: SandboxServer

beforeAll(async () => {
  server = await serveSandbox()
})

afterEach(() => {
  server.sandbox.reset()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

afterAll(async () => {
  await server.stop()
  await server.sandbox.close()
})

const env = () => ({ GRID_BASE_URL: server.url, GRID_CLIENT_ID: 'sandbox', GRID_CLIENT_SECRET: 'sandbox' })

it('creates a business with its certificate, and lists it, as docs/grid-client.md says', async () => {
  const grid = connectToGrid(env())
  const folder = await mkdtemp(join(tmpdir(), 'grid-client-'))
  const path = join(folder, 'certificate.pdf')
  await writeFile(path, '%PDF-1.4\n%%EOF')
  const customerId = await importBusiness(grid, 'business-7', path)
  await rm(folder, { recursive: true })
  expect((await grid.listDocuments({ documentHolder: customerId })).data).toHaveLength(1)
  expect(await customersSince(grid, '2020-01-01T00:00:00Z')).toEqual([customerId])
  expect(() => connectToGrid({})).toThrow('GRID_CLIENT_ID')
})

it('moves money for an approved customer only, in Express', async () => {
  const { url: baseUrl } = server
  const grid = createGridClient({ baseUrl, clientId: 'sandbox', clientSecret: 'sandbox' })
  const customers = {
    ada: await server.sandbox.seedCustomer('individual.approved'),
    ben: await server.sandbox.seedCustomer('individual.in_review'),
  }
  const paid: string[] = []
  const app = expressPayments(grid, {
    customerIdOf: request => customers[/user=(\w+)/.exec(request.headers.cookie ?? '')?.[1] as keyof typeof customers],
    pay: async customerId => ({ paymentId: String(paid.push(customerId)) }),
  })
  const listener = createServer(app)
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', resolve))
  const { port } = listener.address() as AddressInfo
  const pay = async (cookie: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/payments`, { method: 'POST', headers: { cookie } })
    return [response.status, await response.json()]
  }
  expect(await pay('user=ada')).toEqual([201, { paymentId: '1' }])
  expect(await pay('user=ben')).toEqual([403, { error: 'NOT_ALLOWED_TO_TRANSACT', reason: 'in_review' }])
  expect(await pay('')).toEqual([403, { error: 'NOT_ALLOWED_TO_TRANSACT', reason: 'not_found' }])
  server.sandbox.faults.next('getCustomer', { kind: 'serverError', status: 500 }, 3)
  expect(await pay('user=ada')).toEqual([503, { error: 'NOT_ALLOWED_TO_TRANSACT', reason: 'unavailable' }])
  expect(paid).toEqual([customers.ada])
  listener.closeAllConnections()
  await new Promise(resolve => listener.close(resolve))
})

it('moves money for an approved customer only, in a Next route handler', async () => {
  for (const [name, value] of Object.entries(env())) vi.stubEnv(name, value)
  const customerId = await server.sandbox.seedCustomer('business.approved')
  vi.stubGlobal('platform', {
    customerIdOfSession: async () => customerId,
    pay: async () => ({ paymentId: '1' }),
  })
  const { POST } = await import('../../../../docs/samples/nextPayments.js')
  const pay = () => POST(new Request('https://app.test/api/payments', { method: 'POST', body: '{}' }))
  expect((await pay()).status).toBe(201)
  server.sandbox.setCustomerStatus(customerId, 'HOLD')
  const refused = await pay()
  expect([refused.status, await refused.json()]).toEqual([403, { error: 'NOT_ALLOWED_TO_TRANSACT', reason: 'on_hold' }])
})
