import type { Values } from '@grid-kyc/core'
import { GridProblem } from '../grid/GridProblem.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'

/** Refuses what already belongs to another active customer. */
export function refuseTaken(platform: Platform, values: Values, except?: CustomerRecord): void {
  const others = [...platform.customers.values()].filter(record => record !== except && !record.customer.isDeleted)
  const isTaken = (name: 'platformCustomerId' | 'umaAddress') =>
    values[name] !== undefined && others.some(({ customer }) => customer[name] === values[name])
  if (isTaken('umaAddress')) throw new GridProblem(409, 'UMA_ADDRESS_EXISTS', 'This UMA address is already taken.')
  if (isTaken('platformCustomerId'))
    throw new GridProblem(409, 'CONFLICT', 'An active customer already has this platformCustomerId.')
}
