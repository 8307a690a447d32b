import { type Customer, type CustomerType, createVerification, getCustomer } from '@grid-kyc/core'
import { act, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { adaMiller, harborAndPine } from '../../../../test/customers.js'
import { renderHookWithSandbox } from '../../../../test/renderHookWithSandbox.js'
import type { TestEnvironment } from '../../../../test/startInProcess.js'
import { useApplication } from './useApplication.js'

interface Props {
  type?: CustomerType
  customerId?: string
}
interface Start {
  session?: (environment: TestEnvironment) => string[]
  mayCreate?: boolean
  isRegulated?: boolean
  before?: (environment: TestEnvironment) => unknown
  props?: Props
  providerId?: string
}

/** The application of a business in a session that has it, unless another one is given. */
async function start({ session, mayCreate = false, isRegulated = false, before, props = {}, providerId }: Start = {}) {
  let current: string[] = []
  const rendered = await renderHookWithSandbox(
    ({ type = 'BUSINESS', customerId }: Props) => useApplication(type, customerId),
    {
      ...{ customer: harborAndPine, initialProps: props, provider: { customerId: providerId } },
      start: {
        sandbox: { isRegulatedFinancialInstitution: isRegulated },
        proxy: {
          customerFor: () => current,
          ...(mayCreate && { create: { platformCustomerId: () => 'account-7', onCreated: () => undefined } }),
        },
      },
      async before(environment) {
        current = session ? session(environment) : [environment.customerId]
        await before?.(environment)
      },
    },
  )
  const now = () => rendered.result.current
  const { sandbox } = rendered.environment
  return {
    ...rendered,
    now,
    all: () => waitFor(() => expect(now()).toMatchObject({ isFetching: false, isConfigured: true })),
    asked: (operation: string) => sandbox.requests.filter(each => each.operation === operation),
  }
}
const none = () => []

describe('the customer', () => {
  it('is the session’s, with all that Grid holds of it', async () => {
    const { now, all, environment } = await start()
    expect(now()).toMatchObject({ customerId: undefined, mayCreate: undefined, isFetching: true, isConfigured: false })
    await waitFor(() => expect(now().customerId).toBe(environment.customerId))
    await waitFor(() => expect(now().application.documents).toEqual([]))
    await all()
    const { customerId: id } = environment
    expect(now()).toMatchObject({
      ...{ customerId: id, mayCreate: false, errors: [] },
      application: { customerType: 'BUSINESS', customer: { id }, verification: null, owners: [], documents: [] },
    })
    expect(now().now()).toEqual({ customerId: id, customer: now().application.customer })
  })

  it('is the given one, and no one asks who is signed in', async () => {
    const props: Props = {}
    const { now, environment } = await start({
      ...{ session: none, props },
      before: ({ customerId }) => {
        props.customerId = customerId
      },
    })
    expect(now()).toMatchObject({ customerId: environment.customerId, mayCreate: false })
    expect(now().now()).toEqual({ customerId: environment.customerId, customer: undefined })
  })

  it('is the provider’s where none is given', async () => {
    const { now } = await start({ session: none, providerId: 'Customer:1' })
    expect(now()).toMatchObject({ customerId: 'Customer:1', mayCreate: false })
  })

  it('is none where one may be created: there is nothing to fetch', async () => {
    const { now, all, asked } = await start({ session: none, mayCreate: true })
    await waitFor(() => expect(now().mayCreate).toBe(true))
    await all()
    expect(now()).toMatchObject({ customerId: undefined, errors: [] })
    expect(now().application).toEqual({
      ...{ customerType: 'BUSINESS', customer: null, verification: null, owners: [], documents: [] },
    })
    expect(now().now()).toEqual({ customerId: undefined, customer: undefined })
    expect(asked('getCustomer')).toEqual([])
  })

  it('is unknown where none may be created', async () => {
    const { now, all } = await start({ session: none })
    await waitFor(() => expect(now().mayCreate).toBe(false))
    await all()
    expect(now().application).toEqual({
      ...{ customerType: 'BUSINESS', customer: undefined, verification: undefined },
      ...{ owners: undefined, documents: undefined },
    })
  })

  it('is unknown where it cannot be asked for, and the failure comes first', async () => {
    const { now, all } = await start({ session: () => null as never })
    await waitFor(() => expect(now().errors.map(({ kind }) => kind)[0]).toBe('unauthorized'))
    await all()
    expect(now()).toMatchObject({ customerId: undefined, mayCreate: undefined })
  })
})

describe('the platform', () => {
  it('has terms to accept, as they are now', async () => {
    const { now, environment } = await start()
    await waitFor(() => expect(now().terms?.version).toBe('V1'))
    expect(now().config).toMatchObject({ isRegulatedFinancialInstitution: false })
    environment.sandbox.setTermsVersion('V2')
    act(() => now().refreshTerms())
    await waitFor(() => expect(now().terms?.version).toBe('V2'))
  })

  it('has none of Grid’s where it does its own checks', async () => {
    const { now, all, asked } = await start({ isRegulated: true })
    await waitFor(() => expect(now().config).toMatchObject({ isRegulatedFinancialInstitution: true }))
    await all()
    expect(now().terms).toBeUndefined()
    expect(asked('getEndUserTerms')).toEqual([])
  })

  it('is taken for configured where its settings cannot be fetched', async () => {
    const { now, all, asked } = await start({
      before: ({ sandbox }) =>
        sandbox.faults.next('getPlatformConfig', { kind: 'error', status: 404, code: 'REFERENCE_NOT_FOUND' }),
    })
    await all()
    expect(now()).toMatchObject({ config: undefined, isConfigured: true, terms: undefined })
    expect(asked('getEndUserTerms')).toEqual([])
  })
})

it('fetches everything again', async () => {
  const { now, all, asked } = await start()
  await all()
  await waitFor(() => expect(now().application.documents).toEqual([]))
  const before = asked('getCustomer').length
  act(() => now().refresh())
  await waitFor(() => expect(asked('getCustomer').length).toBeGreaterThan(before))
})

it('has no documents of a business with more than 24 owners', async () => {
  const { exampleOf, beneficialOwnerFields, createBeneficialOwner } = await import('@grid-kyc/core')
  const example = exampleOf(beneficialOwnerFields)
  const { now, all, asked } = await start({
    async before({ sandbox, customerId }) {
      for (let at = 0; at < 25; at++) {
        const body = { ...example, customerId, ownershipPercentage: 1, roles: ['UBO' as const] }
        await sandbox.client.send(createBeneficialOwner, { body })
      }
    },
  })
  await waitFor(() => expect(now().application.owners).toHaveLength(25))
  await all()
  expect(now().application.documents).toBeUndefined()
  expect(asked('listDocuments')).toEqual([])
})

describe('what Grid has just answered', () => {
  it('makes a customer who was just created the session’s at once', async () => {
    const { now, all, environment } = await start({ session: none, mayCreate: true, props: { type: 'INDIVIDUAL' } })
    await waitFor(() => expect(now().mayCreate).toBe(true))
    await all()
    const id = await environment.create(adaMiller)
    const customer = (await environment.sandbox.client.send(getCustomer, { customerId: id })) as Customer
    await act(async () => {
      await now().write({ customer })
      expect(now().now()).toEqual({ customerId: id, customer })
    })
    await waitFor(() => expect(now()).toMatchObject({ customerId: id, mayCreate: false }))
    expect(now().application.customer).toEqual(customer)
  })

  it('belongs to the customer of a verification, or else to the one that is known', async () => {
    const { now, all, environment } = await start()
    await waitFor(() => expect(now().application.documents).toEqual([]))
    await all()
    const { customerId, sandbox } = environment
    const verification = await sandbox.client.send(createVerification, { body: { customerId } })
    await act(async () => now().write({ verification }))
    await waitFor(() => expect(now().application.verification).toMatchObject({ id: verification.id }))
    await act(async () => now().write({ owner: { id: 'BeneficialOwner:1' } as never }))
    await waitFor(() => expect(now().application.owners?.map(({ id }) => id)).toEqual(['BeneficialOwner:1']))
  })

  it('leaves the session alone where the customer is given', async () => {
    const props: Props = {}
    const { now, environment } = await start({
      ...{ session: none, mayCreate: true, props },
      before: ({ customerId }) => {
        props.customerId = customerId
      },
    })
    const { customerId, sandbox } = environment
    const customer = (await sandbox.client.send(getCustomer, { customerId })) as Customer
    await act(async () => now().write({ customer }))
    await waitFor(() => expect(now().application.customer).toMatchObject({ id: customerId }))
    expect(now().customerId).toBe(customerId)
  })

  it('is dropped where no customer is known', async () => {
    const { now, all } = await start({ session: none, mayCreate: true })
    await waitFor(() => expect(now().mayCreate).toBe(true))
    await all()
    await act(async () => now().write({ owner: { id: 'BeneficialOwner:1' } as never }))
    expect(now().customerId).toBeUndefined()
  })
})
