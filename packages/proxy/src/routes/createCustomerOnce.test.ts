import { type Customer, createClient, createCustomer, deleteCustomer } from '@grid-kyc/core'
import { createSandbox } from '@grid-kyc/sandbox'
import { describe, expect, it, vi } from 'vitest'
import { createGridProxy } from '../createGridProxy.js'

const body = { customerType: 'INDIVIDUAL' as const, fullName: 'Ada Miller 003', platformCustomerId: 'smuggled' }

function mount(
  onCreated: (request: Request, customer: Customer) => void | Promise<void>,
  platformCustomerId: () => string = () => 'user-7',
) {
  const sandbox = createSandbox()
  let customerId: string | undefined
  const proxy = createGridProxy({
    grid: {
      baseUrl: 'https://sandbox.grid-kyc.test/grid/2025-10-13',
      clientId: 'sandbox',
      clientSecret: 'sandbox',
      fetch: sandbox.fetch,
    },
    basePath: '/api/grid',
    customerFor: () => customerId ?? [],
    create: { platformCustomerId, onCreated },
  })
  const client = createClient({ baseUrl: 'https://app.test/api/grid', fetch: proxy.fetch })
  const signIn = (customer: Customer) => {
    customerId = customer.id
  }
  const session = async () => (await proxy.fetch(new Request('https://app.test/api/grid/session'))).json()
  return { client, sandbox, signIn, session }
}

it("[C2] creates the session's own customer under the platform's id for it", async () => {
  const onCreated = vi.fn((_: Request, customer: Customer) => signIn(customer))
  const { client, signIn, session } = mount(onCreated)
  expect(await session()).toEqual({ mayCreate: true })
  const customer = await client.send(createCustomer, { body })
  expect(customer).toMatchObject({ platformCustomerId: 'user-7', fullName: 'Ada Miller 003' })
  expect(onCreated).toHaveBeenCalledWith(expect.any(Request), customer, { native: undefined, isRecheck: false })
  expect(await session()).toEqual({ customerId: customer.id, customerType: 'INDIVIDUAL', mayCreate: false })
  await expect(client.send(createCustomer, { body })).rejects.toMatchObject({ status: 409 })
})

it('finds the customer again when the hook of the host failed after its creation', async () => {
  const onCreated = vi.fn().mockRejectedValueOnce(new Error('The database is away.'))
  const { client } = mount(onCreated)
  await expect(client.send(createCustomer, { body })).rejects.toMatchObject({ status: 500 })
  const customer = await client.send(createCustomer, { body })
  expect(customer).toMatchObject({ platformCustomerId: 'user-7' })
  expect(onCreated).toHaveBeenCalledTimes(2)
  expect(onCreated.mock.calls[1]?.[1]).toEqual(customer)
})

it('[C5] continues with the customer that is not deleted, where several share the platform’s id for them', async () => {
  const onCreated = vi.fn()
  const { client, sandbox } = mount(onCreated)
  const create = (umaAddress: string, platformCustomerId: string) =>
    sandbox.client.send(createCustomer, { body: { ...body, umaAddress, platformCustomerId } })
  const gone = await create('$ada@sandbox.grid-kyc.test', 'user-7')
  await sandbox.client.send(deleteCustomer, { customerId: gone.id as string })
  const kept = await create('$ada2@sandbox.grid-kyc.test', 'user-7')
  const other = await create('$ben@sandbox.grid-kyc.test', 'user-8')
  // As the guides have it, and older platforms may: Grid lists every one of them.
  const data = [{ ...gone, isDeleted: true }, other, kept]
  const listed = { kind: 'response', status: 200, body: { data, hasMore: false, totalCount: 3 } } as const
  sandbox.faults.next('listCustomers', listed)
  expect(await client.send(createCustomer, { body })).toMatchObject({ id: kept.id, umaAddress: kept.umaAddress })
  expect(onCreated).toHaveBeenCalledExactlyOnceWith(
    expect.any(Request),
    expect.objectContaining({ id: kept.id }),
    expect.anything(),
  )
})

it('forwards a conflict that is about something else', async () => {
  const { client, sandbox } = mount(() => {})
  sandbox.faults.next('createCustomer', {
    kind: 'response',
    status: 409,
    body: { status: 409, code: 'UMA_ADDRESS_EXISTS', message: 'Taken.' },
  })
  await expect(client.send(createCustomer, { body })).rejects.toMatchObject({ status: 409, code: 'UMA_ADDRESS_EXISTS' })
})

it.each([
  ['empty', ''],
  ['blank', '  '],
  ['undefined', undefined],
  ['a number', 7],
  ['what a template makes of undefined', `${undefined}`],
  ['what String() makes of null', String(null)],
  ['what String() makes of an object', String({})],
  ['what String() makes of a promise', String(Promise.resolve('user-7'))],
  ['what String() makes of no number', ' NaN '],
  ['an object', { id: 'user-7' }],
])('creates nothing when the platform id of the session is %s', async (_, id) => {
  const onCreated = vi.fn()
  const { client, sandbox } = mount(onCreated, () => id as string)
  await expect(client.send(createCustomer, { body })).rejects.toMatchObject({ status: 500 })
  expect(sandbox.requests).toEqual([])
  expect(onCreated).not.toHaveBeenCalled()
})

describe('a conflict about the customer', () => {
  const conflict = {
    kind: 'response',
    status: 409,
    body: { status: 409, code: 'CONFLICT', message: 'This exists.' },
  } as const

  it('is forwarded when Grid has no such customer any more, and the host is not called', async () => {
    const onCreated = vi.fn()
    const { client, sandbox } = mount(onCreated)
    sandbox.faults.next('createCustomer', conflict)
    await expect(client.send(createCustomer, { body })).rejects.toMatchObject({ status: 409, code: 'CONFLICT' })
    expect(onCreated).not.toHaveBeenCalled()
    expect(sandbox.requests.map(({ operation }) => operation)).toEqual(['createCustomer', 'listCustomers'])
  })

  it.each([
    ['no list', { data: 'x', hasMore: false }],
    ['a list of nothing', { data: [null, 'x', 7], hasMore: false }],
    ['nothing at all', {}],
  ])('is forwarded when Grid answers with %s', async (_, page) => {
    const { client, sandbox } = mount(() => {})
    sandbox.faults.next('createCustomer', conflict)
    sandbox.faults.next('listCustomers', { kind: 'response', status: 200, body: page as never })
    await expect(client.send(createCustomer, { body })).rejects.toMatchObject({ status: 409, code: 'CONFLICT' })
  })

  it.each([
    [400, 'CONFLICT'],
    [409, 'USER_NOT_READY'],
  ])('is none with %d %s, so no customer is looked for', async (status, code) => {
    const { client, sandbox } = mount(() => {})
    sandbox.faults.next('createCustomer', { kind: 'response', status, body: { status, code, message: 'No.' } })
    await expect(client.send(createCustomer, { body })).rejects.toMatchObject({ status, code })
    expect(sandbox.requests.map(({ operation }) => operation)).toEqual(['createCustomer'])
  })

  it('answers with the customer that there is as if it were new', async () => {
    const onCreated = vi.fn()
    const { client, sandbox } = mount(onCreated)
    const first = await client.send(createCustomer, { body })
    sandbox.faults.next('createCustomer', conflict)
    expect(await client.send(createCustomer, { body })).toEqual(first)
    expect(onCreated).toHaveBeenCalledTimes(2)
  })
})
