import { type AnyRoute, businessFields, createCustomer, exampleOf, type Operation, routes } from '@grid-kyc/core'
import { createSandbox } from '@grid-kyc/sandbox'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CustomerResources } from '../check/Row.js'
import { customerOperations, validRequest } from '../check/validRequest.js'
import { get, json, type WireRequest } from '../check/WireRequest.js'
import { createGridProxy } from '../createGridProxy.js'
import type { GridProxyOptions, LimitName } from '../GridProxyOptions.js'

const baseUrl = 'https://sandbox.grid-kyc.test/grid/2025-10-13'
let sandbox: ReturnType<typeof createSandbox>
let mine: CustomerResources
let theirs: CustomerResources
/** What reached Grid, reads of owners apart. */
let reached: { target: string; key: string | null }[]
/** A response in Grid's stead, for one test. */
let answer: ((request: Request) => Response | undefined) | undefined

function mount(options: Partial<GridProxyOptions> = {}) {
  const proxy = createGridProxy({
    grid: {
      ...{ baseUrl, clientId: 'sandbox', clientSecret: 'sandbox' },
      fetch: async request => {
        const path = request.url.slice(baseUrl.length)
        reached.push({ target: `${request.method} ${path}`, key: request.headers.get('idempotency-key') })
        return answer?.(request) ?? sandbox.fetch(request)
      },
    },
    basePath: '/api/grid',
    customerFor: request => ({ mine: mine.customerId, theirs: theirs.customerId })[request.headers.get('x-user') ?? ''],
    ...options,
  })
  const send = ({ method, path, headers, body }: WireRequest, user = 'mine', more: Record<string, string> = {}) => {
    const init = { method, headers: { ...headers, ...more, 'x-user': user }, body: (body ?? null) as BodyInit | null }
    return proxy.fetch(new Request(`https://app.test/api/grid${path}`, init), { ip: '203.0.113.7' })
  }
  return { proxy, send }
}

/** A business that owns one of everything. */
async function newBusiness(): Promise<CustomerResources> {
  const { businessInfo } = exampleOf(businessFields)
  const info = { ...businessInfo, registrationNumber: '7304001' } as never
  const { id = '' } = await sandbox.client.send(createCustomer, {
    body: { customerType: 'BUSINESS', businessInfo: info },
  })
  const owner = { customerId: id, customerType: 'BUSINESS', beneficialOwnerId: '', documentId: '', verificationId: '' }
  const create = async (operation: Operation) => {
    const { method, path, headers, body } = validRequest(operation, owner) as WireRequest
    const authorization = `Basic ${btoa('sandbox:sandbox')}`
    const init = { method, headers: { ...headers, authorization }, body: (body ?? null) as BodyInit | null }
    return (await (await sandbox.fetch(new Request(baseUrl + path, init))).json()).id as string
  }
  return {
    ...owner,
    beneficialOwnerId: await create('createBeneficialOwner'),
    documentId: await create('uploadDocument'),
    verificationId: await create('createVerification'),
  }
}

beforeEach(async () => {
  sandbox = createSandbox()
  ;[mine, theirs] = [await newBusiness(), await newBusiness()]
  reached = []
  answer = undefined
})

afterEach(() => sandbox.close())

const unknown = (): CustomerResources => ({
  customerId: 'Customer:0199a1c2-0000-7000-8000-000000000000',
  customerType: 'BUSINESS',
  beneficialOwnerId: 'BeneficialOwner:0199a1c2-0000-7000-8000-000000000000',
  documentId: 'Document:0199a1c2-0000-7000-8000-000000000000',
  verificationId: 'Verification:0199a1c2-0000-7000-8000-000000000000',
})

/** Everything that a browser sees of a response, but for the number of the request. */
async function visible(response: Response): Promise<unknown> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'x-request-id'))
  return { status: response.status, headers, text: await response.text() }
}

describe('an id', () => {
  it.each(customerOperations)(
    'of another customer and one that does not exist get the same response from %s',
    async operation => {
      const { send } = mount()
      const foreign = await visible(await send(validRequest(operation, theirs) as WireRequest))
      expect(foreign).toMatchObject({ status: 403 })
      expect(await visible(await send(validRequest(operation, unknown()) as WireRequest))).toEqual(foreign)
    },
  )

  it.each([400, 405, 410])(
    'that Grid answers with %d gets the same response as one of another customer',
    async status => {
      const { send } = mount()
      const foreign = await visible(await send(get(`/documents/${theirs.documentId}`)))
      answer = request =>
        request.url.includes('/documents/') ? Response.json({ status, code: 'DELETED' }, { status }) : undefined
      expect(await visible(await send(get(`/documents/${unknown().documentId}`)))).toEqual(foreign)
    },
  )
})

/** A whole set of limits of one, or only the one for all requests. */
const one = { max: 1, perSeconds: 60 }
const many = { max: 1000, perSeconds: 60 }
const changes: LimitName[] = [
  ...(['codeSends', 'codeAttempts', 'linkCreations', 'uploads', 'submissions', 'creations', 'writes'] as const),
]
const each = (limit: typeof one) => Object.fromEntries(changes.map(name => [name, limit]))

describe('a limit per session', () => {
  it.each<[string, () => WireRequest]>([
    ...customerOperations.map((operation): [string, () => WireRequest] => [
      operation,
      () => validRequest(operation, mine) as WireRequest,
    ]),
    ['getPlatformConfig', () => get('/config')],
    ['getEndUserTerms', () => get('/customers/end-user-terms')],
    ['the session', () => get('/session')],
    ['the events', () => get('/events')],
  ])('holds for requests to %s', async (_, request) => {
    const { proxy, send } = mount({ limits: { ...each(many), requests: one } })
    expect((await send(request())).status).not.toBe(429)
    const before = reached.length
    const refused = await send(request())
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(reached).toHaveLength(before)
    expect((await send(get('/session'), 'theirs')).status).toBe(200)
    await proxy.close()
  })

  it.each(customerOperations.filter(operation => routes[operation].method !== 'GET'))(
    'holds for changes by %s, also in another process',
    async operation => {
      const { createMemoryStore } = await import('../store/createMemoryStore.js')
      const store = createMemoryStore()
      const [first, second] = [mount({ limits: each(one), store }), mount({ limits: each(one), store })]
      // A document that is gone is refused for that; another change counts towards the same limit.
      const other = operation === 'deleteDocument' ? 'updateCustomer' : operation
      expect((await first.send(validRequest(other, mine) as WireRequest)).status).not.toBe(429)
      const before = reached.filter(({ target }) => !target.startsWith('GET')).length
      expect((await second.send(validRequest(operation, mine) as WireRequest)).status).toBe(429)
      expect(reached.filter(({ target }) => !target.startsWith('GET'))).toHaveLength(before)
    },
  )

  it('holds for new customers of one user', async () => {
    const created = { id: 'Customer:new', customerType: 'INDIVIDUAL', platformCustomerId: 'user-1' }
    answer = () => Response.json(created, { status: 201 })
    const { send } = mount({
      limits: { creations: one },
      customerFor: () => [],
      create: { platformCustomerId: () => 'user-1', onCreated: () => {} },
    })
    const body = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller' }
    expect((await send(json('POST', '/customers', body))).status).toBe(201)
    expect((await send(json('POST', '/customers', body))).status).toBe(429)
    expect(reached).toHaveLength(1)
  })

  it('holds for operators, by their address', async () => {
    const { send } = mount({ operator: () => true, limits: { requests: one } })
    expect((await send(get('/customers'))).status).toBe(200)
    expect((await send(get('/customers'))).status).toBe(429)
  })
})

/** An upload whose bytes are counted as they are taken. */
function counted(pieces: () => Generator<string>) {
  const source = pieces()
  const taken = { bytes: 0 }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = source.next()
        if (next.done) return controller.close()
        const bytes = new TextEncoder().encode(next.value)
        taken.bytes += bytes.length
        controller.enqueue(bytes)
      },
    },
    { highWaterMark: 0 },
  )
  return { body, taken }
}

function upload(mounted: ReturnType<typeof mount>, path: string, method: string, pieces: () => Generator<string>) {
  const { body, taken } = counted(pieces)
  const headers = { 'content-type': 'multipart/form-data; boundary=b', 'x-user': 'mine' }
  const init = { method, headers, body, duplex: 'half' } as RequestInit
  return { response: mounted.proxy.fetch(new Request(`https://app.test/api/grid${path}`, init)), taken }
}

const field = (name: string, value: string) =>
  `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const fileHead = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
const piece = 'x'.repeat(8192)

function* endless(...first: string[]): Generator<string> {
  yield* first
  for (;;) yield piece
}

describe('an endless upload', () => {
  it.each<[string, number, number, () => Generator<string>]>([
    [
      'of fields without a value',
      413,
      8_000,
      function* () {
        for (let at = 0; ; at++) yield field(`x${at}`, '')
      },
    ],
    [
      'of one field that never ends',
      400,
      96_000,
      () => endless('--b\r\ncontent-disposition: form-data; name="x"\r\n\r\n'),
    ],
    ['of a header that never ends', 400, 32_000, () => endless('--b\r\nx-header: ')],
    [
      'of headers that never end',
      400,
      32_000,
      function* () {
        yield '--b\r\n'
        for (let at = 0; ; at++) yield `x-${at}: 1\r\n`
      },
    ],
    ['without a boundary', 400, 32_000, () => endless()],
  ])('%s is refused within its limits, and nothing reaches Grid', async (_, status, most, pieces) => {
    const { response, taken } = upload(mount(), '/documents', 'POST', pieces)
    expect((await response).status).toBe(status)
    expect(taken.bytes).toBeLessThan(most)
    expect(reached).toEqual([])
  })

  it('is refused at the size of a whole body, however its bytes are spread over the parts', async () => {
    const limit = (routes.uploadDocument as AnyRoute).maxFileBytes ?? 0
    const { response, taken } = upload(mount(), '/documents', 'POST', () =>
      endless(field('documentHolder', mine.customerId), fileHead, '%PDF-1.4\n'),
    )
    expect((await response).status).toBe(413)
    expect(taken.bytes).toBeLessThan(limit + 2 ** 18)
  })

  it('that says it is larger is refused before a byte is read', async () => {
    const mounted = mount()
    const { body, taken } = counted(() => endless(field('documentHolder', mine.customerId), fileHead))
    const headers = {
      'content-type': 'multipart/form-data; boundary=b',
      'x-user': 'mine',
      'content-length': '20000000',
    }
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    expect((await mounted.proxy.fetch(new Request('https://app.test/api/grid/documents', init))).status).toBe(413)
    expect(taken.bytes).toBe(0)
  })

  it('for another customer is refused at its first field, before its file is read', async () => {
    const { response, taken } = upload(mount(), '/documents', 'POST', () =>
      endless(field('documentHolder', theirs.customerId), fileHead),
    )
    expect((await response).status).toBe(403)
    expect(taken.bytes).toBeLessThan(32_000)
    expect(reached).toEqual([])
  })

  it("in the place of another customer's document is refused before a byte is read", async () => {
    const { response, taken } = upload(mount(), `/documents/${theirs.documentId}`, 'PUT', () => endless(fileHead))
    expect((await response).status).toBe(403)
    expect(taken.bytes).toBe(0)
  })

  it('above a limit is refused before a byte is read', async () => {
    const mounted = mount({ limits: { uploads: one } })
    const whole = validRequest('uploadDocument', mine) as WireRequest
    expect((await mounted.send(whole)).status).toBe(201)
    const { response, taken } = upload(mounted, '/documents', 'POST', () => endless())
    expect((await response).status).toBe(429)
    expect(taken.bytes).toBe(0)
  })
})

describe('an idempotency key', () => {
  const link = (owner: CustomerResources) => json('POST', `/customers/${owner.customerId}/kyc-link`, {})
  const sentKeys = () => reached.flatMap(({ target, key }) => (target.endsWith('/kyc-link') ? [key] : []))

  it('is the same for a repeated request of a customer, and another for another customer', async () => {
    const { send } = mount()
    const key = { 'idempotency-key': 'one-click' }
    const urls = []
    for (const [owner, user] of [
      [mine, 'mine'],
      [mine, 'mine'],
      [theirs, 'theirs'],
    ] as const) {
      urls.push((await (await send(link(owner), user, key)).json()).kycUrl)
    }
    const [first, again, other] = sentKeys()
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(again).toBe(first)
    expect(other).toMatch(/^[0-9a-f]{64}$/)
    expect(other).not.toBe(first)
    expect(urls[1]).toBe(urls[0])
    expect(urls[2]).not.toBe(urls[0])
  })

  it('is another for another key, and a new one each time where the browser sends none', async () => {
    const { send } = mount()
    for (const key of ['a', 'b']) await send(link(mine), 'mine', { 'idempotency-key': key })
    for (let times = 0; times < 2; times++) await send(link(mine))
    expect(new Set(sentKeys()).size).toBe(4)
    expect(sentKeys()).not.toContain(null)
  })

  it.each(customerOperations.filter(operation => (routes[operation] as AnyRoute).retry !== 'keyed'))(
    'is not sent to %s, which has none',
    async operation => {
      const { send } = mount()
      await send(validRequest(operation, mine) as WireRequest, 'mine', { 'idempotency-key': 'one-click' })
      expect(reached.length).toBeGreaterThan(0)
      expect(reached.map(({ key }) => key)).toEqual(reached.map(() => null))
    },
  )

  it('is not sent with a new customer, and the response has to be about this user', async () => {
    const { send } = mount({
      customerFor: () => [],
      create: { platformCustomerId: () => 'user-1', onCreated: () => {} },
    })
    answer = () =>
      Response.json({ id: 'Customer:x', customerType: 'INDIVIDUAL', platformCustomerId: 'user-2' }, { status: 201 })
    const body = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller' }
    const response = await send(json('POST', '/customers', body), 'mine', { 'idempotency-key': 'one-click' })
    expect(response.status).toBe(502)
    expect(reached.map(({ key }) => key)).toEqual([null])
  })

  it('does not bring the link of another customer, whose response is refused', async () => {
    const { send } = mount()
    answer = () => Response.json({ kycUrl: 'https://kyc.test/1', customerId: theirs.customerId }, { status: 201 })
    expect((await send(link(mine))).status).toBe(502)
  })
})

it('reads the bodies of customers while strangers hold as many webhook bodies open as there may be', async () => {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'verify',
    'sign',
  ])
  const der = Buffer.from(await crypto.subtle.exportKey('spki', publicKey)).toString('base64')
  const webhook = { publicKeys: [`-----BEGIN PUBLIC KEY-----\n${der}\n-----END PUBLIC KEY-----`] }
  const { proxy, send } = mount({ webhook, bodyTimeoutMs: 2000 })
  const stranger = (at: number) =>
    proxy.fetch(
      new Request('https://app.test/api/grid/webhooks', {
        method: 'POST',
        body: never(),
        duplex: 'half',
      } as RequestInit),
      { ip: `198.51.100.${at % 200}` },
    )
  const open = Array.from({ length: 512 }, (_, at) => stranger(at))
  expect((await stranger(513)).status).toBe(429)
  expect((await send(validRequest('createVerification', mine) as WireRequest)).ok).toBe(true)
  expect(new Set((await Promise.all(open)).map(({ status }) => status))).toEqual(new Set([408]))
})

/** A body that never comes. */
const never = () => new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) }, { highWaterMark: 0 })

it.each<[string, string, string, number]>([
  ['32 JSON bodies', '/verifications', 'application/json', 32],
  ['10 uploads', '/documents', 'multipart/form-data; boundary=b', 10],
])('holds no more than %s of a session open at once', async (_, path, type, most) => {
  const { proxy, send } = mount({ bodyTimeoutMs: 1000, limits: { ...each(many), requests: many } })
  const open = (user = 'mine') => {
    const headers = { 'content-type': type, 'x-user': user }
    const init = { method: 'POST', headers, body: never(), duplex: 'half' } as RequestInit
    return proxy.fetch(new Request(`https://app.test/api/grid${path}`, init))
  }
  const waiting = Array.from({ length: most }, () => open())
  const refused = await open()
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  const other = open('theirs')
  expect((await Promise.all([...waiting, other])).map(({ status }) => status)).toEqual(
    Array.from({ length: most + 1 }, () => 408),
  )
  expect((await send(validRequest('createVerification', mine) as WireRequest)).ok).toBe(true)
})

it('reads no webhook that is larger than a megabyte', async () => {
  const { generateKeyPairSync } = await import('node:crypto')
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const { proxy } = mount({ webhook: { publicKeys: [pem] } })
  const { body, taken } = counted(function* () {
    for (;;) yield piece
  })
  const init = { method: 'POST', body, duplex: 'half' } as RequestInit
  expect((await proxy.fetch(new Request('https://app.test/api/grid/webhooks', init))).status).toBe(413)
  expect(taken.bytes).toBeLessThan(2 ** 20 + 2 * piece.length)
})

it('records a browser that left in the middle of its body as gone, not as a failure', async () => {
  const entries: { status: number }[] = []
  const { proxy } = mount({ log: entry => void entries.push(entry) })
  const gone = new AbortController()
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        gone.abort()
        controller.error(new Error('aborted'))
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { 'content-type': 'application/json', 'x-user': 'mine' }
  const init = { method: 'POST', headers, body, duplex: 'half', signal: gone.signal } as RequestInit
  await proxy.fetch(new Request('https://app.test/api/grid/verifications', init))
  expect(entries).toMatchObject([{ status: 499 }])
})
