import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkRows } from './checkRows.js'
import type { CustomerResources, Fixtures, ForwardedRequest, Row } from './Row.js'
import { runRows } from './runRows.js'

const resources = (of: string, customerType: string): CustomerResources => ({
  customerId: `Customer:${of}`,
  customerType,
  beneficialOwnerId: customerType === 'BUSINESS' ? `BeneficialOwner:${of}` : undefined,
  documentId: `Document:${of}`,
  verificationId: `Verification:${of}`,
})
const fixturesOf = (customerType: string): Fixtures => ({
  basePath: '/api/grid',
  mine: resources('1', customerType),
  theirs: resources('2', customerType),
})
const businesses = fixturesOf('BUSINESS')

/** A row as it is put on the wire, and what it expects; `-` where these customers have nothing to try it on. */
function written({ name, as, status, reaches, grid, request }: Row, fixtures: Fixtures): string {
  const sent = request(fixtures)
  if (!sent) return `### ${name}\n-\n`
  const expected = [
    `status ${status?.join(' or ') ?? 'any'}`,
    ...(as ? [`as ${as}`] : []),
    ...(reaches === 'nothing' ? ['nothing reaches Grid'] : reaches ? ['what reaches Grid is judged'] : []),
  ].join(', ')
  const headers = Object.entries(sent.headers ?? {}).map(([header, value]) => `${header}: ${value}\n`)
  // A line end of the wire is shown as such, because an editor may change it.
  const body = String(sent.body ?? '').replaceAll('\r\n', '\\r\\n\n')
  return [
    `### ${name}`,
    expected,
    ...(grid ? [`Grid answers ${JSON.stringify(grid(fixtures))}`] : []),
    `${sent.method} ${sent.fromRoot ? '' : '/api/grid'}${sent.path}`,
    `${headers.join('')}${body.length > 2000 ? `\n(${body.length} characters)` : body && `\n${body}`}`,
  ].join('\n')
}

it.each(['BUSINESS', 'INDIVIDUAL'])('attacks a %s with the requests that are written down', async customerType => {
  const text = checkRows.map(row => written(row, fixturesOf(customerType))).join('\n')
  await expect(text).toMatchFileSnapshot(`../../test/attacks.${customerType}.http`)
})

it('gives each attack a name of its own, by which a report tells it from the others', () => {
  const names = checkRows.map(({ name }) => name)
  expect(names.filter((name, at) => name.trim() === '' || names.indexOf(name) !== at)).toEqual([])
})

interface Answer {
  status?: number
  headers?: Record<string, string>
  body?: unknown
}

let answer: Answer
let url: string
const server = createServer((request, response) => {
  const { status = 200, headers = {}, body } = answer
  request.resume().on('end', () => response.writeHead(status, headers).end(body === undefined ? '' : text(body)))
})
const text = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const forwarded = (request: Partial<ForwardedRequest> = {}): ForwardedRequest => ({
  method: 'GET',
  path: '/customers/Customer:1',
  query: new URLSearchParams(),
  headers: {},
  body: '',
  ...request,
})

/** What a report says of one row, at a proxy that answers and forwards like this. */
async function failureOf(name: string, answered: Answer, reached: ForwardedRequest[] = [], fixtures = businesses) {
  const row = checkRows.find(each => each.name === name)
  if (!row) throw new Error(`There is no row ${name}.`)
  answer = { status: row.status?.[0] ?? 200, ...answered }
  const recorder = { url: '', take: () => reached, script: () => undefined, stop: async () => undefined }
  const [outcome] = await runRows([row], fixtures, { url, asMine: {}, recorder })
  return outcome?.failure
}

it('fails every row that Grid must not see, at a proxy that forwards it and answers as it should', async () => {
  const passing: string[] = []
  for (const { name, reaches } of checkRows) {
    if (reaches !== 'nothing') continue
    const failure = await failureOf(name, { body: {} }, [forwarded({ method: 'DELETE' })])
    if (failure !== 'DELETE /customers/Customer:1 reached Grid.') passing.push(name)
  }
  expect(passing).toEqual([])
})

it('lets a proxy ask Grid whose a resource is before it refuses', async () => {
  const lookups = ['/beneficial-owners/BeneficialOwner:2', '/documents/Document:2', '/verifications/Verification:2']
  const reached = lookups.map(path => forwarded({ path }))
  expect(await failureOf('a list of all customers', { body: {} }, reached)).toBeUndefined()
})

it('fails every row with a status of its own at a proxy that answers another one', async () => {
  for (const { name, status } of checkRows) {
    if (!status) continue
    const failure = await failureOf(name, { status: 418, body: 'A teapot.' })
    expect(failure).toBe(`It was answered 418 instead of ${status.join(' or ')}. A teapot.`)
  }
})

const noStore = { 'cache-control': 'private, no-store' }
const post = (path: string, body: unknown, headers = {}) =>
  forwarded({ method: 'POST', path, body: typeof body === 'string' ? body : JSON.stringify(body), headers })
const patch = (body: unknown) => ({ ...post('/customers/Customer:1', body), method: 'PATCH' })
const list = (query: string) => forwarded({ path: '/verifications', query: new URLSearchParams(query) })
const got = 'getCustomer reaches Grid as it was sent, and its answer has no identifier'
const listed = 'listVerifications reaches Grid as it was sent, and its answer has no identifier'
const created = 'createVerification reaches Grid as it was sent, and its answer has no identifier'
const owner = 'createBeneficialOwner reaches Grid as it was sent, and its answer has no identifier'
const upload = 'uploadDocument reaches Grid as it was sent, and its answer has no identifier'
const parts = [
  ...['documentHolder', 'Customer:1', 'documentType', 'CERTIFICATE_OF_INCORPORATION', 'country', 'US'],
  ...['file', '%PDF-1.4\n%%EOF', 'certificate.pdf'],
]
const key = 'a key for a repeated request is derived, not forwarded'
const link = '/customers/Customer:1/kyc-link'
const consent = "consent with the browser's own time and address"
const cut = 'the configuration is cut to what a customer may know'
const form = (body: string) => [post('/documents', body)]

describe('reports of a proxy', () => {
  it.each<[name: string, answer: Answer, reached: ForwardedRequest[], failure: string | undefined]>([
    [got, { headers: noStore, body: {} }, [forwarded()], undefined],
    [got, { body: {} }, [forwarded()], 'The answer may be cached: no `no-store`.'],
    [
      got,
      { headers: noStore, body: {} },
      [forwarded({ path: '/customers' })],
      'GET /customers/Customer:1 did not reach Grid.',
    ],
    [
      got,
      { headers: noStore, body: {} },
      [forwarded({ method: 'POST' })],
      'GET /customers/Customer:1 did not reach Grid.',
    ],
    [
      got,
      { headers: noStore, body: { identifier: '536-22-8726 ' } },
      [forwarded()],
      'identifier is not masked: it ends in 6.',
    ],
    [
      got,
      { headers: noStore, body: { owners: [{ personalInfo: { taxId: ['577'] } }] } },
      [forwarded()],
      'taxId is not masked: it ends in 7.',
    ],
    [
      got,
      {
        headers: noStore,
        body: { fullName: 'Ada', business: { name: 'Tidal' }, owner: { identifier: '536-22-8726' } },
      },
      [forwarded()],
      'identifier is not masked: it ends in 6.',
    ],
    [
      got,
      { headers: noStore, body: { identifier: '•••••8726', taxId: '***7', fullName: 'Ada' } },
      [forwarded()],
      undefined,
    ],
    [got, { headers: noStore, body: null }, [forwarded()], undefined],
    [got, { headers: noStore }, [forwarded()], undefined],
    [got, { headers: noStore, body: '"a text"' }, [forwarded()], undefined],
    [got, { headers: noStore, body: { identifier: '' } }, [forwarded()], undefined],
    [got, { headers: noStore, body: { identifier: null, taxId: true } }, [forwarded()], undefined],
    [
      got,
      { headers: noStore, body: { identifier: 536228726 } },
      [forwarded()],
      'identifier is not masked: it ends in 6.',
    ],
    [
      got,
      { headers: noStore, body: { identifier: '*536-22-8726' } },
      [forwarded()],
      'identifier shows 9 characters in spite of its mask.',
    ],
    [got, { headers: { 'cache-control': 'private' } }, [forwarded()], 'The answer may be cached: no `no-store`.'],
    [got, { headers: noStore }, [list('customerId=Customer:1'), forwarded()], undefined],
    [
      got,
      { headers: noStore },
      [forwarded({ query: new URLSearchParams('expand=all') })],
      'Its query changed on the way.',
    ],
    ...['', '{"customerId":', '{"customerId":null}', '{}'].map((body): [string, Answer, ForwardedRequest[], string] => [
      created,
      { headers: noStore },
      [post('/verifications', body)],
      'Its body changed on the way.',
    ]),
    [listed, { headers: noStore, body: {} }, [list('customerId=Customer:1')], undefined],
    [listed, { headers: noStore, body: {} }, [list('customerId=Customer:1&limit=9')], 'Its query changed on the way.'],
    [listed, { headers: noStore, body: {} }, [list('')], 'Its query changed on the way.'],
    [
      created,
      { headers: noStore, body: {} },
      [post('/verifications', { customerId: 'Customer:1' }, { 'content-type': 'application/json' })],
      undefined,
    ],
    [
      created,
      { headers: noStore, body: {} },
      [post('/verifications', { customerId: 'Customer:1', more: 1 })],
      'Its body changed on the way.',
    ],
    [upload, { headers: noStore, body: {} }, form(parts.join()), undefined],
    ...[1, 3, 5, 7, 8].map((lost): [string, Answer, ForwardedRequest[], string] => [
      upload,
      { headers: noStore, body: {} },
      form(parts.filter((_, at) => at !== lost).join()),
      `${JSON.stringify(parts[lost])} of the form did not reach Grid.`,
    ]),
    ['the session is described', { body: 'x' }, [], 'It is no session. Missing or of another type: the body.'],
    [
      'the session is described',
      { body: { mayCreate: 'no', customerId: 1 } },
      [],
      'It is no session. Missing or of another type: customerId, mayCreate.',
    ],
    [
      'the session is described',
      { body: { mayCreate: false, customerId: 'Customer:2' } },
      [],
      'It names another customer.',
    ],
    ['the session is described', { body: { mayCreate: false, customerId: 'Customer:1' } }, [], undefined],
    ...['webhookEndpoint', 'feeConfigs', 'maxAmount'].map((name): [string, Answer, [], string] => [
      cut,
      { body: { [name]: 1 } },
      [],
      'It tells of the platform itself.',
    ]),
    [cut, { body: { id: 'PlatformConfig:1' } }, [], 'It tells of the platform itself.'],
    [cut, { body: { umaDomain: 'pay.example.com' } }, [], undefined],
    [key, { body: {} }, [post(link, {})], 'There is no key, so a repeated request creates another link.'],
    [
      key,
      { body: {} },
      [post(link, {}, { 'idempotency-key': 'one-click' })],
      "Another customer's browser could send the same key and get this link.",
    ],
    [key, { body: {} }, [post(link, {}, { 'idempotency-key': 'derived' })], undefined],
    [key, { body: {} }, [forwarded(), post(link, {}, { 'idempotency-key': 'derived' })], undefined],
    [key, { body: {} }, [forwarded()], 'There is no key, so a repeated request creates another link.'],
    ["kycStatus of the browser's", {}, [patch({ kycStatus: 'smuggled' })], 'smuggled reached Grid.'],
    ["kycStatus of the browser's", {}, [patch({})], undefined],
    ["kycStatus of the browser's", {}, [patch({}), patch({ kycStatus: 'smuggled' })], 'smuggled reached Grid.'],
    ['an unknown nested field', {}, [patch({ address: { owner: 'smuggled' } })], 'smuggled reached Grid.'],
    [consent, {}, [patch({ at: '2001-01-01T00:00:00Z' })], '2001-01-01 reached Grid.'],
    [consent, {}, [patch({ ipAddress: '198.51.100.66' })], '198.51.100.66 reached Grid.'],
    [consent, {}, [patch({ at: 1 })], 'It has no address of its own.'],
    [consent, {}, [patch({ ipAddress: '203.0.113.9' })], undefined],
    [consent, {}, [patch({ ipAddress: '2001:DB8::1' })], undefined],
    [consent, {}, [patch('{ "ipAddress": "203.0.113.9" }')], undefined],
    [consent, {}, [patch({ ipAddress: '203.0.113.9' }), patch({})], 'It has no address of its own.'],
    [
      "the browser's own headers",
      {},
      [forwarded({ headers: { cookie: 'a', 'x-stainless-lang': 'js', prefer: 'b', accept: 'c' } })],
      'cookie, x-stainless-lang, prefer reached Grid.',
    ],
    [
      "the browser's own headers",
      {},
      [forwarded({ headers: { 'grid-wallet-signature': 'a', forwarded: 'b' } })],
      'grid-wallet-signature, forwarded reached Grid.',
    ],
    ["the browser's own headers", {}, [forwarded({ headers: { accept: 'c', 'not-x-forwarded': 'd' } })], undefined],
    [
      "the browser's own headers",
      {},
      [forwarded(), forwarded({ headers: { cookie: 'a' } }), forwarded({ headers: { cookie: 'a' } })],
      'cookie reached Grid.',
    ],
    ['a method in a header', {}, [forwarded()], undefined],
    ...[
      { method: 'DELETE' },
      { query: new URLSearchParams('_method=DELETE') },
      { headers: { 'x-http-method-override': 'DELETE' } },
    ].map((change): [string, Answer, ForwardedRequest[], string] => [
      'a method in a header',
      {},
      [forwarded(change)],
      'The other method reached Grid.',
    ]),
    ['a method in a header', {}, [forwarded(), forwarded({ method: 'DELETE' })], 'The other method reached Grid.'],
    ['unknown parameters', {}, [list('customerId=Customer:1')], undefined],
    ['unknown parameters', {}, [list('customerId=Customer:1&expand=customer')], 'They reached Grid.'],
    ['unknown parameters', {}, [list('customerId=Customer:1'), list('expand=customer')], 'They reached Grid.'],
    ['unknown parameters', {}, [list('')], 'They reached Grid.'],
    [
      'a member twice, the own one last',
      {},
      [post('/verifications', '{"customerId":"Customer:2"}')],
      "Another customer's id reached Grid.",
    ],
    ['a member twice, the own one last', {}, [post('/verifications', '{"customerId":"Customer:1"}')], undefined],
    [
      'a member twice, the own one last',
      {},
      [forwarded(), post('/verifications', '{"customerId":"Customer:2"}')],
      "Another customer's id reached Grid.",
    ],
    ['unknown fields of a form', {}, form('certificate.pdf'), undefined],
    ['unknown fields of a form', {}, [forwarded(), ...form('certificate.pdf')], undefined],
    ['unknown fields of a form', {}, form('certificate.pdf APPROVED'), 'They reached Grid.'],
    ['unknown fields of a form', {}, [...form('certificate.pdf'), ...form('APPROVED')], 'They reached Grid.'],
    ['unknown fields of a form', {}, form(''), 'The file did not reach Grid.'],
    ["Grid's own 401", { body: { code: 'BAD_GATEWAY', message: 'x' } }, [], undefined],
    ["Grid's own 401", { body: { code: 'BAD_GATEWAY' } }, [], 'A 502 without code and message.'],
    ["Grid's own 403", { body: { message: 'x' } }, [], 'A 502 without code and message.'],
    ["Grid's own 403", { body: 'x' }, [], 'A 502 without code and message.'],
    ['identifiers at any depth, under any name', { body: { id: 'Customer:1' } }, [], undefined],
    ...['536-22-8726', '22-8726', '8726'].map((shown): [string, Answer, [], string] => [
      'identifiers at any depth, under any name',
      { body: { shown } },
      [],
      `The answer holds ${shown}.`,
    ]),
    [
      'identifiers at any depth, under any name',
      { headers: { 'x-note': '536-22-8726' }, body: {} },
      [],
      'The answer holds 536-22-8726.',
    ],
    [
      'suspicions in a verification',
      { body: { errors: [{ type: 'WITHHELD' }, { type: 'MISSING_FIELD' }] } },
      [],
      undefined,
    ],
    [
      'suspicions in a verification',
      { body: { errors: [{ type: 'MISSING_FIELD' }] } },
      [],
      'One entry has to say that something is withheld.',
    ],
    ...[{}, { errors: null }, { errors: 'WITHHELD' }, { errors: [null, { type: 'WITHHELD' }] }].map(
      (body): [string, Answer, [], string] => [
        'suspicions in a verification',
        { body },
        [],
        'One entry has to say that something is withheld.',
      ],
    ),
    ['suspicions in a verification', { body: null }, [], 'One entry has to say that something is withheld.'],
    ['suspicions in a verification', { body: 'x' }, [], 'One entry has to say that something is withheld.'],
    ...['SANCTIONED', 'SUSPECTED', 'On a list', 'Forged', 'BeneficialOwner:1'].map(
      (shown): [string, Answer, [], string] => [
        'suspicions in a verification',
        { body: { errors: [{ type: 'WITHHELD', reason: shown }, { type: 'MISSING_FIELD' }] } },
        [],
        `The answer holds ${shown}.`,
      ],
    ),
    ['a suspicion about an upload', { body: { code: 'INVALID_INPUT', message: 'x' } }, [], undefined],
    ['a suspicion about an upload', { body: {} }, [], 'A 400 without code and message.'],
    ['a suspicion about an upload', { body: { code: 'SUSPECTED_X' } }, [], 'The answer holds SUSPECTED.'],
    ['a suspicion about an upload', { body: { reason: 'Forged' } }, [], 'The answer holds orged.'],
    ['an identifier quoted in an error', { body: {} }, [], undefined],
    ['an identifier quoted in an error', { body: 'got 40215779901' }, [], 'The answer holds 40215779901.'],
    ['an identifier quoted in an error', { body: 'got 402 157 799' }, [], 'The answer holds 402 157.'],
    ['a conflict is not repeated', { headers: { 'x-should-retry': 'false' } }, [], undefined],
    ['a conflict is not repeated', {}, [], 'x-should-retry is not false.'],
    ['the wait is in the answer', { headers: { 'retry-after': '7' } }, [], undefined],
    ['the wait is in the answer', { headers: { 'retry-after': '8' } }, [], 'Retry-After is lost.'],
    ['a redirect is not followed', { body: 'evil.example' }, [], 'The answer holds evil.example.'],
  ])('%s, with %j', async (name, answered, reached, failure) => {
    expect(await failureOf(name, answered, reached)).toBe(failure)
  })

  it('takes the same members in another order for the same body', async () => {
    const row = checkRows.find(({ name }) => name === owner)
    const body = JSON.parse(String(row?.request(businesses)?.body))
    const turned = Object.fromEntries(
      Object.entries({
        ...body,
        personalInfo: Object.fromEntries(Object.entries(body.personalInfo).reverse()),
      }).reverse(),
    )
    const reached = [post('/beneficial-owners', turned)]
    expect(await failureOf(owner, { headers: noStore, body: {} }, reached)).toBeUndefined()
    const other = [post('/beneficial-owners', { ...turned, roles: ['UBO', 'DIRECTOR'] })]
    expect(await failureOf(owner, { headers: noStore, body: {} }, other)).toBe('Its body changed on the way.')
  })

  it('that does not answer, and of attacks that need two businesses', async () => {
    const [row] = checkRows
    if (!row) throw new Error('There is no row.')
    const away = { url: 'http://127.0.0.1:1', asMine: {} }
    const [outcome] = await runRows([row], businesses, away)
    expect(outcome?.failure).toMatch(/^It was not answered: connect ECONNREFUSED/)
    const rows = checkRows.filter(({ name }) => name.includes('BeneficialOwner') || name.includes('beneficial owner'))
    const skipped = await runRows(rows, fixturesOf('INDIVIDUAL'), away)
    expect(new Set(skipped.map(each => each.skipped))).toEqual(
      new Set(['it needs two businesses: these customers have no beneficial owner']),
    )
    expect(skipped.filter(({ failure }) => failure !== undefined)).toEqual([])
  })
})
