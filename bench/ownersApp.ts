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
  const backend = count => {
    const all = people(count)
    return async request => {
      const { pathname, searchParams } = new URL(request.url)
      if (pathname.endsWith('/session')) return Response.json({ customerId: 'Customer:1', customerType: 'BUSINESS' })
      if (pathname.includes('/customers/')) return Response.json(customer)
      if (!pathname.endsWith('/beneficial-owners')) return Response.json({ data: [], hasMore: false })
      const from = Number(searchParams.get('cursor') ?? 0)
      const hasMore = from + 100 < count
      return Response.json({
        data: all.slice(from, from + 100), hasMore, ...(hasMore && { nextCursor: String(from + 100) }),
      })
    }
  }
  const ours = (count, isShown = true) =>
    h(GridKycProvider, { proxyUrl: '/api/grid', support: 'Help', fetch: backend(count) },
      isShown && h(BeneficialOwnerList, { onContinue: () => {} }))
`
