import { generateKeyPairSync } from 'node:crypto'
import { createClient, createKycLink, getCustomer } from '@grid-kyc/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createGridProxy } from './createGridProxy.js'
import type { AuditEntry, GridProxyOptions, LogEntry } from './GridProxyOptions.js'

afterEach(() => {
  vi.useRealTimers()
})

const mine = 'Customer:0199a1c2-7d10-7000-8000-000000000001'
const publicKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString()
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

describe('how much runs at once', () => {
  const statuses = (answers: Response[]) => {
    const counts = new Map<number, number>()
    for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1)
    return [...counts].sort(([one], [other]) => one - other)
  }
  const endless = () => new ReadableStream({ pull: () => new Promise(() => {}) })
  const post = (body: ReadableStream, contentType: string) =>
    ({ method: 'POST', body, headers: { 'content-type': contentType }, duplex: 'half' }) as RequestInit

  it.each<[what: string, limits: GridProxyOptions['limits'], open: number]>([
    ['fifty streams of a session', undefined, 50],
    ['fifty streams where the platform sets something else', { openUploads: 3 }, 50],
    ['as many streams as the platform says', { openStreams: 2 }, 2],
    ['any number of streams without limits', false, 55],
  ])('is %s', async (_, limits, open) => {
    const { proxy, ask } = mount({ limits })
    const answers = []
    for (let count = 0; count < 55; count++) answers.push(await ask('/events'))
    expect(statuses(answers)).toEqual([[200, open], ...(open < 55 ? [[429, 55 - open]] : [])])
    if (open < 55) expect(answers.at(-1)?.headers.get('retry-after')).toBe('25')
    await proxy.close()
  })

  it.each<[what: string, limits: GridProxyOptions['limits'], open: number]>([
    ['ten uploads of a session', undefined, 10],
    ['as many uploads as the platform says', { openUploads: 2 }, 2],
    ['any number of uploads without limits', false, 12],
  ])('is %s', async (_, limits, open) => {
    const { ask } = mount({ limits, bodyTimeoutMs: 60 })
    const upload = () => ask('/documents', post(endless(), 'multipart/form-data; boundary=b'))
    const answers = await Promise.all(Array.from({ length: 12 }, upload))
    expect(statuses(answers)).toEqual([[408, open], ...(open < 12 ? [[429, 12 - open]] : [])])
    const refused = answers.find(({ status }) => status === 429)
    if (open === 12) return
    expect(refused?.headers.get('retry-after')).toBe('15')
    expect(await refused?.json()).toMatchObject({ message: 'There are too many uploads at once. Try again later.' })
  })

  it('is 32 bodies of a customer, and as many that strangers send as webhooks', async () => {
    const { ask } = mount({ bodyTimeoutMs: 60, limits: false, webhook: { publicKeys: [publicKey] } })
    const bodies = (path: string) => Array.from({ length: 33 }, () => ask(path, post(endless(), 'application/json')))
    const [own, strangers] = await Promise.all(['/verifications', '/webhooks'].map(path => Promise.all(bodies(path))))
    for (const answers of [own, strangers]) {
      expect(statuses(answers as Response[])).toEqual([
        [408, 32],
        [429, 1],
      ])
      const refused = answers?.find(({ status }) => status === 429)
      expect(refused?.headers.get('retry-after')).toBe('5')
      expect(await refused?.json()).toMatchObject({ message: 'There are too many bodies at once. Try again later.' })
    }
  })
})

it('counts the streams of a customer as requests, and not those of operators', async () => {
  const operator = (request: Request) => request.headers.has('x-staff')
  const customerFor = (request: Request) => (operator(request) ? null : mine)
  const { proxy, ask } = mount({ operator, customerFor, limits: { requests: { max: 1, perSeconds: 60 } } })
  const staff = { headers: { 'x-staff': '1' } }
  const opened = [await ask('/events'), await ask('/events'), await ask('/events', staff), await ask('/events', staff)]
  expect(opened.map(({ status }) => status)).toEqual([200, 429, 200, 200])
  await proxy.close()
})

it.each<[what: string, webhook: GridProxyOptions['webhook'], status: number]>([
  ['no webhooks are set', undefined, 404],
  ['no key of Grid is known', { publicKeys: [] }, 404],
  ['a key of Grid is known', { publicKeys: [publicKey] }, 401],
])('answers a webhook that is not signed where %s', async (_, webhook, status) => {
  const routes: string[] = []
  const { ask } = mount({ webhook, log: ({ route }) => void routes.push(route) })
  expect((await ask('/webhooks', { method: 'POST', body: '{}' })).status).toBe(status)
  expect(routes).toEqual([status === 404 ? 'unknown' : 'webhooks'])
  expect((await ask('/webhooks')).status).toBe(404)
})

it.each([
  [undefined, 403],
  [false, 403],
  [0, 403],
  [true, 200],
  [1, 200],
])('believes a reverse proxy what its origin is with `trustProxy: %s`: %d', async (trustProxy, status) => {
  const { ask } = mount({ trustProxy })
  const headers = {
    ...{ origin: 'https://www.app.test', 'x-forwarded-for': '203.0.113.7' },
    ...{ 'x-forwarded-host': 'www.app.test', 'x-forwarded-proto': 'https' },
  }
  expect((await ask(`/customers/${mine}`, { headers })).status).toBe(status)
})

describe('the audit trail', () => {
  const audited = (options: Partial<GridProxyOptions> = {}) => {
    const entries: AuditEntry[] = []
    return { entries, ...mount({ audit: entry => void entries.push(entry), ...options }) }
  }

  it('has no entry for what is not for this proxy, nor for the session and its events', async () => {
    const { entries, proxy, ask } = audited()
    expect((await proxy.fetch(new Request('https://app.test/other'))).status).toBe(404)
    expect((await ask('/session')).status).toBe(200)
    expect((await ask('/events')).status).toBe(200)
    expect(entries).toEqual([])
    await proxy.close()
  })

  it.each(['/session', '/events', '/nothing'])('has an entry for a refused %s', async path => {
    const { entries, ask } = audited({ customerFor: () => null })
    const { status } = await ask(path)
    expect(entries).toMatchObject([{ status, refusal: { code: status === 404 ? 'NOT_FOUND' : 'UNAUTHORIZED' } }])
    expect(entries[0]).toMatchObject({ byOperator: false, revealsWithheld: false, targets: {}, fields: [] })
  })

  it.each([
    ['user-7', 'user-7'],
    [null, undefined],
    [undefined, undefined],
  ])('has for the actor %s what it is: %s', async (given, actor) => {
    const asked = vi.fn(() => given)
    const { entries, ask } = audited({ actor: asked })
    await ask(`/customers/${mine}`)
    expect(entries).toMatchObject([{ route: 'getCustomer', status: 200, customerId: mine }])
    expect(entries[0]).toHaveProperty('actor', actor)
    expect(asked.mock.calls).toEqual([[expect.any(Request), { native: undefined, isRecheck: false }]])
  })

  it('asks for no actor where there is none to record', async () => {
    const actor = vi.fn()
    const { ask } = mount({ actor })
    await ask(`/customers/${mine}`)
    expect(actor).not.toHaveBeenCalled()
  })
})

describe('the log', () => {
  it('has for each request how long it took, and of what did not fail nothing else', async () => {
    vi.useFakeTimers()
    vi.advanceTimersByTime(5000)
    const lines: LogEntry[] = []
    const grid = {
      ...{ baseUrl: 'https://grid.test', clientId: 'id', clientSecret: 'secret' },
      async fetch() {
        vi.advanceTimersByTime(1234)
        return Response.json(answer)
      },
    }
    const { ask } = mount({ grid, log: entry => void lines.push(entry) })
    const response = await ask(`/customers/${mine}`)
    const requestId = response.headers.get('x-request-id')
    expect(lines).toStrictEqual([{ requestId, route: 'getCustomer', status: 200, durationMs: 1234 }])
    await ask('/nothing')
    expect(Object.keys(lines[1] ?? {}).sort()).toEqual(['durationMs', 'requestId', 'route', 'status'])
  })

  it.each([
    [undefined, 1000],
    [5000, 1000],
    [300, 300],
  ])('holds a response with `hookTimeoutMs: %s` back for %d ms at most', async (hookTimeoutMs, ms) => {
    vi.useFakeTimers()
    const { ask } = mount({ hookTimeoutMs, log: () => new Promise(() => {}) })
    let status = 0
    void ask(`/customers/${mine}`).then(response => {
      status = response.status
    })
    await vi.advanceTimersByTimeAsync(ms - 1)
    expect(status).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(status).toBe(200)
  })
})

it("gives the platform's functions the framework's own request", async () => {
  const customerFor = vi.fn(() => mine)
  const { proxy } = mount({ customerFor })
  const native = { session: {} }
  const request = new Request('https://app.test/api/grid/session')
  await proxy.fetch(request, { native })
  expect(customerFor.mock.calls).toEqual([[request, { native, isRecheck: false }]])
})

it('gives no CORS header to a page that is not listed, and varies by the origin', async () => {
  const { ask } = mount({ origins: ['https://www.app.test'] })
  for (const headers of [new Headers(), new Headers({ origin: 'https://app.test' })]) {
    const response = await ask('/session', { headers })
    expect(response.status).toBe(200)
    expect(response.headers.get('vary')).toBe('Origin')
    expect([...response.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
  }
})

it('asks a page that names no header for none', async () => {
  const { ask } = mount({ origins: ['https://www.app.test'] })
  const headers = { origin: 'https://www.app.test', 'access-control-request-method': 'GET' }
  const response = await ask('/session', { method: 'OPTIONS', headers })
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-headers')).toBe('')
  expect((await ask('/session', { method: 'OPTIONS', headers: { origin: headers.origin } })).status).toBe(404)
})

it('is mounted at the root too', async () => {
  const { proxy } = mount({ basePath: '/' })
  expect((await proxy.fetch(new Request('https://app.test/session'))).status).toBe(200)
})
