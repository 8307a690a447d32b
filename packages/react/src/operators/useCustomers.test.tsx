import { type CustomerCreate, deleteCustomer, GridKycError } from '@grid-kyc/core'
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { type UseCustomersOptions, useCustomers } from './useCustomers.js'

const person = (number: number): CustomerCreate => ({
  ...{ customerType: 'INDIVIDUAL', fullName: `Person ${number}`, platformCustomerId: `p-${number}` },
})
const business: CustomerCreate = {
  customerType: 'BUSINESS',
  platformCustomerId: 'b-1',
  businessInfo: { legalName: 'Tidal Supply', country: 'US', taxId: '47-1234567', incorporatedOn: '2019-04-02' },
}

let environment: TestEnvironment
let isStaff = true
let asked: URLSearchParams[]
beforeEach(async () => {
  isStaff = true
  asked = []
  environment = await startInProcess(person(1), { proxy: { operator: () => isStaff } })
})
afterEach(() => environment.close())

function start(initialProps?: UseCustomersOptions) {
  const fetch = (request: Request) => {
    asked.push(new URL(request.url).searchParams)
    return environment.fetch(request)
  }
  const hook = renderHook((options: UseCustomersOptions | undefined) => useCustomers(options), {
    initialProps,
    wrapper: ({ children }) => (
      <SandboxApp environment={environment} fetch={fetch}>
        {children}
      </SandboxApp>
    ),
  })
  const ready = () => {
    const { current } = hook.result
    if (current.status !== 'ready') throw new Error(`The list is ${current.status}.`)
    return current
  }
  const settled = (page: number) => waitFor(() => expect(ready()).toMatchObject({ page, isReading: false }))
  const names = () => ready().customers.map(({ name }) => name)
  return { ...hook, ready, settled, names }
}

describe('a list of customers', () => {
  it('is loading, and then has what an operator needs of each', async () => {
    environment.sandbox.setCustomerStatus(await environment.create(business), 'PENDING')
    environment.sandbox.setCustomerStatus(environment.customerId, 'HOLD')
    const list = start()
    expect(list.result.current).toMatchObject({ status: 'loading', errors: [] })
    await list.settled(1)
    expect(list.ready()).toMatchObject({ total: 2, errors: [], previous: undefined, next: undefined })
    expect(list.ready().customers).toEqual([
      {
        customerId: environment.customerId,
        customerType: 'INDIVIDUAL',
        name: 'Person 1',
        platformCustomerId: 'p-1',
        state: 'on_hold',
        raw: 'HOLD',
        createdAt: expect.stringMatching(/^\d{4}-/),
        isDeleted: false,
      },
      expect.objectContaining({ customerType: 'BUSINESS', name: 'Tidal Supply', state: 'unknown', raw: 'PENDING' }),
    ])
    expect(asked.at(-1)?.get('limit')).toBe('20')
    expect(asked.at(-1)?.has('cursor')).toBe(false)
  })

  it('shows a deleted customer as one, where the host asks for them', async () => {
    await environment.sandbox.client.send(deleteCustomer, { customerId: environment.customerId })
    const list = start({ filter: { isIncludingDeleted: true } })
    await list.settled(1)
    expect(list.ready().customers).toMatchObject([{ isDeleted: true }])
  })
})

describe('its pages', () => {
  beforeEach(async () => {
    for (const number of [2, 3, 4, 5]) await environment.create(person(number))
  })

  it('are turned to the last one and back to the first', async () => {
    const list = start({ pageSize: 2 })
    await list.settled(1)
    expect(list.names()).toEqual(['Person 1', 'Person 2'])
    expect(list.ready().previous).toBeUndefined()
    act(() => list.ready().next?.())
    // The last page stays until the next one is there, and cannot be turned twice.
    expect(list.ready()).toMatchObject({ page: 2, isReading: true, next: undefined })
    expect(list.names()).toEqual(['Person 1', 'Person 2'])
    await list.settled(2)
    expect(list.names()).toEqual(['Person 3', 'Person 4'])
    act(() => list.ready().next?.())
    await list.settled(3)
    expect(list.names()).toEqual(['Person 5'])
    expect(list.ready().next).toBeUndefined()
    act(() => list.ready().previous?.())
    await list.settled(2)
    expect(list.names()).toEqual(['Person 3', 'Person 4'])
    act(() => list.ready().previous?.())
    await list.settled(1)
    expect(list.ready().previous).toBeUndefined()
  })

  it('begin again with another filter, and with the same one once it is back', async () => {
    const list = start({ pageSize: 2 })
    await list.settled(1)
    act(() => list.ready().next?.())
    await list.settled(2)
    list.rerender({ pageSize: 2, filter: { platformCustomerId: 'p-5' } })
    await list.settled(1)
    await waitFor(() => expect(list.names()).toEqual(['Person 5']))
    list.rerender({ pageSize: 2 })
    await list.settled(1)
    await waitFor(() => expect(list.names()).toEqual(['Person 1', 'Person 2']))
  })

  it('stay where they are when a filter says the same in another way', async () => {
    const list = start({ pageSize: 2, filter: { customerType: 'INDIVIDUAL', region: undefined } })
    await list.settled(1)
    act(() => list.ready().next?.())
    await list.settled(2)
    const requests = asked.length
    list.rerender({ pageSize: 2, filter: { currency: undefined, customerType: 'INDIVIDUAL' } })
    expect(list.ready()).toMatchObject({ page: 2, isReading: false })
    list.rerender({ pageSize: 2, filter: { customerType: 'INDIVIDUAL' } })
    expect(list.ready()).toMatchObject({ page: 2, isReading: false })
    expect(asked).toHaveLength(requests)
    expect(asked.at(-1)?.get('customerType')).toBe('INDIVIDUAL')
  })

  it('are the same whatever the order of the filter’s parts', async () => {
    const list = start({ filter: { customerType: 'INDIVIDUAL', platformCustomerId: 'p-2' } })
    await list.settled(1)
    const requests = asked.length
    list.rerender({ filter: { platformCustomerId: 'p-2', customerType: 'INDIVIDUAL' } })
    await list.settled(1)
    expect(asked).toHaveLength(requests)
  })

  it('end where Grid says that there is no more, whatever cursor it gives', async () => {
    environment.sandbox.faults.next('listCustomers', { kind: 'set', path: 'hasMore', value: false })
    const list = start({ pageSize: 2 })
    await list.settled(1)
    expect(list.names()).toHaveLength(2)
    expect(list.ready().next).toBeUndefined()
  })

  it('end where Grid gives a cursor that was used already, or none', async () => {
    const list = start({ pageSize: 2 })
    await list.settled(1)
    act(() => list.ready().next?.())
    await list.settled(2)
    const used = asked.at(-1)?.get('cursor')
    environment.sandbox.faults.next('listCustomers', { kind: 'set', path: 'nextCursor', value: used })
    act(() => list.ready().refresh())
    await waitFor(() => expect(list.ready().next).toBeUndefined())
    expect(list.ready()).toMatchObject({ page: 2, isReading: false })
    environment.sandbox.faults.next('listCustomers', { kind: 'set', path: 'nextCursor', value: undefined })
    act(() => list.ready().refresh())
    await waitFor(() => expect(list.result.current).toMatchObject({ status: 'ready', next: undefined }))
  })
})

describe('a list that cannot be fetched', () => {
  it('has failed, and is there once it can be', async () => {
    isStaff = false
    const list = start()
    await waitFor(() => expect(list.result.current.status).toBe('failed'))
    expect(list.result.current.errors).toEqual([expect.any(GridKycError)])
    expect(list.result.current.errors[0]).toMatchObject({ kind: 'forbidden' })
    isStaff = true
    act(() => list.result.current.refresh())
    await list.settled(1)
    expect(list.ready().errors).toEqual([])
  })

  it('shows what it had over a failure of Grid’s, and nothing once the session has ended', async () => {
    const list = start()
    await list.settled(1)
    environment.sandbox.faults.next('listCustomers', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
    act(() => list.ready().refresh())
    await waitFor(() => expect(list.result.current.errors).toHaveLength(1))
    expect(list.names()).toEqual(['Person 1'])
    isStaff = false
    act(() => list.ready().refresh())
    await waitFor(() => expect(list.result.current.status).toBe('failed'))
    expect(list.result.current).not.toHaveProperty('customers')
  })
})
