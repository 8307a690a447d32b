import { describe, expect, it } from 'vitest'
import { createGridProxy } from '../createGridProxy.js'

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
