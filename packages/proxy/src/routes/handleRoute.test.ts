import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createGridProxy } from '../createGridProxy.js'
import type { AuditEntry, GridProxyOptions } from '../GridProxyOptions.js'
import { idempotencyKey } from './handleRoute.js'

interface Sent {
  line: string
  type: string | null
  body: string
}

/** A proxy for the customers A and B, with what reached Grid and what was recorded. */
function mount(options: Partial<GridProxyOptions> = {}, answer: (request: Request) => unknown = () => ({})) {
  const sent: Sent[] = []
  const entries: AuditEntry[] = []
  const proxy = createGridProxy({
    grid: {
      ...{ baseUrl: 'https://grid.test/v1', clientId: 'id', clientSecret: 'secret' },
      fetch: async request => {
        const { method, url, headers } = request
        const type = headers.get('content-type')
        sent.push({ line: `${method} ${url.slice('https://grid.test/v1'.length)}`, type, body: await request.text() })
        return Response.json(answer(request), { status: method === 'POST' ? 201 : 200 })
      },
    },
    basePath: '/api/grid',
    customerFor: () => ['A', 'B'],
    audit: entry => void entries.push(entry),
    ...options,
  })
  const ask = (
    method: string,
    path: string,
    body?: unknown,
    { ip = '203.0.113.7', ...headers }: Record<string, string> = {},
  ) => {
    const init = body instanceof FormData ? { body } : body !== undefined && { body: JSON.stringify(body) }
    const type = init && !(body instanceof FormData) && { 'content-type': 'application/json' }
    const request = new Request(`https://app.test/api/grid${path}`, {
      method,
      headers: { ...headers, ...type },
      ...init,
    })
    return proxy.fetch(request, { ip: ip === '' ? undefined : ip })
  }
  const statuses = async (requests: readonly Parameters<typeof ask>[]) => {
    const all: number[] = []
    for (const each of requests) all.push((await ask(...each)).status)
    return all
  }
  return { ask, sent, entries, statuses }
}

const operator = (request: Request) => request.headers.has('x-operator')
const asOperator = { 'x-operator': '1' }
const once = { max: 1, perSeconds: 60 }

describe('what reaches Grid', () => {
  it('is a read without a body and with the query of the route alone', async () => {
    const { ask, sent } = mount({}, () => ({ data: [] }))
    await ask('GET', '/verifications?customerId=A&limit=3&more=1')
    expect(sent).toEqual([{ line: 'GET /verifications?customerId=A&limit=3', type: null, body: '' }])
  })

  it('is a change with the fields that were checked', async () => {
    const { ask, sent } = mount()
    await ask('PATCH', '/customers/A', { customerType: 'INDIVIDUAL', fullName: 'Ada', unknown: 1 })
    expect(sent).toEqual([
      { line: 'PATCH /customers/A', type: 'application/json', body: '{"customerType":"INDIVIDUAL","fullName":"Ada"}' },
    ])
  })

  it('is a file with the fields that were checked', async () => {
    const { ask, sent } = mount()
    const form = new FormData()
    for (const [name, value] of Object.entries({ documentHolder: 'A', unknown: 'x', side: 'FRONT' }))
      form.set(name, value)
    form.set('file', new File(['%PDF'], 'a.pdf', { type: 'application/pdf' }))
    expect((await ask('POST', '/documents', form)).status).toBe(201)
    expect(sent[0]).toMatchObject({ line: 'POST /documents', type: expect.stringMatching(/^multipart\/form-data; /) })
    expect(sent[0]?.body).toMatch(
      /name="documentHolder"\r\n\r\nA\r\n(.|\r\n)*name="side"\r\n\r\nFRONT\r\n(.|\r\n)*%PDF\r\n/,
    )
    expect(sent[0]?.body).not.toContain('unknown')
  })
})

describe('what is recorded', () => {
  it.each<[string, Parameters<ReturnType<typeof mount>['ask']>, object]>([
    [
      'of a change: the path of each value, a list as one, and what is deleted',
      [
        'PATCH',
        '/customers/A',
        { customerType: 'BUSINESS', address: null, businessInfo: { taxId: '1', legalName: 'x' }, email: ['a', 'b'] },
      ],
      { targets: { customerId: 'A' }, fields: expect.arrayContaining(['address', 'businessInfo.taxId', 'email']) },
    ],
    [
      'of a query: the customer it names',
      ['GET', '/verifications?customerId=B'],
      { customerId: 'B', targets: { customerId: 'B' }, fields: [], createdId: undefined },
    ],
    [
      'of a body: the customer it names',
      ['POST', '/verifications', { customerId: 'B' }],
      { customerId: 'B', targets: { customerId: 'B' } },
    ],
    [
      'of a body that names none: no target',
      ['POST', '/verifications', { customerId: 7 }],
      { customerId: undefined, targets: {}, status: 400 },
    ],
    ['of what was created: its id', ['POST', '/verifications', { customerId: 'A' }], { createdId: 'New:1' }],
    [
      'of a link: no id, because none was created',
      ['POST', '/customers/A/kyc-link', {}],
      { createdId: undefined, status: 201 },
    ],
    [
      'of a change: no id, because none was created',
      ['PATCH', '/customers/A', { customerType: 'INDIVIDUAL' }],
      { createdId: undefined },
    ],
  ])('%s', async (_, request, expected) => {
    const answer = ({ method }: Request) => ({
      ...(method === 'POST' && { id: 'New:1' }),
      kycUrl: 'https://kyc.test/1',
    })
    const { ask, entries } = mount({}, answer)
    await ask(...request)
    expect(entries).toMatchObject([expected])
  })

  it('is no id that is no text', async () => {
    const { ask, entries } = mount({}, () => ({ id: 7 }))
    await ask('POST', '/verifications', { customerId: 'A' })
    expect(entries).toMatchObject([{ createdId: undefined, status: 201 }])
  })

  it('is the job of an import, and the operator who started it', async () => {
    const { ask, entries } = mount({ operator }, () => ({ jobId: 'Job:1' }))
    const form = new FormData()
    form.set('file', new File(['a,b'], 'a.csv', { type: 'text/csv' }))
    expect((await ask('POST', '/customers/bulk/csv', form, asOperator)).status).toBeLessThan(300)
    expect(entries).toMatchObject([{ createdId: 'Job:1', byOperator: true, customerId: undefined, targets: {} }])
  })
})

describe('a limit of changes', () => {
  const limits = { submissions: once, writes: once, creations: once }
  const verification = (customerId: string): ['POST', string, unknown] => ['POST', '/verifications', { customerId }]

  it('counts for each customer of a session apart', async () => {
    const { statuses } = mount({ limits })
    expect(await statuses([verification('A'), verification('B'), verification('A'), verification('B')])).toEqual([
      201, 201, 429, 429,
    ])
  })

  it('counts a change once where the session has one customer, and before its body is read', async () => {
    const { statuses } = mount({ limits: { submissions: { max: 2, perSeconds: 60 } }, customerFor: () => 'A' })
    const unread: ['POST', string, unknown] = ['POST', '/verifications', []]
    expect(await statuses([verification('A'), unread, verification('A')])).toEqual([201, 400, 429])
  })

  it('counts no reads', async () => {
    const { statuses } = mount({ limits }, () => ({ data: [] }))
    const reads = ['/customers/A', '/verifications?customerId=A', '/config', '/customers/end-user-terms']
    expect(await statuses([...reads, ...reads].map(path => ['GET', path]))).toEqual(
      Array.from({ length: 8 }, () => 200),
    )
  })

  it('counts the deletions of operators by their address, and together where it is unknown', async () => {
    const { statuses } = mount({ limits, operator })
    const remove = (ip: string): ['DELETE', string, undefined, Record<string, string>] => [
      ...(['DELETE', '/customers/C', undefined] as const),
      { ...asOperator, ip },
    ]
    expect(await statuses([remove('203.0.113.1'), remove('203.0.113.2'), remove('203.0.113.1')])).toEqual([
      200, 200, 429,
    ])
    expect(await statuses([remove(''), remove('')])).toEqual([200, 429])
  })

  it('counts new customers by the platform’s id of the user', async () => {
    const { statuses } = mount(
      {
        limits: { ...limits, requests: once },
        customerFor: () => [],
        create: { platformCustomerId: ({ headers }) => headers.get('x-user') ?? '', onCreated: () => {} },
      },
      () => ({ id: 'New:1' }),
    )
    const create = (user: string): ['POST', string, unknown, Record<string, string>] => [
      ...(['POST', '/customers', { customerType: 'INDIVIDUAL' }] as const),
      { 'x-user': user },
    ]
    expect(await statuses([create('1'), create('2'), create('1')])).toEqual([201, 201, 429])
  })
})

describe('the platform is asked about', () => {
  it.each<[string, Parameters<ReturnType<typeof mount>['ask']>, unknown]>([
    ['the customer that a path names', ['GET', '/customers/B'], 'B'],
    ['the customer that a body names', ['POST', '/verifications', { customerId: 'B' }], 'B'],
    ['no customer for what is the platform’s', ['GET', '/config'], undefined],
    ['the customer that an operator deletes', ['DELETE', '/customers/C', undefined, asOperator], 'C'],
    ['the customer that an operator reads', ['GET', '/customers/C', undefined, asOperator], 'C'],
    ['no customer for a list of an operator', ['GET', '/customers', undefined, asOperator], undefined],
  ])('%s', async (_, request, customerId) => {
    const asked: unknown[] = []
    const { ask } = mount({
      operator,
      authorize(about) {
        asked.push(about.customerId)
        return true
      },
    })
    expect((await ask(...request)).status).toBeLessThan(300)
    expect(asked).toEqual([customerId])
  })
})

describe('an id that strays into another member', () => {
  it.each<[string, Parameters<ReturnType<typeof mount>['ask']>]>([
    ['of the body', ['POST', '/verifications', { customerId: 'A', documentHolder: 'C' }]],
    ['of the query', ['POST', '/verifications?customerId=C', { customerId: 'A' }]],
    ['of a query that the route does not know', ['GET', '/customers/A?customerId=C']],
  ])('%s is refused before anything is sent', async (_, request) => {
    const { ask, sent } = mount()
    expect((await ask(...request)).status).toBe(403)
    expect(sent).toEqual([])
  })
})

describe('an idempotency key', () => {
  const of = (key: string | undefined, customerId = 'A') =>
    idempotencyKey(
      new Request('https://app.test/', { headers: key === undefined ? {} : { 'idempotency-key': key } }),
      customerId,
    )
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')

  it.each(['a', '!', '~', 'one-click', 'x'.repeat(255)])('is derived from %j and the customer', async key => {
    expect(await of(key)).toBe(digest(`A ${key}`))
    expect(await of(key, 'B')).toBe(digest(`B ${key}`))
  })

  it.each([undefined, '', 'a b', 'x'.repeat(256), 'a\u00e9', '\u00e9a'])('is a new one each time for %j', async key => {
    const keys = [await of(key), await of(key)]
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(keys[0]).not.toBe(keys[1])
  })
})

describe('a link', () => {
  const answer = () => ({ kycUrl: 'https://kyc.test/1' })

  it('is created without a body', async () => {
    const { ask, sent } = mount({}, answer)
    expect((await ask('POST', '/customers/A/kyc-link')).status).toBe(201)
    expect(sent).toEqual([{ line: 'POST /customers/A/kyc-link', type: null, body: '' }])
  })

  it.each([
    [true, 201],
    [false, 400],
  ])('returns to the local page that a reverse proxy saw where that is trusted: %s', async (trustProxy, status) => {
    const { ask } = mount({ trustProxy }, answer)
    const body = { redirectUri: 'http://localhost:5173/back' }
    const headers = {
      'x-forwarded-host': 'localhost:5173',
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '203.0.113.7',
    }
    expect((await ask('POST', '/customers/A/kyc-link', body, headers)).status).toBe(status)
  })
})

describe('the session', () => {
  const session = async (options: Partial<GridProxyOptions>, answer: object = {}) =>
    (await mount(options, () => answer).ask('GET', '/session')).json()

  it('has the type of its customer where Grid answers about that one', async () => {
    const options = { customerFor: () => 'A' }
    const known = { id: 'A', customerType: 'BUSINESS' }
    expect(await session(options, known)).toEqual({ mayCreate: false, customerId: 'A', customerType: 'BUSINESS' })
    for (const other of [{ ...known, id: 'B' }, { ...known, customerType: 'OF_TOMORROW' }, {}])
      expect(await session(options, other)).toEqual({ mayCreate: false, customerId: 'A' })
  })

  it('may create nothing where the platform creates no customers', async () => {
    expect(await session({ customerFor: () => [] })).toEqual({ mayCreate: false })
  })
})
