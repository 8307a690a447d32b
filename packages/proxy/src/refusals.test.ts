import { createSign, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createGridProxy } from './createGridProxy.js'
import type { AuditEntry, GridProxyOptions, LogEntry } from './GridProxyOptions.js'

const mine = 'Customer:1'
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const webhook = { publicKeys: [publicKey.export({ type: 'spki', format: 'pem' }).toString()] }
const ok = { id: mine, customerType: 'INDIVIDUAL', umaDomain: 'example.com' }

interface Mounted {
  options?: Partial<GridProxyOptions>
  grid?: (request: Request) => Response | Promise<Response>
}

function mount({ options = {}, grid = () => Response.json(ok) }: Mounted) {
  const entries: AuditEntry[] = []
  const lines: LogEntry[] = []
  const reached: string[] = []
  const proxy = createGridProxy({
    grid: {
      ...{ baseUrl: 'https://grid.test', clientId: 'id', clientSecret: 'secret', timeoutMs: 200 },
      fetch: async request => {
        reached.push(`${request.method} ${new URL(request.url).pathname}`)
        return grid(request)
      },
    },
    basePath: '/api/grid',
    customerFor: () => mine,
    audit: entry => void entries.push(entry),
    log: entry => void lines.push(entry),
    ...options,
  })
  return { proxy, entries, lines, reached }
}

const get = (path: string, headers: Record<string, string> = {}) =>
  new Request(`https://app.test/api/grid${path}`, { headers })
const post = (path: string, body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request(`https://app.test/api/grid${path}`, { method: 'POST', body, headers })
const json = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  post(path, JSON.stringify(body), { 'content-type': 'application/json', ...headers })
const multipart = { 'content-type': 'multipart/form-data; boundary=b' }
const field = (name: string, value = '') => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name = 'file') =>
  `--b\r\ncontent-disposition: form-data; name="${name}"; filename="a.pdf"\r\n\r\n%PDF-\r\n`
const holder = field('documentHolder', mine)
const upload = (...parts: string[]) => post('/documents', `${parts.join('')}--b--\r\n`, multipart)
const signed = (body: string) =>
  post('/webhooks', body, { 'x-grid-signature': createSign('SHA256').update(body).sign(privateKey, 'base64') })
const consent = { endUserTermsConsent: { termsVersion: 'V1', acceptanceMethod: 'CHECKBOX' } }
const newUser = {
  customerFor: () => [],
  create: { platformCustomerId: () => 'user-7', onCreated: () => {} },
} satisfies Partial<GridProxyOptions>

async function refusal(request: Request, mounted: Mounted, ip: string | undefined = '203.0.113.7') {
  const { proxy, ...rest } = mount(mounted)
  const response = await proxy.fetch(request, { ip })
  return { ...rest, proxy, response, body: await response.json() }
}

type Row = [what: string, request: () => Request, status: number, code: string, message: string, mounted?: Mounted]

describe('is refused before Grid is asked, in Grid’s envelope:', () => {
  it.each<Row>([
    [
      'a route that there is not',
      () => get('/transactions'),
      404,
      'NOT_FOUND',
      'The proxy has no such route, so nothing was sent to Grid.',
    ],
    [
      'a path that only begins like ours',
      () => new Request('https://app.test/api/gridx/config'),
      404,
      'NOT_FOUND',
      'The proxy has no such route, so nothing was sent to Grid.',
    ],
    [
      'a webhook where there is no key',
      () => post('/webhooks', '{}'),
      404,
      'NOT_FOUND',
      'The proxy has no such route, so nothing was sent to Grid.',
    ],
    [
      'OPTIONS of no page',
      () => new Request('https://app.test/api/grid/config', { method: 'OPTIONS' }),
      404,
      'NOT_FOUND',
      'The proxy has no such route, so nothing was sent to Grid.',
    ],
    [
      'a signed-out session',
      () => get('/config'),
      401,
      'UNAUTHORIZED',
      'The session is signed out.',
      { options: { customerFor: () => null } },
    ],
    [
      'the customer of another',
      () => get('/customers/Customer:2'),
      403,
      'FORBIDDEN',
      "This is not the signed-in customer's data, so nothing was sent to Grid.",
    ],
    [
      'events without a customer',
      () => get('/events'),
      403,
      'FORBIDDEN',
      "This is not the signed-in customer's data, so nothing was sent to Grid.",
      { options: { customerFor: () => [] } },
    ],
    [
      'a list by a customer',
      () => get('/customers'),
      403,
      'FORBIDDEN',
      'This route is for operators, so nothing was sent to Grid.',
    ],
    [
      'a new customer where none are created',
      () => json('/customers', ok),
      403,
      'FORBIDDEN',
      'Customers are not created here: `create` is not set.',
    ],
    [
      'a second customer of a session',
      () => json('/customers', ok),
      409,
      'CONFLICT',
      'This session already has its customer.',
      { options: { create: newUser.create } },
    ],
    [
      'what the platform does not allow',
      () => get(`/customers/${mine}`),
      403,
      'FORBIDDEN',
      'The platform does not allow this now.',
      { options: { authorize: () => false } },
    ],
    [
      'what the platform answers with anything but true',
      () => get(`/customers/${mine}`),
      403,
      'FORBIDDEN',
      'The platform does not allow this now.',
      { options: { authorize: () => 'yes' as never } },
    ],
    [
      'a foreign page',
      () => get('/config', { origin: 'https://evil.test' }),
      403,
      'FORBIDDEN',
      "This page's origin may not use the proxy, so nothing was sent to Grid. Add it to `origins` if it is yours, or set `trustProxy` behind a reverse proxy.",
    ],
    [
      'a page of a sister site',
      () => get('/config', { 'sec-fetch-site': 'same-site' }),
      403,
      'FORBIDDEN',
      "This page's origin may not use the proxy, so nothing was sent to Grid. Add it to `origins` if it is yours, or set `trustProxy` behind a reverse proxy.",
    ],
    [
      'a form of a page that hides where it is',
      () => get('/config', { 'sec-fetch-site': 'none', origin: 'null' }),
      403,
      'FORBIDDEN',
      "This page's origin may not use the proxy, so nothing was sent to Grid. Add it to `origins` if it is yours, or set `trustProxy` behind a reverse proxy.",
    ],
    [
      'text for JSON',
      () => post('/verifications', 'x', { 'content-type': 'text/plain' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'This route accepts application/json only.',
    ],
    [
      'a type that begins like JSON',
      () => post('/verifications', 'x', { 'content-type': 'application/json-seq' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'This route accepts application/json only.',
    ],
    [
      'a body without a type',
      () => post('/verifications', new Uint8Array([123, 125])),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The body has no content-type. Send it as application/json.',
    ],
    [
      'a list',
      () => json('/verifications', []),
      400,
      'INVALID_REQUEST_FORMAT',
      'The body is not a JSON object in UTF-8.',
    ],
    [
      'JSON that is not UTF-8',
      () => post('/verifications', new Uint8Array([123, 34, 255, 34, 125]), { 'content-type': 'application/json' }),
      400,
      'INVALID_REQUEST_FORMAT',
      'The body is not a JSON object in UTF-8.',
    ],
    [
      'more than 256 KB',
      () => json('/verifications', { x: 'x'.repeat(2 ** 18) }),
      413,
      'PAYLOAD_TOO_LARGE',
      'The body is larger than 262144 bytes. Send a smaller one.',
    ],
    [
      'JSON for a form',
      () => json('/documents', {}),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'This route accepts multipart/form-data only.',
    ],
    [
      'a form without a boundary',
      () => post('/documents', 'x', { 'content-type': 'multipart/form-data; x=y' }),
      400,
      'INVALID_REQUEST_FORMAT',
      'The body is not a well-formed multipart form.',
    ],
    [
      'a form of 51 parts',
      () => upload(...Array.from({ length: 51 }, (_, at) => field(`x${at}`))),
      413,
      'PAYLOAD_TOO_LARGE',
      'The form has more than 50 parts.',
    ],
    [
      'an expired event',
      () =>
        signed(
          '{"id":"W:1","type":"CUSTOMER.KYC_APPROVED","timestamp":"2020-01-01T00:00:00Z","data":{"id":"Customer:1"}}',
        ),
      400,
      'EVENT_EXPIRED',
      'This event is older than Grid repeats one, so it was not processed.',
      { options: { webhook } },
    ],
    [
      'an event that no one takes',
      () => signed(`{"id":"W:1","type":"OUTGOING_PAYMENT.COMPLETED","timestamp":"${new Date().toISOString()}"}`),
      501,
      'EVENT_NOT_HANDLED',
      'This event is not about verification, and the platform has no `webhook.onOther`. Deliver it again.',
      { options: { webhook } },
    ],
    [
      'an event that Grid did not sign',
      () => post('/webhooks', '{}', { 'x-grid-signature': 'AAAA' }),
      401,
      'INVALID_SIGNATURE',
      'Grid did not sign this, so it was not read.',
      { options: { webhook } },
    ],
    [
      'an event without a signature',
      () => post('/webhooks', '{}'),
      401,
      'INVALID_SIGNATURE',
      'Grid did not sign this, so it was not read.',
      { options: { webhook } },
    ],
    [
      'an event that is not JSON',
      () => signed('{'),
      400,
      'INVALID_REQUEST_FORMAT',
      'The event is not JSON.',
      { options: { webhook } },
    ],
    [
      'an event without a type',
      () => signed('{}'),
      400,
      'INVALID_REQUEST_FORMAT',
      'The event has no type.',
      { options: { webhook } },
    ],
    [
      'a consent from nowhere',
      () => json('/customers', { customerType: 'INDIVIDUAL', ...consent }, { 'x-forwarded-for': '203.0.113.7' }),
      500,
      'CLIENT_ADDRESS_UNKNOWN',
      "The request has the header `x-forwarded-for` but `trustProxy` is not set, so the user's address is unknown and nothing was sent to Grid. Set `trustProxy` to the number of reverse proxies in front of this server, or remove the header there.",
      { options: newUser },
    ],
    [
      'a consent behind another header',
      () => json('/customers', { customerType: 'INDIVIDUAL', ...consent }, { 'x-real-ip': '203.0.113.7' }),
      500,
      'CLIENT_ADDRESS_UNKNOWN',
      "The request has no X-Forwarded-For but `x-real-ip`, so the user's address is unknown and nothing was sent to Grid. Let your reverse proxy set X-Forwarded-For.",
      { options: { ...newUser, trustProxy: true } },
    ],
    [
      'a consent from an address that is none',
      () => json('/customers', { customerType: 'INDIVIDUAL', ...consent }, { 'x-forwarded-for': 'unknown' }),
      500,
      'CLIENT_ADDRESS_UNKNOWN',
      "Consent needs the user's internet address and the proxy does not know it, so nothing was sent to Grid. Pass `{ ip }` to proxy.fetch, or set `trustProxy` behind a reverse proxy.",
      { options: { ...newUser, trustProxy: true } },
    ],
  ])('%s', async (_, request, status, code, message, mounted = {}) => {
    const { response, body, reached } = await refusal(request(), mounted)
    expect(body).toEqual({ status, code, message })
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(reached).toEqual([])
  })
})

describe('is refused with the name of the field:', () => {
  it.each<[what: string, request: () => Request, field: string, message: string, mounted?: Mounted]>([
    ['no file', () => upload(holder), 'file', 'is missing. Send it as the last part of the form.'],
    [
      'a field twice',
      () => upload(holder, field('side'), field('side'), file()),
      'side',
      'is given more than once. Give it once.',
    ],
    [
      'a second file',
      () => upload(holder, file('other'), file()),
      'other',
      'is a file, and a form has one, named `file`.',
    ],
    [
      'a field after the file',
      () => upload(holder, file(), field('side')),
      'side',
      'comes after the file. Send the file last.',
    ],
    [
      'a long field',
      () => upload(holder, field('side', 'x'.repeat(65_537)), file()),
      'side',
      'is longer than any field may be.',
    ],
    [
      'a parameter twice',
      () => get(`/verifications?customerId=${mine}&limit=1&limit=2`),
      'limit',
      'is given more than once. Give it once.',
    ],
    [
      'a long parameter',
      () => get(`/verifications?customerId=${mine}&cursor=${'x'.repeat(1001)}`),
      'cursor',
      'is longer than any value may be.',
    ],
    [
      'a parameter with a line end',
      () => get(`/verifications?customerId=${mine}&cursor=a%0Ab`),
      'cursor',
      'has a character that no value has.',
    ],
    [
      'no customer',
      () => json('/verifications', {}),
      'customerId',
      'is missing, and without it the customer is unknown.',
    ],
    [
      'an empty customer',
      () => json('/verifications', { customerId: '' }),
      'customerId',
      'is missing, and without it the customer is unknown.',
    ],
    [
      'a list for a customer',
      () => json('/verifications', { customerId: [mine] }),
      'customerId',
      'is missing, and without it the customer is unknown.',
    ],
    [
      'a return to another page',
      () => json(`/customers/${mine}/kyc-link`, { redirectUri: 'https://evil.test' }),
      'redirectUri',
      "is not one of the proxy's `redirectUris`, so no link was created. Add its origin there.",
    ],
    [
      'no consent',
      () => json('/customers', { customerType: 'INDIVIDUAL', endUserTermsConsent: {} }),
      'endUserTermsConsent',
      'is not a consent. Send `termsVersion` and `acceptanceMethod`, or leave it out.',
      { options: newUser },
    ],
  ])('%s', async (_, request, name, message, mounted = {}) => {
    const { response, body, reached } = await refusal(request(), mounted)
    expect(body).toEqual({
      ...{ status: 400, code: 'INVALID_INPUT', message: `${name}: ${message}` },
      details: { errors: [{ field: name, message }] },
    })
    expect(response.status).toBe(400)
    expect(reached).toEqual([])
  })

  it('an UMA address of another domain', async () => {
    const allow = { fields: ['umaAddress'] }
    const body = { customerType: 'INDIVIDUAL', umaAddress: '$ada@other.test' }
    const { body: answer, reached } = await refusal(json('/customers', body), { options: { ...newUser, allow } })
    expect(answer).toMatchObject({
      status: 400,
      message: "umaAddress: is not of the form $name@domain with the platform's own domain.",
    })
    expect(reached).toEqual(['GET /config'])
  })

  it.each([undefined, '', null, 7, ['undefined']])(
    'every UMA address while the platform has the domain %j',
    async umaDomain => {
      const allow = { fields: ['umaAddress'] }
      for (const umaAddress of ['$ada@undefined', '$ada@', '$ada@null', '$ada@7', null, 7, '']) {
        const grid = () => Response.json({ ...ok, umaDomain })
        const { body, reached } = await refusal(json('/customers', { customerType: 'INDIVIDUAL', umaAddress }), {
          options: { ...newUser, allow },
          grid,
        })
        expect(body.status).toBe(400)
        expect(reached).toEqual(['GET /config'])
      }
    },
  )
})

const large = () => {
  let sent = 0
  return new Response(
    new ReadableStream({
      pull(controller) {
        sent += 1
        if (sent > 40) controller.close()
        else controller.enqueue(new Uint8Array(2 ** 20).fill(32))
      },
    }),
  )
}

const neutral = 'This could not be accepted. Check what was sent, or send another document instead.'
const failure = 'Grid could not process the request now. Wait a little and try again.'
const hidden = (status: number) => () => Response.json({ status, code: 'X', message: 'Sanctions.' }, { status })
const named = (status: number, code: string) => () => Response.json({ status, code, message: 'Sanctions.' }, { status })

describe('what Grid answers is answered as', () => {
  it.each<[what: string, grid: Mounted['grid'], status: number, code: string, message: string]>([
    [
      'a status below all',
      () => Object.defineProperty(new Response('{}'), 'status', { value: 0 }),
      502,
      'BAD_GATEWAY',
      'Grid answered with a status that does not exist.',
    ],
    [
      'a status above all',
      () => Object.defineProperty(new Response('{}'), 'status', { value: 600 }),
      502,
      'BAD_GATEWAY',
      'Grid answered with a status that does not exist.',
    ],
    [
      'a 401',
      hidden(401),
      502,
      'BAD_GATEWAY',
      "Grid refused the platform's credentials. Check clientId and clientSecret.",
    ],
    [
      'a 403',
      hidden(403),
      502,
      'BAD_GATEWAY',
      "Grid refused the platform's credentials. Check clientId and clientSecret.",
    ],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://evil.test' } }),
      502,
      'BAD_GATEWAY',
      'Grid answered with a redirect, which is not followed. Check grid.baseUrl.',
    ],
    [
      'a page',
      () => new Response('<h1>'),
      502,
      'BAD_GATEWAY',
      'Grid answered with something that is not a JSON object.',
    ],
    ['a list', () => Response.json([]), 502, 'BAD_GATEWAY', 'Grid answered with something that is not a JSON object.'],
    [
      'another customer',
      () => Response.json({ ...ok, id: 'Customer:2' }),
      502,
      'BAD_GATEWAY',
      'Grid answered about another customer or resource, so the response was not forwarded.',
    ],
    [
      'no connection',
      () => Promise.reject(new TypeError('fetch failed')),
      502,
      'BAD_GATEWAY',
      'Grid could not be reached, or redirected. Check grid.baseUrl.',
    ],
    ['more than 16 MB', large, 502, 'BAD_GATEWAY', 'Grid could not be reached, or redirected. Check grid.baseUrl.'],
    ['nothing in time', () => new Promise(() => {}), 504, 'GATEWAY_TIMEOUT', 'Grid did not answer in time.'],
    [
      'a body that does not end',
      () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) })),
      504,
      'GATEWAY_TIMEOUT',
      'Grid did not answer in time.',
    ],
    ['an unknown 400', hidden(400), 400, 'INVALID_INPUT', neutral],
    ['an unknown 404', hidden(404), 404, 'UNKNOWN_ERROR', 'Grid has nothing under this id.'],
    [
      'an unknown 409',
      hidden(409),
      409,
      'UNKNOWN_ERROR',
      'This is not possible in the current state. Read it again before you repeat the request.',
    ],
    ['an unknown 410', hidden(410), 410, 'UNKNOWN_ERROR', 'This was deleted.'],
    ['an unknown 422', hidden(422), 422, 'UNKNOWN_ERROR', neutral],
    ['an unknown 429', hidden(429), 429, 'UNKNOWN_ERROR', 'This was done too often. Wait before trying again.'],
    [
      'a known 409 in words that say too much',
      named(409, 'CONFLICT'),
      409,
      'CONFLICT',
      'This is not possible in the current state. Read it again before you repeat the request.',
    ],
    ['an error that is no JSON', () => new Response('x', { status: 400 }), 400, 'INVALID_INPUT', neutral],
    ['an unknown 500', hidden(500), 500, 'UNKNOWN_ERROR', failure],
    ...['INTERNAL_ERROR', 'GRID_SWITCH_ERROR', 'SERVICE_UNAVAILABLE', 'NOT_IMPLEMENTED'].map(
      (code): [string, Mounted['grid'], number, string, string] => [
        `a 503 ${code}`,
        named(503, code),
        503,
        code,
        failure,
      ],
    ),
    ...'INVALID_INPUT MISSING_MANDATORY_USER_INFO INVALID_REQUEST_FORMAT INVALID_CURRENCY INVALID_UMA_ADDRESS END_USER_TERMS_VERSION_NOT_FOUND LOW_QUALITY DATA_MISMATCH EXPIRED UNSUITABLE_DOCUMENT INCOMPLETE'
      .split(' ')
      .map((code): [string, Mounted['grid'], number, string, string] => [
        `a 400 ${code}`,
        named(400, code),
        400,
        code,
        neutral,
      ]),
  ])('%s', async (_, grid, status, code, message) => {
    const { response, body } = await refusal(get(`/customers/${mine}`), { grid: grid as never })
    expect(body).toEqual({ status, code, message })
    expect(response.status).toBe(status)
    expect(response.headers.get('x-should-retry')).toBe(status === 409 ? 'false' : null)
  })

  it.each(['javascript:alert(1)', 'http://kyc.test/1', 'https://a:b@kyc.test', '', 7, undefined])(
    'a link to %j',
    async kycUrl => {
      const { body } = await refusal(json(`/customers/${mine}/kyc-link`, {}), { grid: () => Response.json({ kycUrl }) })
      expect(body).toEqual({
        status: 502,
        code: 'BAD_GATEWAY',
        message: 'Grid answered with a link that is not https, so it was not forwarded.',
      })
    },
  )

  it.each([
    ['120', '120'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
    ['<script>', null],
    ['1'.repeat(41), null],
  ])('Retry-After: %s', async (retryAfter, passed) => {
    const grid = () => Response.json({ code: 'RATE_LIMITED' }, { status: 429, headers: { 'retry-after': retryAfter } })
    const { response } = await refusal(get(`/customers/${mine}`), { grid })
    expect(response.headers.get('retry-after')).toBe(passed)
  })

  it.each([204, 205])('nothing, for %d and for an empty body', async status => {
    const { proxy } = mount({ grid: () => new Response(null, { status }) })
    expect((await proxy.fetch(get(`/customers/${mine}`))).status).toBe(status)
    const empty = mount({ grid: () => new Response('', { status: 200 }) })
    expect((await empty.proxy.fetch(get(`/customers/${mine}`))).status).toBe(204)
  })
})

describe('an owner that Grid does not name', () => {
  it.each([undefined, '', null, 7, ['Customer:1'], { id: mine }])('as %j', async customerId => {
    const grid = () => Response.json({ id: 'Verification:1', customerId })
    const { response, reached } = await refusal(get('/verifications/Verification:1'), { grid })
    expect(response.status).toBe(403)
    expect(reached).toEqual(['GET /verifications/Verification:1'])
  })

  it('because it answered about another resource is no owner', async () => {
    const grid = () => Response.json({ id: 'Verification:2', customerId: mine })
    const { body } = await refusal(get('/verifications/Verification:1'), { grid })
    expect(body).toEqual({
      status: 502,
      code: 'BAD_GATEWAY',
      message: 'Grid answered about another resource, so the response was not used.',
    })
  })
})

describe('a page of another origin', () => {
  const origins = ['https://www.app.test']
  const asked = {
    origin: 'https://www.app.test',
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'content-type, x-csrf',
  }

  it('asks first, and learns what it may send', async () => {
    const { proxy, reached } = mount({ options: { origins } })
    const response = await proxy.fetch(
      new Request('https://app.test/api/grid/config', { method: 'OPTIONS', headers: asked }),
    )
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': 'https://www.app.test',
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
      'access-control-allow-headers': 'content-type, x-csrf',
      'access-control-expose-headers': 'retry-after, x-request-id',
      'access-control-max-age': '600',
      vary: 'Origin',
    })
    expect(reached).toEqual([])
  })

  it('learns nothing where it is not listed, and a request that only looks like a question is one to Grid', async () => {
    const { proxy, reached } = mount({ options: { origins } })
    const foreign = await proxy.fetch(
      new Request('https://app.test/api/grid/config', {
        method: 'OPTIONS',
        headers: { ...asked, origin: 'https://evil.test' },
      }),
    )
    expect(foreign.status).toBe(403)
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
    expect((await proxy.fetch(get('/config', asked))).status).toBe(200)
    expect(reached).toEqual(['GET /config'])
  })
})

it('a body that came too slowly is answered with what it was', async () => {
  const body = new ReadableStream({ pull: () => new Promise(() => {}) })
  const request = new Request('https://app.test/api/grid/verifications', {
    ...{ method: 'POST', body, headers: { 'content-type': 'application/json' } },
    duplex: 'half',
  } as RequestInit)
  const { body: answer, reached } = await refusal(request, { options: { bodyTimeoutMs: 40 } })
  expect(answer).toEqual({
    status: 408,
    code: 'REQUEST_TIMEOUT',
    message: 'The body came too slowly, so it was not read further.',
  })
  expect(reached).toEqual([])
})

it('a browser that leaves while Grid is asked is no failure of Grid or of the proxy', async () => {
  const leave = new AbortController()
  const grid = () => {
    leave.abort()
    return new Promise<Response>(() => {})
  }
  const request = () => new Request(`https://app.test/api/grid/customers/${mine}`, { signal: leave.signal })
  const { body, lines, reached } = await refusal(request(), { grid })
  expect(body).toEqual({ status: 499, code: 'CLIENT_CLOSED_REQUEST', message: 'The browser went away.' })
  expect(lines).toMatchObject([{ status: 499 }])
  expect(lines[0]).not.toHaveProperty('cause')
  expect(reached).toEqual([`GET /customers/${mine}`])
  const gone = await refusal(request(), { grid })
  expect(gone.body).toEqual(body)
  expect(gone.reached).toEqual([])
})

it('a browser that leaves in the middle of its body is no failure of the proxy', async () => {
  const leave = new AbortController()
  const body = new ReadableStream({
    pull(controller) {
      leave.abort()
      controller.error(new Error('The connection ended.'))
    },
  })
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json' }, duplex: 'half' } as RequestInit
  const request = new Request('https://app.test/api/grid/verifications', { ...init, signal: leave.signal })
  const { body: answer } = await refusal(request, {})
  expect(answer).toEqual({ status: 499, code: 'CLIENT_CLOSED_REQUEST', message: 'The browser went away.' })
})

it('a failure of the proxy itself is answered without its reason, which the log has', async () => {
  const failure = new Error('The connection ended.')
  const body = new ReadableStream({ pull: controller => controller.error(failure) })
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json' }, duplex: 'half' } as RequestInit
  const { body: answer, lines } = await refusal(new Request('https://app.test/api/grid/verifications', init), {})
  expect(answer).toEqual({ status: 500, code: 'INTERNAL_ERROR', message: 'The proxy failed. The log says why.' })
  expect(lines).toMatchObject([{ status: 500, cause: failure }])
})

describe('a session without a customer', () => {
  const limits = { requests: { max: 1, perSeconds: 60 } }

  it('is counted by its address, apart from other addresses and from operators there', async () => {
    const { proxy } = mount({
      options: { customerFor: () => [], limits, operator: request => request.headers.has('x-operator') },
    })
    const status = async (ip: string, headers = {}) => (await proxy.fetch(get('/config', headers), { ip })).status
    expect([await status('203.0.113.7'), await status('203.0.113.7'), await status('203.0.113.8')]).toEqual([
      200, 429, 200,
    ])
    const list = async () => (await proxy.fetch(get('/customers', { 'x-operator': '1' }), { ip: '203.0.113.7' })).status
    expect([await list(), await list()]).toEqual([200, 429])
  })

  it('is not counted with every other one whose address is unknown', async () => {
    const { proxy } = mount({ options: { customerFor: () => [], limits } })
    for (let times = 0; times < 3; times++) expect((await proxy.fetch(get('/config'))).status).toBe(200)
    const forwarded = { 'x-forwarded-for': '203.0.113.7' }
    for (let times = 0; times < 3; times++)
      expect((await proxy.fetch(get('/config', forwarded), { ip: '10.0.0.1' })).status).toBe(200)
  })
})

it('opens no stream for an operator whose platform fails to say who is signed in', async () => {
  const customerFor = () => Promise.reject(new Error('The database is away.'))
  const { response, lines } = await refusal(get('/events'), { options: { customerFor, operator: () => true } })
  expect(response.status).toBe(500)
  expect(lines).toMatchObject([{ route: 'events', status: 500, hook: 'customerFor' }])
})

it('opens no stream and asks the store for nothing once it is closed', async () => {
  const { createMemoryStore } = await import('./store/createMemoryStore.js')
  const store = createMemoryStore()
  let subscribed = 0
  const subscribe: typeof store.subscribe = listener => {
    subscribed += 1
    return store.subscribe(listener)
  }
  const { proxy } = mount({ options: { store: { ...store, subscribe } } })
  await proxy.close()
  const response = await proxy.fetch(get('/events'))
  expect(await response.json()).toEqual({
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
    message: 'The server is shutting down. Connect again.',
  })
  expect(subscribed).toBe(0)
})

it('names in the log what failed inside, and tells the browser only that', async () => {
  const failure = new Error('The database is away.')
  const { body, lines, entries } = await refusal(get(`/customers/${mine}`), {
    options: { authorize: () => Promise.reject(failure) },
  })
  expect(body).toEqual({
    status: 500,
    code: 'INTERNAL_ERROR',
    message: "The platform's `authorize` failed or took too long. Its log says why.",
  })
  expect(lines).toEqual([
    {
      requestId: expect.any(String),
      route: 'getCustomer',
      status: 500,
      durationMs: expect.any(Number),
      cause: failure,
      hook: 'authorize',
    },
  ])
  expect(entries).toMatchObject([{ route: 'getCustomer', status: 500, refusal: { code: 'INTERNAL_ERROR' } }])
})
