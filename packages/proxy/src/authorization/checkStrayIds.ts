import type { ResourceKind } from '@grid-kyc/core'
import { forbidden } from '../HttpError.js'
import type { Ownership } from './createOwnership.js'
import type { RequestValues } from './subjectOf.js'

/** Other places in a request that could name a customer. Grid does not read these today, but might later. */
const places: Record<string, ResourceKind> = { customerId: 'customer', documentHolder: 'holder' }

/** Refuses a request that names another customer beside the one it is for, although that name would be left out. */
export async function checkStrayIds(
  { query, body }: RequestValues,
  customerId: string,
  ownership: Ownership,
): Promise<void> {
  for (const [name, is] of Object.entries(places)) {
    const named = [...query.getAll(name), ...(Object.hasOwn(body, name) ? [body[name]] : [])]
    for (const id of named) {
      if (id === customerId) continue
      if (typeof id !== 'string' || (await ownership.customerOf(is, id)) !== customerId) throw forbidden()
    }
  }
}
