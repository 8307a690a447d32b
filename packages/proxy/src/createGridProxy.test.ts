import { createClient, createKycLink, getCustomer } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { createGridProxy } from './createGridProxy.js'
import type { GridProxyOptions, LogEntry } from './GridProxyOptions.js'

const mine = 'Customer:0199a1c2-7d10-7000-8000-000000000001'
const theirs = 'Customer:0199a1c2-7d10-7000-8000-000000000002'
const answer = { id: mine, customerType: 'BUSINESS', businessInfo: { legalName: 'Harbor', taxId: '83-4021577' } }

function mount(options: Partial<GridProxyOptions> = {}) {
  const reached: Request[] = []
  const proxy = createGridProxy({
    grid: {
      baseUrl: 'https://grid.test/grid/2025-10-13',
      clientId: 'id',
      clientSecret: 'secret',
      fetch: async request => {
        reached.push(request)
        return Response.json(request.url.endsWith('/kyc-link') ? { kycUrl: 'https://kyc.test/1' } : answer)
      },
    },
    basePath: '/api/grid',
    customerFor: () => mine,
    ...options,
  })
  const ask = (path: string, init?: RequestInit) =>
    proxy.fetch(new Request(`https://app.test/api/grid${path}`, init), { ip: '203.0.113.7' })
  return { proxy, reached, ask }
}

it('sends what the client of core sends, with the credentials added', async () => {
  const { proxy, reached } = mount()
  const client = createClient({ baseUrl: 'https://app.test/api/grid', fetch: proxy.fetch })
  const customer = await client.send(getCustomer, { customerId: mine })
  expect(customer).toMatchObject({ id: mine, businessInfo: { legalName: 'Harbor', taxId: '•••••577' } })
  expect(reached.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `GET https://grid.test/grid/2025-10-13/customers/${mine}`,
  ])
  expect(reached[0]?.headers.get('authorization')).toBe(`Basic ${btoa('id:secret')}`)
})

it('forwards a return to the listed origin only', async () => {
  const { ask, reached } = mount({ redirectUris: ['https://app.test'] })
  const link = (redirectUri: string) =>
    ask(`/customers/${mine}/kyc-link`, {
      method: createKycLink.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ redirectUri }),
    })
  expect((await link('https://evil.test/back')).status).toBe(400)
  expect(reached).toEqual([])
  expect((await link('https://app.test/back')).status).toBe(200)
  expect(await reached[0]?.json()).toEqual({ redirectUri: 'https://app.test/back' })
})

it.each([
  ['signed out', null, 401],
  ['an object', { id: mine }, 401],
  ['an empty id', '', 401],
  ["another customer's", theirs, 403],
  ['without a customer', [], 403],
  ['one with several customers', [theirs, mine], 200],
])('answers a session that is %s', async (_, who, status) => {
  const { ask, reached } = mount({ customerFor: () => who as string })
  expect((await ask(`/customers/${mine}`)).status).toBe(status)
  expect(reached).toHaveLength(status === 200 ? 1 : 0)
})

it('returns the customer of the session', async () => {
  const session = async (options: Partial<GridProxyOptions>) => (await mount(options).ask('/session')).json()
  const create = { platformCustomerId: () => 'mine', onCreated: () => {} }
  expect(await session({})).toEqual({ customerId: mine, customerType: 'BUSINESS', mayCreate: false })
  expect(await session({ customerFor: () => [mine, theirs], create })).toEqual({ mayCreate: false })
  expect(await session({ customerFor: () => [], create })).toEqual({ mayCreate: true })
})

it("logs what failed in the host's code, and no personal data", async () => {
  const lines: LogEntry[] = []
  const failure = new Error('The session store is away.')
  const { ask, reached } = mount({
    customerFor: () => Promise.reject(failure),
    log: entry => void lines.push(entry),
  })
  const response = await ask(`/customers/${mine}`)
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('session store')
  expect(reached).toEqual([])
  expect(lines).toEqual([
    {
      requestId: response.headers.get('x-request-id'),
      route: 'getCustomer',
      status: 500,
      durationMs: expect.any(Number),
      cause: failure,
      hook: 'customerFor',
    },
  ])
})

it('lets operators, and no one else, list, read and delete', async () => {
  const { ask, reached } = mount({
    customerFor: () => null,
    operator: ({ headers }) => headers.get('x-staff') === 'yes',
  })
  expect((await ask('/customers?region=US&unknown=1', { headers: { 'x-staff': 'yes' } })).status).toBe(200)
  expect((await ask(`/customers/${mine}`, { method: 'DELETE', headers: { 'x-staff': 'yes' } })).status).toBe(200)
  expect((await ask('/customers')).status).toBe(401)
  expect((await ask(`/customers/${mine}`, { headers: { 'x-staff': 'yes' } })).status).toBe(200)
  // Reading is not writing: an operator does not act as the customer.
  const change = { method: 'PATCH', headers: { 'x-staff': 'yes', 'content-type': 'application/json' }, body: '{}' }
  expect((await ask(`/customers/${mine}`, change)).status).toBe(401)
  expect((await ask(`/customers/${mine}`)).status).toBe(401)
  expect(reached.map(({ method, url }) => `${method} ${new URL(url).pathname}${new URL(url).search}`)).toEqual([
    'GET /grid/2025-10-13/customers?region=US',
    `DELETE /grid/2025-10-13/customers/${mine}`,
    `GET /grid/2025-10-13/customers/${mine}`,
  ])
})

it('opens CORS to the origins on the list, credentials and all', async () => {
  const { ask } = mount({ origins: ['https://www.app.test'] })
  const from = (origin: string, init: RequestInit = {}) =>
    ask('/session', { ...init, headers: { origin, ...init.headers } })
  const preflight = {
    method: 'OPTIONS',
    headers: { 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
  }
  const asked = await from('https://www.app.test', preflight)
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-headers')).toBe('authorization')
  const answered = await from('https://www.app.test')
  expect(answered.headers.get('access-control-allow-origin')).toBe('https://www.app.test')
  expect(answered.headers.get('access-control-allow-credentials')).toBe('true')
  const refused = await from('https://evil.test', preflight)
  expect(refused.status).toBe(403)
  expect(refused.headers.get('access-control-allow-origin')).toBeNull()
})
