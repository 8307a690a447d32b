import {
  beneficialOwnerFields,
  type CustomerCreate,
  createBeneficialOwner,
  exampleOf,
  toFormData,
  uploadDocument,
} from '@grid-kyc/core'
import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { adaMiller, harborAndPine } from '../../../../test/customers.js'
import { renderHookWithSandbox } from '../../../../test/renderHookWithSandbox.js'
import type { TestEnvironment } from '../../../../test/startInProcess.js'
import { type UseRecordsOptions, useRecords } from './useRecords.js'

const example = exampleOf(beneficialOwnerFields)

async function addOwner({ sandbox, customerId }: TestEnvironment, firstName: string) {
  const personalInfo = { ...example.personalInfo, firstName }
  const body = { ...example, customerId, ownershipPercentage: 1, roles: ['UBO' as const], personalInfo }
  return (await sandbox.client.send(createBeneficialOwner, { body })).id
}
async function addDocument({ sandbox }: TestEnvironment, documentHolder: string, documentType: string) {
  const file = new File(['%PDF-1.4'], 'scan.pdf', { type: 'application/pdf' })
  const form = toFormData({ documentHolder, documentType, country: 'US', file })
  return (await sandbox.client.send(uploadDocument, { form })).id
}

interface Start extends Omit<Partial<UseRecordsOptions>, 'customerId'> {
  customer?: CustomerCreate
  before?: (environment: TestEnvironment, options: UseRecordsOptions) => unknown
  isUnknown?: boolean
  /** Grid gives one entry of a list at a time. */
  isPaged?: boolean
}

async function start({ customer = adaMiller, before, isUnknown = false, isPaged = false, ...more }: Start = {}) {
  const options: UseRecordsOptions = { ...more, customerId: undefined }
  let environment: TestEnvironment | undefined
  let earlier = 0
  const rendered = await renderHookWithSandbox(useRecords, {
    ...{ customer, initialProps: options },
    async before(started) {
      environment = started
      if (!isUnknown) options.customerId = started.customerId
      await before?.(started, options)
      earlier = started.sandbox.requests.length
    },
    provider: isPaged
      ? {
          fetch: request =>
            environment?.fetch(new Request(request.url.replace('limit=100', 'limit=1'), request)) as Promise<Response>,
        }
      : {},
  })
  const { sandbox } = rendered.environment
  return {
    ...rendered,
    now: () => rendered.result.current,
    asked: (operation: string) => sandbox.requests.slice(earlier).filter(each => each.operation === operation),
    all: () => waitFor(() => expect(rendered.result.current.isFetching).toBe(false)),
  }
}

describe('a person', () => {
  it('has no owners to fetch, and documents of their own', async () => {
    let document = ''
    const { now, all, asked, environment } = await start({
      async before(started) {
        document = await addDocument(started, started.customerId, 'PASSPORT')
      },
    })
    expect(now()).toMatchObject({ isFetching: true, customer: undefined, owners: undefined, documents: undefined })
    await waitFor(() => expect(now().documents?.map(({ id }) => id)).toEqual([document]))
    await all()
    const { customerId: id } = environment
    expect(now()).toMatchObject({ customerType: 'INDIVIDUAL', customer: { id }, owners: [], errors: [] })
    expect(now().verification).toBeNull()
    expect(asked('listBeneficialOwners')).toEqual([])
    expect(asked('listDocuments')).toHaveLength(1)
  })

  it('has none while nothing is known but that it is a person', async () => {
    const { now, asked } = await start({ customerType: 'INDIVIDUAL', isUnknown: true })
    expect(now()).toEqual({
      ...{ customerType: 'INDIVIDUAL', customer: undefined, verification: undefined, owners: [] },
      ...{ documents: undefined, isFetching: false, errors: [] },
    })
    expect(asked('getCustomer')).toEqual([])
  })
})

describe('a business', () => {
  it('has its owners, and the documents of all of them', async () => {
    const ids: string[] = []
    const { now, all } = await start({
      customer: harborAndPine,
      async before(started) {
        const owner = await addOwner(started, 'Ada')
        ids.push(owner, await addDocument(started, started.customerId, 'CERTIFICATE_OF_INCORPORATION'))
        ids.push(await addDocument(started, owner, 'PASSPORT'))
      },
    })
    await waitFor(() => expect(now().documents).toHaveLength(2))
    await all()
    expect([...(now().owners ?? []), ...(now().documents ?? [])].map(({ id }) => id)).toEqual(ids)
    expect(now().customerType).toBe('BUSINESS')
  })

  it('has every page of its owners and verifications', async () => {
    let newest = ''
    const { now, all, asked, environment } = await start({
      customer: harborAndPine,
      isPaged: true,
      async before(started) {
        for (const name of ['Ada', 'Ben', 'Cleo']) await addOwner(started, name)
        const set = (createdAt: string) =>
          started.sandbox.setVerification(started.customerId, {
            ...{ verificationStatus: 'RESOLVE_ERRORS', errors: [], createdAt },
          } as never)
        set('2026-01-01T00:00:00Z')
        newest = set('2026-03-01T00:00:00Z')
        set('2026-02-01T00:00:00Z')
      },
    })
    await waitFor(() => expect(now().owners).toHaveLength(3))
    await all()
    expect(now().verification).toMatchObject({ id: newest, errors: [] })
    const { customerId } = environment
    for (const operation of ['listBeneficialOwners', 'listVerifications']) {
      expect(asked(operation)).toHaveLength(3)
      expect(asked(operation).every(({ path }) => path.includes(encodeURIComponent(customerId)))).toBe(true)
    }
  })

  it.each([
    [0, false],
    [1, false],
    [2, true],
  ])('with one owner has documents where at most %i holders are asked for: %s', async (maxHolders, has) => {
    const { now, all, asked } = await start({
      customer: harborAndPine,
      maxHolders,
      before: started => addOwner(started, 'Ada'),
    })
    await waitFor(() => expect(now().owners).toHaveLength(1))
    await all()
    expect(now().documents).toEqual(has ? [] : undefined)
    expect(asked('listDocuments')).toHaveLength(has ? 2 : 0)
  })

  it('has the documents of one holder alone where only these are wanted', async () => {
    let document = ''
    const { now } = await start({
      customer: harborAndPine,
      async before(started, options) {
        const holder = await addOwner(started, 'Ada')
        options.documentHolder = holder
        await addDocument(started, started.customerId, 'CERTIFICATE_OF_INCORPORATION')
        document = await addDocument(started, holder, 'PASSPORT')
      },
    })
    await waitFor(() => expect(now().documents).toBeDefined())
    expect(now().documents?.map(({ id }) => id)).toEqual([document])
  })

  it('has its owners fetched before it is itself, where it is known to be one', async () => {
    const { now } = await start({
      customer: harborAndPine,
      customerType: 'BUSINESS',
      before({ sandbox }) {
        sandbox.faults.next('getCustomer', { kind: 'error', status: 404, code: 'CUSTOMER_NOT_FOUND' })
      },
    })
    await waitFor(() => expect(now().owners).toEqual([]))
    await waitFor(() => expect(now().errors).toHaveLength(1))
    expect(now()).toMatchObject({ customerType: 'BUSINESS', customer: undefined })
  })
})

it.each(['getCustomer', 'listVerifications', 'listBeneficialOwners', 'listDocuments'] as const)(
  'lists the failure of %s, and has the rest',
  async operation => {
    const { now, all } = await start({
      customer: harborAndPine,
      customerType: 'BUSINESS',
      before({ sandbox }) {
        sandbox.faults.next(operation, { kind: 'error', status: 400, code: 'INVALID_INPUT' })
      },
    })
    await waitFor(() => expect(now().errors.map(({ kind }) => kind)).toEqual(['invalid']))
    await all()
    const parts = {
      ...{ getCustomer: now().customer, listVerifications: now().verification },
      ...{ listBeneficialOwners: now().owners, listDocuments: now().documents },
    }
    const missing = Object.entries(parts).flatMap(([name, part]) => (part === undefined ? name : []))
    expect(missing).toEqual(
      operation === 'listBeneficialOwners' ? ['listBeneficialOwners', 'listDocuments'] : [operation],
    )
  },
)

it('fetches the verification again after the delay, and nothing else', async () => {
  const { asked, all } = await start({ verificationDelay: () => 10 })
  await all()
  await waitFor(() => expect(asked('listVerifications').length).toBeGreaterThan(2))
  expect(asked('getCustomer')).toHaveLength(1)
})
