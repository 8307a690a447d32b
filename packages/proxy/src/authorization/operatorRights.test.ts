import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createGridProxy } from '../createGridProxy.js'
import type { AuditEntry, GridProxyOptions, LogEntry } from '../GridProxyOptions.js'

let server: SandboxServer
let customerId: string
let otherId: string
let verificationId: string

beforeAll(async () => {
  server = await serveSandbox()
  customerId = await server.sandbox.seedCustomer('business.in_review')
  verificationId = server.sandbox.setVerification(customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: [
      { resourceId: customerId, type: 'APPLICANT_SANCTIONED', reason: 'On a list.' },
      { resourceId: customerId, type: 'MISSING_FIELD', field: 'businessInfo.naicsCode', reason: 'Missing.' },
    ],
  })
  otherId = await server.sandbox.seedCustomer('business.in_review')
})

afterAll(async () => {
  await server.stop()
  await server.sandbox.close()
})

function mount(options: Partial<GridProxyOptions>) {
  const proxy = createGridProxy({
    grid: { baseUrl: server.url, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    customerFor: ({ headers }) => ({ customer: customerId, other: otherId })[headers.get('x-user') ?? ''] ?? null,
    operator: ({ headers }) => headers.get('x-user') === 'operator',
    ...options,
  })
  return async (user: string, path: string, method = 'GET') => {
    const headers = { 'x-user': user }
    const response = await proxy.fetch(new Request(`https://app.test/api/grid${path}`, { method, headers }))
    const text = await response.text()
    return { status: response.status, text }
  }
}

const reads = () => [
  `/customers/${customerId}`,
  `/beneficial-owners?customerId=${customerId}`,
  `/documents?documentHolder=${customerId}`,
  `/verifications?customerId=${customerId}`,
  `/verifications/${verificationId}`,
]

describe('[C9] an operator', () => {
  it('reads any customer, with identifiers masked and withheld reasons hidden', async () => {
    const ask = mount({})
    for (const path of reads()) {
      const { status, text } = await ask('operator', path)
      expect([path, status]).toEqual([path, 200])
      expect(text).not.toContain('APPLICANT_SANCTIONED')
      expect(text).not.toMatch(/"identifier":"\d/)
    }
    expect((await ask('operator', `/verifications/${verificationId}`)).text).toContain('WITHHELD')
  })

  it('reads what the customer’s own session reads, and no one else does', async () => {
    const ask = mount({})
    for (const path of reads()) {
      const { status, text } = await ask('customer', path)
      expect([path, status]).toEqual([path, 200])
      expect(text).not.toContain('APPLICANT_SANCTIONED')
      expect((await ask('stranger', path)).status).toBe(401)
      expect([path, (await ask('other', path)).status]).toEqual([path, 403])
    }
  })

  it('reads the customer that the id names, and not another', async () => {
    const ask = mount({})
    for (const id of [customerId, otherId]) {
      expect(JSON.parse((await ask('operator', `/customers/${id}`)).text)).toMatchObject({ id })
    }
    expect(JSON.parse((await ask('other', `/customers/${otherId}`)).text)).toMatchObject({ id: otherId })
  })

  it('does not write for a customer', async () => {
    const ask = mount({})
    for (const path of [`/customers/${customerId}/kyc-link`, `/customers/${customerId}/verify-email`]) {
      expect((await ask('operator', path, 'POST')).status).toBe(401)
    }
  })

  it.each(['operators', ''])('is no one else: %j', async user => {
    const ask = mount({})
    for (const path of reads()) expect((await ask(user, path)).status).toBe(401)
  })

  it.each(['yes', 1, [], null, undefined])('is not someone for whom the callback returns %j', async answer => {
    const ask = mount({ operator: () => answer as never })
    expect((await ask('operator', `/customers/${customerId}`)).status).toBe(401)
  })
})

describe('withheld reasons', () => {
  const path = () => `/verifications/${verificationId}`
  const operator = ({ headers }: Request) => headers.get('x-user') === 'operator' && { revealWithheld: true }

  it('are shown to an operator with that right, and it is on record', async () => {
    const audit = vi.fn<(entry: AuditEntry) => void>()
    const ask = mount({ operator, audit })
    const { status, text } = await ask('operator', path())
    expect(status).toBe(200)
    expect(text).toContain('APPLICANT_SANCTIONED')
    expect(audit).toHaveBeenCalledOnce()
    expect(audit.mock.calls[0]?.[0]).toMatchObject({
      route: 'getVerification',
      customerId,
      byOperator: true,
      revealsWithheld: true,
    })
  })

  it('are not shown when the audit trail fails', async () => {
    const ask = mount({ operator, audit: () => Promise.reject(new Error('The disk is full.')) })
    const { status, text } = await ask('operator', path())
    expect(status).toBe(500)
    expect(text).not.toContain('APPLICANT_SANCTIONED')
  })

  it('are not shown without an audit trail, and the log says why', async () => {
    const log = vi.fn<(entry: LogEntry) => void>()
    const ask = mount({ operator, log })
    expect((await ask('operator', path())).text).not.toContain('APPLICANT_SANCTIONED')
    expect(String(log.mock.calls[0]?.[0].cause)).toContain('`audit`')
  })

  it('are not shown to the customer', async () => {
    const ask = mount({ operator, audit: () => {} })
    expect((await ask('customer', path())).text).not.toContain('APPLICANT_SANCTIONED')
  })
})

it("keeps a customer's own reads when the operator callback fails", async () => {
  const failing = () => Promise.reject(new Error('The directory is away.'))
  const ask = mount({ operator: failing })
  expect((await ask('customer', `/customers/${customerId}`)).status).toBe(200)
  expect((await ask('operator', '/customers')).status).toBe(500)
})
