import {
  allFields,
  type BeneficialOwnerCreate,
  createBeneficialOwner,
  exampleOf,
  getCustomer,
  listBeneficialOwners,
  updateBeneficialOwner,
} from '@grid-kyc/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Sandbox } from '../controls/Sandbox.js'
import { createSandbox } from '../createSandbox.js'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})
afterEach(() => sandbox.close())

const ownerOf = (customerId: string, changes: object = {}) =>
  ({ ...exampleOf(allFields.beneficialOwner), customerId, ...changes }) as unknown as BeneficialOwnerCreate
const add = (customerId: string, changes?: object) =>
  sandbox.client.send(createBeneficialOwner, { body: ownerOf(customerId, changes) })

it('[B10] adds owners to a business, with their identifiers in clear', async () => {
  const customerId = await sandbox.seedCustomer('business.start')
  expect(await sandbox.client.send(getCustomer, { customerId })).not.toHaveProperty('beneficialOwners')
  const owner = await add(customerId)
  expect(owner).toMatchObject({ ...ownerOf(customerId), kycStatus: 'UNVERIFIED' })
  expect(await sandbox.client.send(listBeneficialOwners, { customerId })).toMatchObject({
    data: [owner],
    totalCount: 1,
  })
  expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ beneficialOwners: [owner] })
})

it('changes only what is sent, and never whose owner it is', async () => {
  const customerId = await sandbox.seedCustomer('business.start')
  const owner = await add(customerId)
  const body = {
    customerId: 'Customer:elsewhere',
    roles: ['DIRECTOR'],
    personalInfo: { middleName: '', email: 'a@b.test' },
  }
  const updated = await sandbox.client.send(updateBeneficialOwner, { beneficialOwnerId: owner.id, body })
  const { middleName: _, ...personalInfo } = owner.personalInfo
  expect(updated).toEqual({
    ...owner,
    roles: ['DIRECTOR'],
    personalInfo: { ...personalInfo, email: 'a@b.test' },
    updatedAt: expect.any(String),
  })
})

it.each([
  [{ roles: [] }, 'roles'],
  [{ ownershipPercentage: null }, 'ownershipPercentage'],
  [{ personalInfo: { lastName: ' ' } }, 'personalInfo.lastName'],
  [{ personalInfo: { address: { line1: 'Elsewhere 1' } } }, 'personalInfo.address.country'],
])('does not take away what an owner needs: %j', async (body, field) => {
  const { id } = await add(await sandbox.seedCustomer('business.start'))
  await expect(
    sandbox.client.send(updateBeneficialOwner, { beneficialOwnerId: id, body: body as never }),
  ).rejects.toMatchObject({ status: 400, fieldErrors: expect.arrayContaining([expect.objectContaining({ field })]) })
})

it('refuses owners of an individual, and of a missing customer', async () => {
  await expect(add(await sandbox.seedCustomer('individual.start'))).rejects.toMatchObject({
    status: 400,
    fieldErrors: [{ field: 'customerId' }],
  })
  await expect(add('Customer:elsewhere')).rejects.toMatchObject({ status: 404, code: 'USER_NOT_FOUND' })
})
