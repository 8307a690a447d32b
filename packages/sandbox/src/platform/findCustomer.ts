import { GridProblem } from '../grid/GridProblem.js'
import type { CustomerRecord, Platform } from './Platform.js'

/** The customer of an id, deleted or not; 404 where there never was one. */
export function findCustomer(platform: Platform, id: unknown): CustomerRecord {
  const record = typeof id === 'string' ? platform.customers.get(id) : undefined
  if (!record) throw new GridProblem(404, 'USER_NOT_FOUND', 'There is no customer with this id.')
  return record
}

/** The customer of an id to do something with: a deleted one is not there any more. */
export function findActiveCustomer(platform: Platform, id: unknown): CustomerRecord {
  const record = findCustomer(platform, id)
  if (record.customer.isDeleted) throw new GridProblem(404, 'USER_NOT_FOUND', 'The customer with this id was deleted.')
  return record
}
