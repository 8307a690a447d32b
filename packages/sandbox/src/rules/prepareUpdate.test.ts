import {
  createCustomer,
  createVerification,
  getCustomer,
  type IndividualCustomerCreate,
  updateCustomer,
} from '@grid-kyc/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Sandbox } from '../controls/Sandbox.js'
import { createSandbox } from '../createSandbox.js'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})
afterEach(() => sandbox.close())

const ada: IndividualCustomerCreate = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' }
const lena = { ...ada, region: 'DE', email: 'lena@example.com', phoneNumber: '+4915112345678' }

async function create(body: IndividualCustomerCreate) {
  const { id = '' } = await sandbox.client.send(createCustomer, { body })
  return id
}
const read = (customerId: string) => sandbox.client.send(getCustomer, { customerId })
const change = (customerId: string, changes: object) =>
  sandbox.client.send(updateCustomer, { customerId, body: { customerType: 'INDIVIDUAL', ...changes } })

it('changes what is sent and when it was, and leaves everything else, what Grid itself knows too', async () => {
  const id = await create({ ...ada, email: 'ada@example.com' })
  sandbox.setCustomerStatus(id, 'PENDING')
  const before = await read(id)
  const after = await change(id, { nationality: 'DE', email: '' })
  const { email: _, ...kept } = before as typeof before & { email: string }
  expect(after).toEqual({ ...kept, nationality: 'DE', updatedAt: expect.any(String) })
  expect(await read(id)).toEqual(after)
})

it('never changes what is set at creation', async () => {
  const id = await create({ ...ada, platformCustomerId: 'p-1' })
  const sent = { platformCustomerId: 'p-2', region: 'DE', kycStatus: 'APPROVED', isDeleted: true, nationality: 'US' }
  expect(await change(id, sent)).toMatchObject({
    ...{ platformCustomerId: 'p-1', region: 'US', kycStatus: 'UNVERIFIED', isDeleted: false, nationality: 'US' },
  })
})

it('has the contact that changes verified again, and no other', async () => {
  const id = await create(lena)
  const contacts = async (changes: object) => {
    sandbox.setContactVerification(id, { email: 'VERIFIED', phone: 'VERIFIED' })
    await change(id, changes)
    return (await read(id)).contactVerification
  }
  expect(await contacts({ nationality: 'DE' })).toEqual({ email: 'VERIFIED', phone: 'VERIFIED' })
  expect(await contacts({ email: lena.email })).toEqual({ email: 'VERIFIED', phone: 'VERIFIED' })
  expect(await contacts({ email: 'new@example.com' })).toEqual({ email: 'PENDING', phone: 'VERIFIED' })
  expect(await contacts({ phoneNumber: '+4915112345679' })).toEqual({ email: 'VERIFIED', phone: 'PENDING' })
})

it('verifies again only the channel that is wanted', async () => {
  const id = await create(lena)
  sandbox.setContactVerification(id, { phone: 'VERIFIED' })
  expect(await change(id, { email: 'new@example.com' })).toMatchObject({ id })
  expect((await read(id)).contactVerification).toEqual({ phone: 'VERIFIED' })
})

it('does not take away a contact that has to be verified', async () => {
  const id = await create(lena)
  for (const field of ['email', 'phoneNumber'])
    await expect(change(id, { [field]: '' })).rejects.toMatchObject({ status: 400, fieldErrors: [{ field }] })
  expect(await change(await create({ ...ada, email: lena.email }), { email: '' })).not.toHaveProperty('email')
})

it('keeps an identifier that is not sent, takes away one that is cleared, and never shows it', async () => {
  const id = await create({ ...ada, identifier: '536-22-8726', idType: 'SSN' })
  expect(await change(id, { nationality: 'US' })).not.toHaveProperty('identifier')
  const gaps = async () => {
    const body = { customerId: id }
    const response = await sandbox.client.send(createVerification, { body })
    return response.errors.map(({ field }) => field)
  }
  expect(await gaps()).not.toContain('identifier')
  await change(id, { identifier: '' })
  expect(await gaps()).toContain('identifier')
})

it('refuses the UMA address of another customer, and takes that of the customer itself', async () => {
  const id = await create({ ...ada, umaAddress: '$ada@example.com' })
  await create({ ...ada, umaAddress: '$ben@example.com' })
  await expect(change(id, { umaAddress: '$BEN@example.com' })).rejects.toMatchObject({
    ...{ status: 409, code: 'UMA_ADDRESS_EXISTS' },
  })
  expect(await change(id, { umaAddress: '$ADA@example.com' })).toMatchObject({ umaAddress: '$ada@example.com' })
  // The address that it had is free again.
  await change(id, { umaAddress: '$ada2@example.com' })
  await create({ ...ada, umaAddress: '$ada@example.com' })
  await expect(create({ ...ada, umaAddress: '$ada2@example.com' })).rejects.toMatchObject({ status: 409 })
})
