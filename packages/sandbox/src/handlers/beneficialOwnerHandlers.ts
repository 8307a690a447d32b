import { type BeneficialOwner, beneficialOwnerFields, type Operation, type Values } from '@grid-kyc/core'
import { invalidInput } from '../errors/invalidInput.js'
import { checkFields } from '../grid/checkFields.js'
import type { Handlers } from '../grid/Handler.js'
import { listPage } from '../grid/listPage.js'
import { mergeFields } from '../grid/mergeFields.js'
import { newId } from '../platform/createPlatform.js'
import { findActiveCustomer, findResource, ownersOf } from '../platform/findResource.js'
import type { Platform } from '../platform/Platform.js'

const table = beneficialOwnerFields

const findOwner = (platform: Platform, id: string | undefined): BeneficialOwner =>
  findResource(platform.beneficialOwners, id, 'beneficial owner')

export const beneficialOwnerHandlers: Handlers<Extract<Operation, `${string}BeneficialOwner${string}`>> = {
  createBeneficialOwner(platform, { body }) {
    checkFields({ table, values: body, stage: 'create' })
    const { id: customerId, customer } = findActiveCustomer(platform, body.customerId)
    if (customer.customerType !== 'BUSINESS')
      throw invalidInput([{ field: 'customerId', message: 'Only a business has beneficial owners.' }])
    const owner = {
      id: newId('BeneficialOwner'),
      ...mergeFields(table, {}, { ...body, customerId }),
      kycStatus: 'UNVERIFIED',
      createdAt: platform.timestamp(),
    } as BeneficialOwner
    platform.beneficialOwners.set(owner.id, owner)
    return owner
  },

  listBeneficialOwners(platform, { query }) {
    const customerId = query.get('customerId')
    if (!customerId) throw invalidInput([{ field: 'customerId', message: 'customerId is required.' }])
    return listPage(ownersOf(platform, customerId), query)
  },

  getBeneficialOwner: (platform, { params }) => findOwner(platform, params.beneficialOwnerId),

  updateBeneficialOwner(platform, { params, body }) {
    const owner = findOwner(platform, params.beneficialOwnerId)
    const { customerId: _, ...sent } = body
    checkFields({ table, values: sent, stage: 'update' })
    const values: Values = mergeFields(table, { ...owner }, sent)
    const updated = { ...owner, ...values, updatedAt: platform.timestamp() }
    platform.beneficialOwners.set(owner.id, updated)
    return updated
  },
}
