import { createCustomer, exampleOf, personalInfoFields } from '@grid-kyc/core'
import { createSandbox } from '@grid-kyc/sandbox'
import { expect, it } from 'vitest'
import { createGridProxy } from './createGridProxy.js'
import type { AuditEntry, GridProxyOptions, LogEntry } from './GridProxyOptions.js'

const businessInfo = { legalName: 'Harbor', country: 'US', taxId: '83-4021577', incorporatedOn: '2020-01-02' }

async function mount(options: Partial<GridProxyOptions> = {}) {
  const sandbox = createSandbox()
  const create = async () =>
    (await sandbox.client.send(createCustomer, { body: { customerType: 'BUSINESS', businessInfo } as never })).id ?? ''
  const [mine, theirs] = [await create(), await create()]
  const entries: AuditEntry[] = []
  const lines: LogEntry[] = []
  const proxy = createGridProxy({
    grid: {
      baseUrl: 'https://sandbox.grid-kyc.test/grid/2025-10-13',
      clientId: 'sandbox',
      clientSecret: 'sandbox',
      fetch: sandbox.fetch,
    },
    basePath: '/api/grid',
    customerFor: request => (request.headers.has('x-user') ? mine : null),
    operator: request => request.headers.has('x-operator'),
    actor: request => request.headers.get('x-user') ?? request.headers.get('x-operator'),
    audit: entry => void entries.push(entry),
    log: entry => void lines.push(entry),
    ...options,
  })
  const send = (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { 'x-user': 'user-7' },
  ) =>
    proxy.fetch(
      new Request(`https://app.test/api/grid${path}`, {
        method,
        headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
      { ip: '203.0.113.7' },
    )
  return { sandbox, proxy, mine, theirs, entries, lines, send }
}

it('records who changed what, by the names of the fields and never by their values', async () => {
  const { mine, entries, send } = await mount()
  const body = { customerType: 'BUSINESS', businessInfo: { taxId: '83-4021578', more: 1 } }
  const response = await send('PATCH', `/customers/${mine}`, body)
  expect(entries).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      requestId: response.headers.get('x-request-id'),
      route: 'updateCustomer',
      actor: 'user-7',
      customerId: mine,
      byOperator: false,
      revealsWithheld: false,
      targets: { customerId: mine },
      createdId: undefined,
      fields: ['customerType', 'businessInfo.taxId'],
      status: 200,
      refusal: undefined,
    },
  ])
  expect(JSON.stringify(entries)).not.toContain('4021578')
})

it('records the id of what was created', async () => {
  const { mine, entries, send } = await mount()
  const { personalInfo } = exampleOf({ personalInfo: personalInfoFields })
  const body = { customerId: mine, roles: ['DIRECTOR'], ownershipPercentage: 0, personalInfo }
  const { id } = (await (await send('POST', '/beneficial-owners', body)).json()) as { id: string }
  expect(entries).toMatchObject([
    { route: 'createBeneficialOwner', customerId: mine, targets: { customerId: mine }, createdId: id, status: 201 },
  ])
})

it("records the target and the actor of an operator's deletion", async () => {
  const { theirs, entries, send } = await mount()
  await send('DELETE', `/customers/${theirs}`, undefined, { 'x-operator': 'op-1' })
  expect(entries).toMatchObject([
    {
      route: 'deleteCustomer',
      actor: 'op-1',
      byOperator: true,
      customerId: theirs,
      targets: { customerId: theirs },
      status: 200,
    },
  ])
})

it('asks the platform about an operator with the customer that the route names', async () => {
  const asked: unknown[] = []
  const { theirs, entries, send } = await mount({
    authorize({ route, customerId }) {
      asked.push([route, customerId])
      return false
    },
  })
  expect((await send('DELETE', `/customers/${theirs}`, undefined, { 'x-operator': 'op-1' })).status).toBe(403)
  expect(asked).toEqual([['deleteCustomer', theirs]])
  expect(entries).toMatchObject([{ customerId: theirs, status: 403, refusal: { code: 'FORBIDDEN' } }])
})

it.each<
  [string, (mounted: { mine: string; theirs: string }) => [string, string, unknown?, Record<string, string>?], object]
>([
  [
    'a signed-out session',
    ({ mine }) => ['GET', `/customers/${mine}`, undefined, {}],
    { status: 401, refusal: { code: 'UNAUTHORIZED' } },
  ],
  [
    "another customer's data",
    ({ theirs }) => ['GET', `/customers/${theirs}`],
    { status: 403, actor: 'user-7', refusal: { code: 'FORBIDDEN' } },
  ],
  ['an operator route', () => ['GET', '/customers'], { status: 403, route: 'listCustomers' }],
  ['a route outside the table', () => ['GET', '/transactions'], { status: 404, route: 'unknown' }],
  [
    'a foreign page',
    ({ mine }) => ['GET', `/customers/${mine}`, undefined, { 'x-user': 'u', origin: 'https://evil.test' }],
    { status: 403 },
  ],
  ['a body that is not JSON', () => ['POST', '/verifications', 'text'], { status: 400, route: 'createVerification' }],
  [
    "Grid's own refusal",
    ({ mine }) => ['POST', `/customers/${mine}/verify-email`],
    { status: 409, customerId: expect.any(String), refusal: { code: 'CONFLICT' } },
  ],
])('records the refusal of %s with its reason', async (_, request, expected) => {
  const mounted = await mount()
  await mounted.send(...(request(mounted) as [string, string]))
  expect(mounted.entries).toMatchObject([expected])
  expect(mounted.entries[0]?.refusal?.reason).toEqual(expect.stringMatching(/\w/))
})

it.each<[string, (error: Error) => Partial<GridProxyOptions>]>([
  ['fails', error => ({ audit: () => Promise.reject(error) })],
  [
    'throws at once',
    error => ({
      audit: () => {
        throw error
      },
    }),
  ],
  ['does not know the actor', error => ({ actor: () => Promise.reject(error) })],
])('responds although the audit trail %s, and names it in the log', async (_, options) => {
  const failure = new Error('The disk is full.')
  const { mine, lines, send } = await mount(options(failure))
  expect((await send('GET', `/customers/${mine}`)).status).toBe(200)
  expect(lines).toMatchObject([{ status: 200, cause: failure, hook: expect.stringMatching(/^(audit|actor)$/) }])
})

it('logs no failure of a hook that the host did not set', async () => {
  const { mine, lines, send } = await mount({ audit: undefined })
  expect((await send('PATCH', `/customers/${mine}`, { customerType: 'BUSINESS' })).status).toBe(200)
  expect(lines.flatMap(({ hook }) => hook ?? [])).toEqual([])
})

it('records a request without a session as that of no operator', async () => {
  const { mine, entries, send } = await mount()
  await send('GET', `/customers/${mine}`, undefined, {})
  expect(entries).toMatchObject([
    {
      status: 401,
      byOperator: false,
      revealsWithheld: false,
      targets: {},
      fields: [],
      refusal: { code: 'UNAUTHORIZED' },
    },
  ])
})
