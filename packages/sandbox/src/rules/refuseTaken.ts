import type { Values } from '@grid-kyc/core'
import { GridError } from '../errors/GridError.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'

const unique = ['umaAddress', 'platformCustomerId'] as const
const key = (name: (typeof unique)[number], value: unknown) => `${name} ${value}`

/** Notes under which names a customer goes, so that one among many is found at once. */
export function noteNames(platform: Platform, record: CustomerRecord): void {
  for (const name of unique) {
    const at = key(name, record.customer[name])
    platform.holders.set(at, (platform.holders.get(at) ?? new Set()).add(record))
  }
}

/** Refuses what already belongs to another active customer. */
export function refuseTaken(platform: Platform, values: Values, except?: CustomerRecord): void {
  const isTaken = (name: (typeof unique)[number]) =>
    // A holder may have been deleted or renamed since.
    [...(platform.holders.get(key(name, values[name])) ?? [])].some(
      record => record !== except && !record.customer.isDeleted && record.customer[name] === values[name],
    )
  if (isTaken('umaAddress')) throw new GridError(409, 'UMA_ADDRESS_EXISTS', 'This UMA address is already taken.')
  if (isTaken('platformCustomerId'))
    throw new GridError(409, 'CONFLICT', 'An active customer already has this platformCustomerId.')
}
