import { describe, expect, it, vi } from 'vitest'
import { serveOnLoopback } from '../../test/serveOnLoopback.js'
import { fieldRows } from './fieldRows.js'
import type { CustomerResources, Fixtures, ForwardedRequest, Row } from './Row.js'
import { runRows } from './runRows.js'
import { smugglingRows } from './smugglingRows.js'
import { get } from './WireRequest.js'

const resources = (of: string): CustomerResources => ({
  customerId: `Customer:${of}`,
  customerType: 'BUSINESS',
  beneficialOwnerId: `BeneficialOwner:${of}`,
  documentId: `Document:${of}`,
  verificationId: `Verification:${of}`,
})
const fixtures: Fixtures = { basePath: '', mine: resources('1'), theirs: resources('2') }

/** What the rows find at a proxy that gives one answer to everything and forwards nothing. */
async function failuresOf(status: number, isRecorded = true) {
  const { url } = await serveOnLoopback((request, response) => {
    request.resume().on('end', () => response.writeHead(status).end('{}'))
  })
  const recorder = { url: '', take: () => [], script: () => undefined, stop: async () => undefined }
  const rows = [...fieldRows, ...smugglingRows]
  const outcomes = await runRows(rows, fixtures, { url, asMine: {}, recorder: isRecorded ? recorder : undefined })
  return { rows, failed: new Set(outcomes.filter(({ failure }) => failure !== undefined).map(({ name }) => name)) }
}

it.each([404, 500, 200])(
  'fails every row about what is forwarded at a proxy that answers %i and forwards nothing',
  async status => {
    const { rows, failed } = await failuresOf(status)
    const forwarding = rows.filter(({ reaches }) => typeof reaches === 'function').map(({ name }) => name)
    expect(forwarding.length).toBeGreaterThan(10)
    expect(forwarding.filter(name => !failed.has(name))).toEqual([])
  },
)

it.each([
  ['with a recorder in front of Grid', true],
  ['without one', false],
])('fails every row at a proxy that always breaks, %s', async (_what, isRecorded) => {
  const { rows, failed } = await failuresOf(500, isRecorded)
  const tried = rows.filter(row => isRecorded || !row.grid)
  expect(tried.length).toBeGreaterThan(10)
  expect(tried.filter(({ name }) => !failed.has(name))).toEqual([])
})

const forwarded = (path: string, method = 'GET'): ForwardedRequest => ({
  method,
  path,
  query: new URLSearchParams(),
  headers: {},
  body: '',
})

interface Proxy {
  status?: number
  body?: string
  /** What it sends to Grid; undefined where no recorder sees it. */
  forwards?: ForwardedRequest[] | undefined
}

/** What a report says of a row, at a proxy that answers and forwards like this. */
async function failureAt({ status = 200, body = '', forwards }: Proxy, row: Partial<Row>): Promise<string | undefined> {
  const { url } = await serveOnLoopback((_request, response) => response.writeHead(status).end(body))
  const recorder = forwards && { url: '', take: () => forwards, script: () => undefined, stop: async () => undefined }
  const rows = [{ name: 'row', request: () => get('/session'), ...row }]
  const [outcome] = await runRows(rows, fixtures, { url, asMine: {}, recorder })
  return outcome?.failure
}

const long = 'x'.repeat(300)
const short = 'x'.repeat(200)
const seen = () => 'What reached Grid is wrong.'
const wrong = () => 'The answer is wrong.'

describe('judges a row', () => {
  it.each<[what: string, proxy: Proxy, row: Partial<Row>, failure: string | undefined]>([
    ['by its status', { status: 404 }, { status: [403, 404] }, undefined],
    [
      'by its status',
      { status: 200, body: long },
      { status: [403, 404] },
      `It was answered 200 instead of 403 or 404. ${short}`,
    ],
    ['that takes any refusal, but no breakdown', { status: 403 }, {}, undefined],
    ['that takes any refusal, but no breakdown', { status: 499 }, {}, undefined],
    ['that takes any refusal, but no breakdown', { status: 500, body: long }, {}, `It was answered 500. ${short}`],
    ['by a status that is a breakdown elsewhere', { status: 502 }, { status: [502] }, undefined],
    [
      'by the answer, though Grid was scripted to break',
      { status: 502, forwards: [] },
      { grid: () => ({ operation: 'getCustomer', status: 401 }) },
      undefined,
    ],
    ['by the answer', {}, { response: wrong }, 'The answer is wrong.'],
    [
      'by the answer before what reached Grid',
      { forwards: [forwarded('/customers')] },
      { response: wrong, reaches: seen },
      'The answer is wrong.',
    ],
    [
      'by what reached Grid',
      { forwards: [forwarded('/customers')] },
      { response: () => undefined, reaches: seen },
      'What reached Grid is wrong.',
    ],
    ['by the answer alone where nothing is recorded', {}, { reaches: seen }, undefined],
    ['by the answer alone where nothing is recorded', {}, { reaches: 'nothing' }, undefined],
    ['that does not say what may reach Grid', { forwards: [forwarded('/customers')] }, {}, undefined],
    ['that does not say what may reach Grid', { forwards: [] }, {}, undefined],
    ['that nothing may reach', { forwards: [] }, { reaches: 'nothing' }, undefined],
    [
      'that nothing may reach',
      { forwards: [forwarded('/documents/Document:2', 'DELETE')] },
      { reaches: 'nothing' },
      'DELETE /documents/Document:2 reached Grid.',
    ],
    [
      'that nothing may reach but the question whose it is',
      { forwards: [forwarded('/documents/Document:2'), forwarded('/verifications', 'POST')] },
      { reaches: 'nothing' },
      'POST /verifications reached Grid.',
    ],
    [
      'that nothing may reach, a route that is not in the table included',
      { forwards: [forwarded('/transactions')] },
      { reaches: 'nothing' },
      'GET /transactions reached Grid.',
    ],
    ...[400, 403, 422].map((status): [string, Proxy, Partial<Row>, undefined] => [
      'about what reaches Grid as passed when it is refused',
      { status, forwards: [] },
      { reaches: seen },
      undefined,
    ]),
    ...[200, 201, 401, 404, 409, 415, 429].map((status): [string, Proxy, Partial<Row>, string] => [
      'about what reaches Grid as failed when nothing does and it is not refused',
      { status, forwards: [] },
      { reaches: seen },
      `It was answered ${status} and nothing reached Grid, so nothing is known about what would.`,
    ]),
    [
      'about what reaches Grid as failed when it is refused but forwarded',
      { status: 403, forwards: [forwarded('/customers')] },
      { reaches: seen },
      'What reached Grid is wrong.',
    ],
  ])('%s: %j', async (_what, proxy, row, failure) => {
    expect(await failureAt(proxy, row)).toBe(failure)
  })

  it('with the fixtures, what was sent and what was received', async () => {
    const response = vi.fn()
    const reaches = vi.fn()
    const forwards = [forwarded('/customers')]
    await failureAt({ body: '{"a":1}', forwards }, { response, reaches })
    expect(response).toHaveBeenCalledWith(expect.objectContaining({ status: 200, json: { a: 1 } }), fixtures)
    expect(reaches).toHaveBeenCalledWith(forwards, fixtures, get('/session'))
  })
})

it('tries the rows one after the other, each as its user, with what Grid answers to it', async () => {
  const steps: string[] = []
  const { url } = await serveOnLoopback((request, response) => {
    steps.push(`${request.url} ${request.headers.cookie ?? 'signed out'}`)
    response.end()
  })
  const recorder = {
    url: '',
    take: () => {
      steps.push('take')
      return []
    },
    script: (scripted?: { status: number }) => void steps.push(`Grid ${scripted?.status ?? 'itself'}`),
    stop: async () => undefined,
  }
  const rows: Row[] = [
    { name: 'one', request: () => get('/1'), grid: () => ({ operation: 'getCustomer', status: 409 }) },
    { name: 'two', request: () => get('/2'), as: 'signedOut' },
    { name: 'three', request: () => get('/3'), as: 'mine' },
  ]
  const outcomes = await runRows(rows, fixtures, { url, asMine: { cookie: 'session=a' }, recorder })
  expect(steps).toEqual([
    ...['take', 'Grid 409', '/1 session=a', 'take'],
    ...['take', 'Grid itself', '/2 signed out', 'take'],
    ...['take', 'Grid itself', '/3 session=a', 'take'],
    'Grid itself',
  ])
  expect(outcomes).toEqual(['one', 'two', 'three'].map(name => ({ name, failure: undefined })))
})

it('says which rows it did not try and why, and continues', async () => {
  const { url } = await serveOnLoopback((_request, response) => response.end())
  const rows: Row[] = [
    { name: 'scripted', request: () => get('/1'), grid: () => ({ operation: 'getCustomer', status: 409 }) },
    { name: 'for businesses', request: () => undefined },
    { name: 'both', request: () => undefined, grid: () => ({ operation: 'getCustomer', status: 409 }) },
    { name: 'tried', request: () => get('/2') },
  ]
  const needsBusiness = 'it needs two businesses: these customers have no beneficial owner'
  expect(await runRows(rows, fixtures, { url, asMine: {} })).toEqual([
    { name: 'scripted', failure: undefined, skipped: 'it needs --grid, because it scripts what Grid answers' },
    { name: 'for businesses', failure: undefined, skipped: needsBusiness },
    { name: 'both', failure: undefined, skipped: needsBusiness },
    { name: 'tried', failure: undefined },
  ])
})

it.each<[what: string, request: (url: string) => string]>([
  ['that hangs up', url => url],
  ['that is not there', () => 'http://127.0.0.1:1'],
])('fails every row at a proxy %s', async (_what, urlOf) => {
  const { url } = await serveOnLoopback(request => request.socket.destroy())
  const rows: Row[] = ['one', 'two'].map(name => ({ name, request: () => get('/session'), reaches: 'nothing' }))
  const outcomes = await runRows(rows, fixtures, { url: urlOf(url), asMine: {} })
  expect(outcomes.map(({ name }) => name)).toEqual(['one', 'two'])
  for (const { failure } of outcomes)
    expect(failure).toMatch(/^It was not answered: (socket hang up|connect ECONN|read ECONN)/)
})
