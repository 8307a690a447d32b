import { GridKycError } from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGridClient } from './createGridClient.js'
import { mayTransact } from './mayTransact.js'

const id = 'Customer:1'
const approved = { id, customerType: 'INDIVIDUAL', kycStatus: 'APPROVED' }
const pending = { ...approved, kycStatus: 'PENDING' }
const verification = (verificationStatus: string, createdAt?: unknown) => ({
  ...{ id: `Verification:${verificationStatus}`, customerId: id, verificationStatus, createdAt },
})
const page = (data: object[], nextCursor?: string) => ({ data, hasMore: nextCursor !== undefined, nextCursor })

/** A Grid that answers about the customer, and about the verifications page by page. */
function mount(customer: unknown, pages: unknown[] = [page([])], more: object = {}) {
  const reached: Request[] = []
  const answer = (value: unknown) =>
    typeof value === 'function' ? value() : value instanceof Response ? value : Response.json(value)
  const fetch = async (request: Request) => {
    reached.push(request)
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== '/verifications') return answer(customer)
    return answer(pages[Number(searchParams.get('cursor') ?? 0)])
  }
  const access = { baseUrl: 'https://grid.test', clientId: 'ïd', clientSecret: 'sëcret' }
  return { reached, grid: createGridClient({ ...access, fetch, ...more }) }
}

const decide = (...given: Parameters<typeof mount>) => mayTransact(mount(...given).grid, id)
const never = () => new Promise<never>(() => {})
const refused = (reason: string) => ({ allowed: false, reason })
const unavailable = (message: string) => ({
  ...refused('unavailable'),
  error: expect.objectContaining({ kind: 'unexpected', message: `mayTransact: ${message}` }),
})

describe('the newest verification decides about a customer that is not decided', () => {
  const [old, young] = ['2026-01-01T00:00:00Z', '2026-05-01T00:00:00Z']
  const [fixing, running] = [verification('RESOLVE_ERRORS', old), verification('IN_PROGRESS', young)]

  it.each<[what: string, pages: object[], reason: string]>([
    ['in the order of time', [page([fixing, running])], 'in_review'],
    ['newest first', [page([running, fixing])], 'in_review'],
    ['on a later page', [page([fixing], '1'), page([running])], 'in_review'],
    ['on an earlier page', [page([running], '1'), page([fixing])], 'in_review'],
    ['the last of those of one moment', [page([verification('IN_PROGRESS', old), fixing])], 'action_needed'],
    ['one with a time, not one without', [page([running, verification('RESOLVE_ERRORS')])], 'in_review'],
    ['one with a time, after one without', [page([verification('RESOLVE_ERRORS', 'soon'), running])], 'in_review'],
    ['none there is', [page([])], 'start'],
  ])('%s', async (_, pages, reason) => {
    expect(await decide(pending, pages)).toEqual(refused(reason))
  })
})

it('reads the customer and up to a hundred verifications at a time, at once', async () => {
  const { grid, reached } = mount(approved, [page([], '1'), page([])])
  expect(await mayTransact(grid, id)).toEqual({ allowed: true, reason: 'approved' })
  expect(reached.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET https://grid.test/customers/Customer%3A1',
    'GET https://grid.test/verifications?customerId=Customer%3A1&limit=100',
    'GET https://grid.test/verifications?customerId=Customer%3A1&limit=100&cursor=1',
  ])
})

describe('is refused', () => {
  it.each<[what: string, customer: unknown, decision: object]>([
    ['a deleted customer', { ...approved, isDeleted: true }, refused('deleted')],
    [
      'the answer about another',
      { ...approved, id: 'Customer:2' },
      unavailable('The answer is about another customer.'),
    ],
    ['the answer about no one', { ...approved, id: null }, unavailable('The answer is about another customer.')],
  ])('%s', async (_, customer, decision) => {
    expect(await decide(customer)).toMatchObject(decision)
  })

  it('a customer whom Grid does not know, with its error', async () => {
    const decision = await decide(Response.json({ status: 404, code: 'NOT_FOUND', message: 'None.' }, { status: 404 }))
    expect(decision).toMatchObject({ ...refused('not_found'), error: { kind: 'not_found', status: 404 } })
  })

  it('a customer whose verifications cannot be read', async () => {
    const forbidden = Response.json({ status: 403, code: 'FORBIDDEN', message: 'No.' }, { status: 403 })
    const decision = await decide(approved, [forbidden])
    expect(decision).toMatchObject({ ...refused('unavailable'), error: { status: 403 } })
  })

  it('no customer, without a request', async () => {
    const { grid, reached } = mount(approved)
    for (const none of ['', null, undefined, 7 as never])
      expect(await mayTransact(grid, none)).toEqual(refused('not_found'))
    expect(reached).toEqual([])
  })
})

it('allows an answer without an id, and a platform without verifications', async () => {
  const { id: _, ...anonymous } = approved
  expect(await decide(anonymous)).toEqual({ allowed: true, reason: 'approved' })
  const missing = Response.json({ status: 404, code: 'NOT_FOUND', message: 'None.' }, { status: 404 })
  expect(await decide(approved, [missing])).toEqual({ allowed: true, reason: 'approved' })
})

describe('the time', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each<[what: string, ms: number, options: { timeoutMs?: number }]>([
    ['ten seconds', 10_000, {}],
    ['as long as the platform says', 700, { timeoutMs: 700 }],
  ])('for an answer is %s', async (_, ms, options) => {
    const { grid, reached } = mount(never)
    let decision: unknown
    void mayTransact(grid, id, options).then(value => {
      decision = value
    })
    await vi.advanceTimersByTimeAsync(ms - 1)
    expect(decision).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(decision).toMatchObject(unavailable('Grid gave no usable answer in time.'))
    expect(reached[0]?.signal.aborted).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is not waited for after the answer, and what is not needed any more is ended', async () => {
    expect(await decide(approved)).toMatchObject({ allowed: true })
    expect(vi.getTimerCount()).toBe(0)
    const missing = Response.json({ status: 404, code: 'NOT_FOUND', message: 'None.' }, { status: 404 })
    const { grid, reached } = mount(missing, [never])
    expect(await mayTransact(grid, id)).toMatchObject(refused('not_found'))
    await vi.advanceTimersByTimeAsync(0)
    expect(reached[1]?.signal.aborted).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('of one attempt of a client is 30 seconds, or as the platform says, and ten times as long with a file', async () => {
    const file = new File(['%PDF-'], 'a.pdf')
    const form = { documentHolder: id, documentType: 'PASSPORT', country: 'US', file } as never
    for (const [timeoutMs, ms] of [
      [undefined, 30_000],
      [200, 200],
    ] as const) {
      const { grid } = mount(never, [never], { timeoutMs })
      const ended: string[] = []
      const body = { customerType: 'INDIVIDUAL' } as never
      void grid.updateCustomer({ customerId: id, body }).catch(({ kind }) => ended.push(`change: ${kind}`))
      void grid.uploadDocument({ form }).catch(({ kind }) => ended.push(`upload: ${kind}`))
      await vi.advanceTimersByTimeAsync(ms - 1)
      expect(ended).toEqual([])
      await vi.advanceTimersByTimeAsync(1)
      expect(ended).toEqual(['change: timeout'])
      await vi.advanceTimersByTimeAsync(ms * 9 - 1)
      expect(ended).toHaveLength(1)
      await vi.advanceTimersByTimeAsync(1)
      expect(ended).toEqual(['change: timeout', 'upload: timeout'])
    }
  })
})

it('rejects with the reason of the signal when it comes while Grid is asked', async () => {
  const stop = new AbortController()
  const { grid, reached } = mount(never)
  const decision = mayTransact(grid, id, { signal: stop.signal })
  await vi.waitFor(() => expect(reached).toHaveLength(2))
  const reason = new Error('The payment was cancelled.')
  stop.abort(reason)
  await expect(decision).rejects.toBe(reason)
})

describe('a client', () => {
  it('sends its credentials, asks for JSON and follows no redirect', async () => {
    const { grid, reached } = mount(approved)
    await grid.getCustomer({ customerId: id })
    expect(Object.fromEntries(reached[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: `Basic ${Buffer.from('ïd:sëcret').toString('base64')}`,
    })
    expect(reached[0]?.redirect).toBe('manual')
  })

  it('gives each change a key of its own, or that of the caller, and a read none', async () => {
    const link = mount(() => Response.json({ kycUrl: 'https://kyc.test/1' }, { status: 201 }))
    await link.grid.createKycLink({ customerId: id })
    await link.grid.createKycLink({ customerId: id })
    await link.grid.createKycLink({ customerId: id }, { idempotencyKey: 'mine' })
    const { grid, reached } = mount(approved)
    await grid.updateCustomer({ customerId: id, body: { customerType: 'INDIVIDUAL' } as never })
    await grid.getCustomer({ customerId: id })
    const keys = [...link.reached, ...reached].map(({ headers }) => headers.get('idempotency-key'))
    expect(keys).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), expect.any(String), 'mine', null, null])
    expect(keys[1]).not.toBe(keys[0])
  })

  it.each([undefined, '', null, 7])('sends nothing when the id is %j, and says which', async customerId => {
    const { grid, reached } = mount(approved)
    const sent = grid.getCustomer({ customerId: customerId as never })
    await expect(sent).rejects.toBeInstanceOf(GridKycError)
    await expect(sent).rejects.toMatchObject({
      kind: 'invalid',
      message: 'GET /customers/{customerId} was not sent: `customerId` is empty.',
    })
    expect(reached).toEqual([])
  })

  it('gives a list that is a promise of its first page, and loops over all', async () => {
    const pages = [
      page([{ id: 'a' }], '1'),
      page([{ id: 'b' }], '2'),
      { data: [{ id: 'c' }], hasMore: false, nextCursor: '0' },
    ]
    const { grid, reached } = mount(approved, pages)
    const list = grid.listVerifications({ customerId: id })
    const settled = vi.fn()
    expect(Object.prototype.toString.call(list)).toBe('[object PageRequest]')
    expect(reached).toEqual([])
    expect(await list.finally(settled)).toEqual(pages[0])
    expect(await list.catch(() => undefined)).toEqual(pages[0])
    expect(settled).toHaveBeenCalledTimes(1)
    expect(reached).toHaveLength(1)
    const ids: unknown[] = []
    for await (const item of list) ids.push(item.id)
    expect(ids).toEqual(['a', 'b', 'c'])
    expect(reached).toHaveLength(3)
  })

  it.each<[what: string, pages: unknown[], requests: number]>([
    ['there is no cursor', [{ data: [{ id: 'a' }], hasMore: true }], 1],
    ['the cursor is empty', [{ data: [{ id: 'a' }], hasMore: true, nextCursor: '' }], 1],
    ['there is no more', [{ data: [{ id: 'a' }], hasMore: false, nextCursor: '1' }, page([])], 1],
    ['a cursor comes again', [page([], '1'), page([], '2'), page([], '1')], 3],
  ])('ends a loop where %s', async (_, pages, requests) => {
    const { grid, reached } = mount(approved, pages)
    for await (const _ of grid.listVerifications({ customerId: id }));
    expect(reached).toHaveLength(requests)
  })

  it('rejects where the first page is refused, for a promise and for a loop', async () => {
    const refusal = () => Response.json({ status: 403, code: 'FORBIDDEN', message: 'No.' }, { status: 403 })
    const { grid } = mount(approved, [refusal])
    const list = grid.listVerifications({ customerId: id })
    await expect(list).rejects.toMatchObject({ status: 403 })
    expect(await list.catch(({ status }) => status)).toBe(403)
    expect(
      await list.then(
        () => 'read',
        ({ status }) => status,
      ),
    ).toBe(403)
    await expect(list[Symbol.asyncIterator]().next()).rejects.toMatchObject({ status: 403 })
  })
})
