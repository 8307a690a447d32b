/**
 * The start of a module: `ours(count)` is the list of that many people over a backend that answers at once, and `people(count)`
 * what that backend has.
 */
export const ownersApp = `
  import { createElement as h, useEffect, useState } from 'react'
  import { createRoot } from 'react-dom/client'
  import { flushSync } from 'react-dom'
  import { BeneficialOwnerList, GridKycProvider } from '@grid-kyc/react'

  const address = { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' }
  const people = count => Array.from({ length: count }, (_, at) => ({
    id: 'BeneficialOwner:' + at,
    customerId: 'Customer:1',
    roles: at === 0 ? ['UBO', 'CONTROL_PERSON'] : ['DIRECTOR'],
    ownershipPercentage: at === 0 ? 40 : at < 50 ? 1 : 0,
    personalInfo: {
      firstName: 'Person', lastName: String(at + 1), birthDate: '1979-11-02', nationality: 'US',
      address, idType: 'SSN', identifier: '•••••726',
    },
    kycStatus: 'UNVERIFIED',
    createdAt: '2026-05-04T09:00:' + String(at).padStart(3, '0') + 'Z',
  }))
  const customer = {
    id: 'Customer:1', customerType: 'BUSINESS', kybStatus: 'UNVERIFIED', address,
    businessInfo: { legalName: 'Harbor', country: 'US', taxId: '•••••577', incorporatedOn: '2019-06-03' },
  }
  const page = (all, from) => JSON.stringify({
    data: all.slice(from, from + 100),
    hasMore: from + 100 < all.length,
    ...(from + 100 < all.length && { nextCursor: String(from + 100) }),
  })
  // Written once: what a server does is no work of the page's.
  const pages = new Map()
  const pagesOf = count => {
    if (!pages.has(count)) {
      const all = people(count)
      pages.set(count, Array.from({ length: Math.ceil(count / 100) }, (_, at) => page(all, at * 100)))
    }
    return pages.get(count)
  }
  const backend = count => {
    const written = pagesOf(count)
    return async request => {
      const { pathname, searchParams } = new URL(request.url)
      if (pathname.endsWith('/session')) return Response.json({ customerId: 'Customer:1', customerType: 'BUSINESS' })
      if (pathname.includes('/customers/')) return Response.json(customer)
      if (!pathname.endsWith('/beneficial-owners')) return Response.json({ data: [], hasMore: false })
      return new Response(written[Number(searchParams.get('cursor') ?? 0) / 100], {
        headers: { 'content-type': 'application/json' },
      })
    }
  }
  const ours = (count, isShown = true) =>
    h(GridKycProvider, { proxyUrl: '/api/grid', support: 'Help', fetch: backend(count) },
      isShown && h(BeneficialOwnerList, { onContinue: () => {} }))
`
