import {
  createCustomer,
  createKycLink,
  createVerification,
  getCustomer,
  getVerification,
  type IndividualCustomerCreate,
  listCustomers,
} from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from './controls/Sandbox.js'
import { createSandbox } from './createSandbox.js'
import { addDocument, createIndividual } from './seed/applicants.js'
import { basicAuthorization, gridPath } from './server/createGridServer.js'

/** What Grid's documents say and no other test of the sandbox is about, by the id of the statement. */
let sandbox: Sandbox
let received: string[]
beforeEach(() => {
  received = []
  sandbox = createSandbox({
    webhook: {
      url: 'https://platform.test/webhooks',
      fetch: async request => {
        received.push((await request.json()).type)
        return new Response(null, { status: 200 })
      },
    },
  })
})
afterEach(() => sandbox.close())

const create = async (more: Partial<IndividualCustomerCreate> = {}) => {
  const { id = '' } = await sandbox.client.send(createCustomer, {
    body: { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', ...more },
  })
  return id
}
const status = async (customerId: string) => {
  const customer = await sandbox.client.send(getCustomer, { customerId })
  return customer.customerType === 'INDIVIDUAL' && customer.kycStatus
}

describe('a hosted link', () => {
  it('[L1] is refused for a customer that does not exist', async () => {
    await expect(sandbox.client.send(createKycLink, { customerId: 'Customer:0' })).rejects.toMatchObject({
      status: 404,
      code: 'USER_NOT_FOUND',
      kind: 'not_found',
    })
  })

  it('[L3] [L7] has its URL, end, provider and token, and leaves the customer’s status alone', async () => {
    const customerId = await create()
    const before = await status(customerId)
    const link = await sandbox.client.send(createKycLink, { customerId })
    expect(new URL(link.kycUrl).protocol).toBe('https:')
    expect(Date.parse(link.expiresAt)).toBeGreaterThan(Date.now())
    expect(link).toMatchObject({ provider: expect.any(String), token: expect.any(String) })
    expect(await status(customerId)).toBe(before)
  })

  it('[L8] comes with a provider that is not known', async () => {
    const customerId = await create()
    sandbox.faults.next('createKycLink', { kind: 'set', path: 'provider', value: 'SOMETHING_NEW' })
    expect(await sandbox.client.send(createKycLink, { customerId })).toMatchObject({ provider: 'SOMETHING_NEW' })
  })

  it('[F9] is made for a customer of whom only the type is known', async () => {
    const { id: customerId = '' } = await sandbox.client.send(createCustomer, { body: { customerType: 'INDIVIDUAL' } })
    expect(await status(customerId)).toBe('UNVERIFIED')
    expect((await sandbox.client.send(createKycLink, { customerId })).kycUrl).toContain('/hosted/')
  })

  it('[F8] ends in the same statuses and webhooks as a direct submission', async () => {
    const hosted = await create()
    const { kycUrl } = await sandbox.client.send(createKycLink, { customerId: hosted })
    sandbox.finishHosted(kycUrl, 'approved')
    await sandbox.webhooks.settled()
    const afterHosted = received.splice(0)

    const direct = await createIndividual(sandbox.client, 'Ada Miller 003')
    await addDocument(sandbox.client, direct, 'PASSPORT')
    await sandbox.client.send(createVerification, { body: { customerId: direct } })
    await addDocument(sandbox.client, direct, 'DRIVERS_LICENSE')
    await sandbox.client.send(createVerification, { body: { customerId: direct } })
    sandbox.setCustomerStatus(direct, 'APPROVED')
    await sandbox.webhooks.settled()

    expect(received.filter(type => type.startsWith('CUSTOMER.'))).toEqual(afterHosted)
    expect([await status(hosted), await status(direct)]).toEqual(['APPROVED', 'APPROVED'])
  })
})

describe('a customer', () => {
  it('[C2] gets a platformCustomerId where none is given, and is found by the one that is', async () => {
    const generated = await sandbox.client.send(getCustomer, { customerId: await create() })
    expect(generated.platformCustomerId).toMatch(/\S/)
    const customerId = await create({ platformCustomerId: 'p-7' })
    const { data } = await sandbox.client.send(listCustomers, { platformCustomerId: 'p-7' })
    expect(data.map(({ id }) => id)).toEqual([customerId])
  })

  it('[C8] is listed by every filter, a page at a time', async () => {
    const customerId = await create({ platformCustomerId: 'p-1', umaAddress: '$ada@x.test', region: 'US' })
    await create()
    const { createdAt = '', updatedAt = '' } = await sandbox.client.send(getCustomer, { customerId })
    for (const filter of [
      { platformCustomerId: 'p-1' },
      { umaAddress: '$ada@x.test' },
      { region: 'US' },
      { createdBefore: createdAt },
      { updatedBefore: updatedAt },
      { createdAfter: createdAt, createdBefore: createdAt },
      { updatedAfter: updatedAt, updatedBefore: updatedAt, isIncludingDeleted: true },
    ]) {
      const { data } = await sandbox.client.send(listCustomers, { customerType: 'INDIVIDUAL', ...filter })
      expect([filter, data.map(({ id }) => id)]).toEqual([filter, [customerId]])
    }
    const page = await sandbox.client.send(listCustomers, { limit: 1 })
    expect(page).toMatchObject({ hasMore: true, totalCount: 2, nextCursor: expect.any(String) })
  })

  it('[C13] keeps no bank data, whatever is sent at creation', async () => {
    const authorization = basicAuthorization({ clientId: 'sandbox', clientSecret: 'sandbox' })
    const bankAccountInfo = { accountType: 'US_ACCOUNT', accountNumber: '000123456789' }
    const body = JSON.stringify({ customerType: 'INDIVIDUAL', fullName: 'Ada Miller', bankAccountInfo })
    const url = `${sandbox.origin}${gridPath}/customers`
    const response = await sandbox.fetch(new Request(url, { method: 'POST', headers: { authorization }, body }))
    expect(response.status).toBe(201)
    expect(await response.text()).not.toContain('000123456789')
  })
})

it('[V5] answers a submission without errors once it is in review or decided', async () => {
  const customerId = await createIndividual(sandbox.client, 'Ben Ortiz 001')
  await addDocument(sandbox.client, customerId, 'PASSPORT')
  const verification = await sandbox.client.send(createVerification, { body: { customerId } })
  expect(verification).toMatchObject({ verificationStatus: 'PENDING_MANUAL_REVIEW', errors: [] })
  for (const [status, decided] of [
    ['APPROVED', 'APPROVED'],
    ['REJECTED', 'REJECTED'],
  ] as const) {
    const id = await createIndividual(sandbox.client, 'Ada Miller 003')
    const asked = await sandbox.client.send(createVerification, { body: { customerId: id } })
    expect(asked.errors.length).toBeGreaterThan(0)
    sandbox.setCustomerStatus(id, status)
    const after = await sandbox.client.send(getVerification, { verificationId: asked.id })
    expect(after).toMatchObject({ verificationStatus: decided, errors: [] })
  }
})
