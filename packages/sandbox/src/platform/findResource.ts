import type { BeneficialOwner, Verification } from '@grid-kyc/core'
import { GridError } from '../errors/GridError.js'
import type { CustomerRecord, DocumentRecord, Platform } from './Platform.js'

/** The resource of an id. Grid has no code of its own for owners, documents and verifications that are not there. */
export function findResource<Resource>(resources: ReadonlyMap<string, Resource>, id: unknown, what: string): Resource {
  const found = resources.get(id as string)
  if (found === undefined) throw new GridError(404, 'REFERENCE_NOT_FOUND', `There is no ${what} with this id.`)
  return found
}

/** The customer of an id, deleted or not; 404 where there never was one. */
export function findCustomer(platform: Platform, id: unknown): CustomerRecord {
  const record = platform.customers.get(id as string)
  if (!record) throw new GridError(404, 'USER_NOT_FOUND', 'There is no customer with this id.')
  return record
}

/** The customer of an id to do something with: a deleted one is not there any more. */
export function findActiveCustomer(platform: Platform, id: unknown): CustomerRecord {
  const record = findCustomer(platform, id)
  if (record.customer.isDeleted) throw new GridError(404, 'USER_NOT_FOUND', 'The customer with this id was deleted.')
  return record
}

/** The owners of a business, in the order of creation. */
export const ownersOf = (platform: Platform, customerId: string): BeneficialOwner[] =>
  [...platform.beneficialOwners.values()].filter(owner => owner.customerId === customerId)

/** The documents of a customer or an owner, in the order of upload. */
export const documentsOf = (platform: Platform, holder: string): DocumentRecord[] =>
  [...platform.documents.values()].filter(({ document }) => document.documentHolder === holder)

/** The verification that counts. */
export const latestVerification = (platform: Platform, customerId: string): Verification | undefined =>
  [...platform.verifications.values()].findLast(verification => verification.customerId === customerId)
