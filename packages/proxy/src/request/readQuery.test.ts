import { getCustomer, listCustomers } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { readQuery } from './readQuery.js'

it('keeps the parameters of the route and no other', () => {
  const given = new URLSearchParams({ limit: '10', umaAddress: '$ada@x.com', customerId: 'Customer:2', q: '1' })
  expect(readQuery(listCustomers, given).toString()).toBe('umaAddress=%24ada%40x.com&limit=10')
  expect(readQuery(getCustomer, given).toString()).toBe('')
})

it.each([
  ['twice', 'limit=1&limit=2', 'limit: is given more than once. Give it once.'],
  ['with a line end', 'cursor=a%0d%0ax-evil:1', 'cursor: has a character that no value has.'],
  ['with a null', 'region=US%00', 'region: has a character that no value has.'],
  ['with a control character before it', 'region=%07US', 'region: has a character that no value has.'],
  ['that is endless', `cursor=${'a'.repeat(1001)}`, 'cursor: is longer than any value may be.'],
])('refuses a parameter %s', (_, search, message) => {
  expect(() => readQuery(listCustomers, new URLSearchParams(search))).toThrow(
    expect.objectContaining({ status: 400, message }),
  )
})

it('takes a parameter of 1,000 characters in any script', () => {
  const cursor = 'é'.repeat(1000)
  expect(readQuery(listCustomers, new URLSearchParams({ cursor })).get('cursor')).toBe(cursor)
})
