import { getCustomer, listCustomers } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { readQuery } from './readQuery.js'

it('keeps the parameters of the route and no other', () => {
  const given = new URLSearchParams({ limit: '10', umaAddress: '$ada@x.com', customerId: 'Customer:2', q: '1' })
  expect(readQuery(listCustomers, given).toString()).toBe('umaAddress=%24ada%40x.com&limit=10')
  expect(readQuery(getCustomer, given).toString()).toBe('')
})

it.each([
  ['twice', 'limit=1&limit=2'],
  ['with a line end', 'cursor=a%0d%0ax-evil:1'],
  ['with a null', 'region=US%00'],
  ['that is endless', `cursor=${'a'.repeat(1001)}`],
])('refuses a parameter %s', (_, search) => {
  expect(() => readQuery(listCustomers, new URLSearchParams(search))).toThrow(expect.objectContaining({ status: 400 }))
})
