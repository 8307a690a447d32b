import { expect, it, vi } from 'vitest'
import { checkAuthorize } from './checkAuthorize.js'
import { checkStrayIds } from './checkStrayIds.js'
import { type RequestValues, subjectIdOf, subjectOf } from './subjectOf.js'

const forbidden = { status: 403, code: 'FORBIDDEN' }
const values = (more: Partial<RequestValues> = {}): RequestValues => ({
  params: {},
  query: new URLSearchParams(),
  body: {},
  ...more,
})
const at = (place: string, kind = 'customer') => ({ in: place, name: 'customerId', kind }) as never
/** Every document belongs to the customer of its number. */
const mount = () => {
  const customerOf = vi.fn(async (_: string, id: string) => `Customer:${id.split(':')[1]}`)
  return { customerOf, ownership: { customerOf } }
}

it('finds the id where the route says, and nowhere else', () => {
  const everywhere = values({
    params: { customerId: 'in:path' },
    query: new URLSearchParams({ customerId: 'in:query' }),
    body: { customerId: 'in:body' },
  })
  expect(['path', 'query', 'body', 'form'].map(place => subjectIdOf(at(place), everywhere))).toEqual([
    ...['in:path', 'in:query', 'in:body', 'in:body'],
  ])
  expect(['path', 'query', 'body'].map(place => subjectIdOf(at(place), values()))).toEqual(Array(3).fill(undefined))
  const inherited = Object.create({ customerId: 'Customer:1' })
  expect(subjectIdOf(at('body'), values({ body: inherited }))).toBeUndefined()
})

it('acts for a customer of the session, and for any where an operator asks', async () => {
  const { customerOf, ownership } = mount()
  const body = { customerId: 'Document:1' }
  for (const customerIds of [['Customer:1'], ['Customer:2', 'Customer:1'], null])
    expect(await subjectOf(at('body', 'document'), values({ body }), customerIds, ownership)).toBe('Customer:1')
  expect(customerOf.mock.calls).toEqual(Array(3).fill(['document', 'Document:1']))
  await expect(subjectOf(at('body', 'document'), values({ body }), ['Customer:2'], ownership)).rejects.toMatchObject(
    forbidden,
  )
})

it('looks nothing up for a session without a customer', async () => {
  const { customerOf, ownership } = mount()
  const body = { customerId: 'Document:1' }
  await expect(subjectOf(at('body'), values({ body }), [], ownership)).rejects.toMatchObject(forbidden)
  expect(customerOf).not.toHaveBeenCalled()
})

it.each([undefined, '', null, 7, ['Customer:1']])('names the field when the customer is %j', async customerId => {
  const { customerOf, ownership } = mount()
  for (const customerIds of [['Customer:1'], [], null]) {
    await expect(subjectOf(at('body'), values({ body: { customerId } }), customerIds, ownership)).rejects.toMatchObject(
      {
        status: 400,
        message: 'customerId: is missing, and without it the customer is unknown.',
      },
    )
  }
  expect(customerOf).not.toHaveBeenCalled()
})

it.each<[what: string, more: Partial<RequestValues>]>([
  ['nothing', {}],
  ['the same customer in the query', { query: new URLSearchParams({ customerId: 'Customer:1' }) }],
  ['the same customer in the body', { body: { customerId: 'Customer:1', documentHolder: 'Customer:1' } }],
  ['an owner of the same customer', { body: { documentHolder: 'BeneficialOwner:1' } }],
  ['another name', { body: { id: 'Customer:2' }, query: new URLSearchParams({ id: 'Customer:2' }) }],
])('lets a request through that names beside its customer %s', async (_, more) => {
  await expect(checkStrayIds(values(more), 'Customer:1', mount().ownership)).resolves.toBeUndefined()
})

it.each<[what: string, more: Partial<RequestValues>]>([
  ['another customer in the query', { query: new URLSearchParams({ customerId: 'Customer:2' }) }],
  ['another one after its own', { query: new URLSearchParams('customerId=Customer:1&customerId=Customer:2') }],
  ['another customer in the body', { body: { customerId: 'Customer:2' } }],
  ['an owner of another customer', { body: { documentHolder: 'BeneficialOwner:2' } }],
  [
    'a holder of another customer in the query',
    { query: new URLSearchParams({ documentHolder: 'BeneficialOwner:2' }) },
  ],
  ['a list', { body: { customerId: ['Customer:1'] } }],
  ['nothing, by name', { body: { customerId: null } }],
])('refuses a request that names beside its customer %s', async (_, more) => {
  await expect(checkStrayIds(values(more), 'Customer:1', mount().ownership)).rejects.toMatchObject(forbidden)
})

it('looks its own id up nowhere', async () => {
  const { customerOf, ownership } = mount()
  const named = { customerId: 'Customer:1', documentHolder: 'Customer:1' }
  await checkStrayIds(values({ body: named, query: new URLSearchParams(named) }), 'Customer:1', ownership)
  expect(customerOf).not.toHaveBeenCalled()
})

it('looks each id up as what its name says that it is', async () => {
  const { customerOf, ownership } = mount()
  const body = { customerId: 'Other:1', documentHolder: 'BeneficialOwner:1' }
  await checkStrayIds(values({ body }), 'Customer:1', ownership)
  expect(customerOf.mock.calls).toEqual([
    ['customer', 'Other:1'],
    ['holder', 'BeneficialOwner:1'],
  ])
})

it('asks the platform whether a request may be, with its route and customer, and takes only true for yes', async () => {
  const request = new Request('https://app.test')
  const routeRequest = { operation: 'updateCustomer', request } as never
  const authorize = vi.fn(() => true)
  await checkAuthorize(routeRequest, 'Customer:1', { authorize })
  expect(authorize.mock.calls).toEqual([
    [{ route: 'updateCustomer', customerId: 'Customer:1', request, native: undefined, isRecheck: false }],
  ])
  await checkAuthorize(routeRequest, 'Customer:1', {})
  for (const answer of [false, undefined, 'yes', 1, {}]) {
    await expect(checkAuthorize(routeRequest, undefined, { authorize: () => answer as never })).rejects.toMatchObject({
      ...forbidden,
      message: 'The platform does not allow this now.',
    })
  }
  const never = () => new Promise<never>(() => {})
  await expect(checkAuthorize(routeRequest, undefined, { authorize: never, hookTimeoutMs: 10 })).rejects.toMatchObject({
    status: 500,
    hook: 'authorize',
    cause: new Error('`authorize` took longer than 10 ms.'),
  })
})
