import type { Operation, ResourceKind } from '@grid-kyc/core'
import type { GridTransport } from '../grid/createGridTransport.js'
import { forbidden } from '../HttpError.js'
import { isPlainId } from '../request/isPlainId.js'
import { readGridResponse } from '../response/readGridResponse.js'

/** Which customer stands behind an id. */
export interface Ownership {
  customerOf(kind: ResourceKind, id: string): Promise<string>
}

const maxEntries = 10_000
const ttlMs = 60_000

/** The request that finds an id's owner, and the member of its answer that names it. */
const sources: Record<
  Exclude<ResourceKind, 'customer' | 'holder'>,
  { path: string; read: Operation; owner: string }
> = {
  beneficialOwner: { path: '/beneficial-owners/', read: 'getBeneficialOwner', owner: 'customerId' },
  document: { path: '/documents/', read: 'getDocument', owner: 'documentHolder' },
  verification: { path: '/verifications/', read: 'getVerification', owner: 'customerId' },
}

/** Looks owners up at Grid and remembers them for a minute; they never change, so that is only for the memory's sake. */
export function createOwnership(grid: GridTransport, now: () => number = Date.now): Ownership {
  const known = new Map<string, { customerId: string; until: number }>()

  async function lookUp(kind: keyof typeof sources, id: string): Promise<string> {
    const { path, read, owner } = sources[kind]
    const response = await grid.send({ method: 'GET', path: path + id })
    const named = readGridResponse(read, response).body?.[owner]
    if (typeof named !== 'string' || named === '') throw forbidden()
    return kind === 'document' ? customerOf('holder', named) : named
  }

  async function customerOf(kind: ResourceKind, id: string): Promise<string> {
    if (kind === 'customer' || (kind === 'holder' && !id.startsWith('BeneficialOwner:'))) return id
    if (!isPlainId(id)) throw forbidden()
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
