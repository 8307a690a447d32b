import { routes } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { gridPath } from './gridPath.js'

it('writes the ids of a request into the path of its row', () => {
  expect(gridPath(routes.getCustomer, { customerId: 'Customer:1', documentId: 'x' })).toBe('/customers/Customer:1')
  expect(gridPath(routes.createKycLink, { customerId: 'Customer:1' })).toBe('/customers/Customer:1/kyc-link')
  expect(gridPath(routes.listDocuments, {})).toBe('/documents')
})

it.each<Record<string, string>>([{}, { customerId: '' }])(
  'writes no path of a list where the id is missing: %j',
  params => {
    expect(() => gridPath(routes.getCustomer, params)).toThrow(
      new TypeError('/customers/{customerId} was not sent: `customerId` is empty.'),
    )
  },
)
