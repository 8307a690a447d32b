import { isIdOf, type Operation, type ResourceKind, routes } from '@grid-kyc/core'
import type { GridTransport } from '../grid/createGridTransport.js'
import { gridPath } from '../grid/gridPath.js'
import { forbidden, HttpError } from '../HttpError.js'
import { isPlainId } from '../request/isPlainId.js'
import { readGridResponse } from '../response/readGridResponse.js'

/** Finds the customer that a resource belongs to. */
export interface Ownership {
  /** Rejects with the same 403 for an id that does not exist as for one that belongs to another customer. */
  customerOf(kind: ResourceKind, id: string): Promise<string>
}

const maxEntries = 10_000
const ttlMs = 60_000

/** The request that finds an id's owner, and the member of its response that names it. */
const sources: Record<Exclude<ResourceKind, 'customer' | 'holder'>, { read: Operation; owner: string }> = {
  beneficialOwner: { read: 'getBeneficialOwner', owner: 'customerId' },
  document: { read: 'getDocument', owner: 'documentHolder' },
  verification: { read: 'getVerification', owner: 'customerId' },
}

/** Grid's ways to say that there is nothing under an id. */
const absent = new Set([400, 404, 405, 410])

/** Looks owners up at Grid and remembers them for a minute; they never change, the minute only bounds the memory. */
export function createOwnership(grid: GridTransport, now: () => number = () => performance.now()): Ownership {
  const known = new Map<string, { customerId: string; until: number }>()

  async function lookUp(kind: keyof typeof sources, id: string): Promise<string> {
    const { read, owner } = sources[kind]
    const response = await grid.send({ method: 'GET', path: gridPath(routes[read], { [`${kind}Id`]: id }) })
    // A 404 here would reveal that the id does not exist, where another customer's is refused with 403.
    if (absent.has(response.status)) throw forbidden()
    const { body } = readGridResponse(read, response)
    if (body?.id !== undefined && body.id !== id) {
      throw new HttpError(502, 'BAD_GATEWAY', 'Grid answered about another resource, so the response was not used.')
    }
    const named = body?.[owner]
    if (typeof named !== 'string' || named === '') throw forbidden()
    return kind === 'document' ? customerOf('holder', named) : named
  }

  async function customerOf(kind: ResourceKind, id: string): Promise<string> {
    if (!isPlainId(id)) throw forbidden()
    if (kind === 'customer' || (kind === 'holder' && !isIdOf('beneficialOwner', id))) return id
    const source = kind === 'holder' ? 'beneficialOwner' : kind
    const key = `${source} ${id}`
    const found = known.get(key)
    if (found && found.until > now()) return found.customerId
    const customerId = await lookUp(source, id)
    known.delete(key)
    known.set(key, { customerId, until: now() + ttlMs })
    const oldest = known.keys().next()
    if (known.size > maxEntries && !oldest.done) known.delete(oldest.value)
    return customerId
  }

  return { customerOf }
}
