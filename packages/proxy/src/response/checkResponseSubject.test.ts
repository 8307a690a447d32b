import { describe, expect, it } from 'vitest'
import { createGridProxy } from '../createGridProxy.js'
import { checkResponseSubject } from './checkResponseSubject.js'

const mine = 'Customer:A'

/** What the browser receives when Grid answers a request of customer A with this. */
async function received(path: string, body: unknown, init: RequestInit & { body?: string } = {}, isNew = false) {
  const proxy = createGridProxy({
    grid: {
      baseUrl: 'https://grid.test',
      clientId: 'id',
      clientSecret: 'secret',
      fetch: async request => {
        const { pathname } = new URL(request.url)
        const isRead = request.method === 'GET'
        if (isRead && pathname === '/beneficial-owners/BeneficialOwner:A')
          return Response.json({ id: 'BeneficialOwner:A', customerId: mine })
        if (pathname === '/beneficial-owners/BeneficialOwner:B')
          return Response.json({ id: 'BeneficialOwner:B', customerId: 'Customer:B' })
        if (pathname === '/verifications/Verification:1' && request.method === 'GET' && path !== pathname) {
          return Response.json({ id: 'Verification:1', customerId: mine })
        }
        return Response.json(body, { status: request.method === 'POST' ? 201 : 200 })
      },
    },
    basePath: '/api/grid',
    customerFor: () => (isNew ? [] : mine),
    create: { platformCustomerId: () => 'user-7', onCreated: () => {} },
  })
  const headers = { 'content-type': 'application/json' }
  const request = new Request(`https://app.test/api/grid${path}`, { ...init, ...(init.body && { headers }) })
  const response = await proxy.fetch(request, { ip: '203.0.113.7' })
  return { status: response.status, text: await response.text() }
}

describe('a response is not forwarded', () => {
  it.each<[string, string, unknown, (RequestInit & { body?: string })?, boolean?]>([
    ['about another customer', '/customers/Customer:A', { id: 'Customer:B', customerType: 'BUSINESS' }],
    [
      'to a change, about another customer',
      '/customers/Customer:A',
      { id: 'Customer:B', customerType: 'BUSINESS' },
      { method: 'PATCH', body: '{"customerType":"BUSINESS"}' },
    ],
    [
      'to a confirmation, about another customer',
      '/customers/Customer:A/verify-email/confirm',
      { id: 'Customer:B', customerType: 'INDIVIDUAL' },
      { method: 'POST', body: '{"code":"123456"}' },
    ],
    [
      'with the owners of another customer',
      '/customers/Customer:A',
      { id: mine, customerType: 'BUSINESS', beneficialOwners: [{ id: 'BeneficialOwner:B', customerId: 'Customer:B' }] },
    ],
    [
      'with another customer inside it',
      '/customers/Customer:A',
      { id: mine, customerType: 'BUSINESS', data: { customer: { id: 'Customer:B', customerType: 'BUSINESS' } } },
    ],
    [
      'with a document of another customer inside it',
      '/customers/Customer:A',
      { id: mine, customerType: 'BUSINESS', documents: [{ id: 'Document:1', documentHolder: 'Customer:B' }] },
    ],
    [
      'about the verification of another customer',
      '/verifications',
      { id: 'Verification:2', customerId: 'Customer:B' },
      { method: 'POST', body: '{"customerId":"Customer:A"}' },
    ],
    [
      'with a list that holds an entry of another customer',
      '/verifications?customerId=Customer:A',
      {
        data: [
          { id: 'Verification:1', customerId: mine },
          { id: 'Verification:2', customerId: 'Customer:B' },
        ],
        hasMore: false,
      },
    ],
    [
      'with a document of another customer',
      '/documents?documentHolder=Customer:A',
      { data: [{ id: 'Document:1', documentHolder: 'Customer:B' }], hasMore: false },
    ],
    [
      "with a document of another customer's owner",
      '/documents?documentHolder=Customer:A',
      { data: [{ id: 'Document:1', documentHolder: 'BeneficialOwner:B' }], hasMore: false },
    ],
    [
      'about another resource of the same customer',
      '/beneficial-owners/BeneficialOwner:A',
      { id: 'BeneficialOwner:C', customerId: mine },
      { method: 'PATCH', body: '{}' },
    ],
    [
      'with the customer of another user',
      '/customers',
      { id: 'Customer:B', customerType: 'INDIVIDUAL', platformCustomerId: 'user-8' },
      { method: 'POST', body: '{"customerType":"INDIVIDUAL"}' },
      true,
    ],
  ])('%s', async (_, path, body, init, isNew) => {
    const { status, text } = await received(path, body, init, isNew)
    expect(status).toBe(502)
    expect(text).not.toMatch(/Customer:B|Owner:B/)
  })
})

it.each<[string, string, unknown, (RequestInit & { body?: string })?]>([
  [
    'a customer',
    '/customers/Customer:A',
    { id: mine, customerType: 'BUSINESS', beneficialOwners: [{ customerId: mine }] },
  ],
  [
    'a list',
    '/verifications?customerId=Customer:A',
    { data: [{ id: 'Verification:1', customerId: mine }], hasMore: false },
  ],
  [
    "an owner's document",
    '/documents?documentHolder=BeneficialOwner:A',
    { data: [{ id: 'Document:1', documentHolder: 'BeneficialOwner:A' }], hasMore: false },
  ],
  [
    'a link with an id of its own',
    '/customers/Customer:A/kyc-link',
    { id: 'KycLink:1', kycUrl: 'https://kyc.test/1' },
    { method: 'POST', body: '{}' },
  ],
])('forwards %s that is about the request', async (_, path, body, init) => {
  expect((await received(path, body, init)).status).toBeLessThan(300)
})

describe('compared with customer A, resource R and the platform’s id P, a response', () => {
  /** Knows whose each holder is; rejects for one that it does not know. */
  const ownership = {
    customerOf: async (kind: string, id: string) => {
      const owner = { A: 'A', 'Owner:A': 'A', 'Owner:B': 'B' }[id]
      if (kind !== 'holder' || !owner) throw new Error('Unknown.')
      return owner
    },
  }
  const all = { customerId: 'A', resourceId: 'R', platformCustomerId: 'P' }
  const nothing = { customerId: undefined, resourceId: undefined, platformCustomerId: undefined }
  const check = (body: Record<string, unknown>, subject: Partial<typeof all> = {}) =>
    checkResponseSubject(body, { ...nothing, ...subject }, ownership)

  it.each<[string, Record<string, unknown>, Partial<typeof all>]>([
    ['of nothing', {}, all],
    ['of the resource', { id: 'R' }, { resourceId: 'R' }],
    ['whose id is no text', { id: 7 }, { resourceId: 'R' }],
    ['of any id where none was named', { id: 'X' }, { customerId: 'A' }],
    ['of the platform’s id', { platformCustomerId: 'P' }, { platformCustomerId: 'P' }],
    ['that does not repeat the platform’s id', { platformCustomerId: null }, { platformCustomerId: 'P' }],
    ['of any platform’s id where none was sent', { platformCustomerId: 'X' }, { customerId: 'A' }],
    ['of the customer', { id: 'A', customerType: 'BUSINESS', customerId: 'A' }, { customerId: 'A' }],
    ['of a type without an id', { customerType: 'BUSINESS' }, { customerId: 'A' }],
    [
      'with an id that is no customer’s',
      { list: [{ id: 'X' }, null, 'X', { id: 7, customerType: 'X' }] },
      { customerId: 'A' },
    ],
    ['with a type that is none', { id: 'X', customerType: null }, { customerId: 'A' }],
    ['of their owner’s document', { data: [{ documentHolder: 'Owner:A' }] }, { customerId: 'A' }],
    [
      'of another customer where no one is compared',
      { customerId: 'B', documentHolder: 'Owner:B' },
      { resourceId: 'R' },
    ],
  ])('%s is forwarded', async (_, body, subject) => {
    await expect(check(body, subject)).resolves.toBeUndefined()
  })

  it.each<[string, Record<string, unknown>, Partial<typeof all>]>([
    ['of another resource', { id: 'X' }, { resourceId: 'R' }],
    ['of another platform’s id', { platformCustomerId: 'X' }, { platformCustomerId: 'P' }],
    ['of a platform’s id that is empty', { platformCustomerId: '' }, { platformCustomerId: 'P' }],
    ['of another customer', { id: 'B', customerType: 'BUSINESS' }, { customerId: 'A' }],
    ['of another customer’s', { customerId: 'B' }, { customerId: 'A' }],
    ['of no customer', { customerId: null }, { customerId: 'A' }],
    ['of another customer’s owner', { documentHolder: 'Owner:B' }, { customerId: 'A' }],
    ['of a holder that there is not', { documentHolder: 'Owner:X' }, { customerId: 'A' }],
    ['of a holder that is none', { documentHolder: null }, { customerId: 'A' }],
    ['of a list of holders', { documentHolder: ['A'] }, { customerId: 'A' }],
    ['with another customer deep inside', { a: { b: [1, [{ c: { customerId: 'B' } }]] } }, { customerId: 'A' }],
    [
      'with another customer after ones that are right',
      { data: [{ customerId: 'A' }, { customerId: 'B' }] },
      { customerId: 'A' },
    ],
  ])('%s is not', async (_, body, subject) => {
    await expect(check(body, subject)).rejects.toMatchObject({
      status: 502,
      code: 'BAD_GATEWAY',
      message: 'Grid answered about another customer or resource, so the response was not forwarded.',
    })
  })
})
