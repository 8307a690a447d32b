import type { Operation } from '@grid-kyc/core'
import type { CustomerResources, Fixtures, WireResponse } from './Row.js'
import { validRequest } from './validRequest.js'
import { get, type WireRequest } from './WireRequest.js'

type Ask = (sent: WireRequest) => Promise<WireResponse>

const refused = (what: string, { status, text }: WireResponse) =>
  new Error(`${what} was answered ${status}, so nothing can be checked. ${text.slice(0, 200)}`)

/** Gives a customer one of everything, through the proxy itself. */
async function belongingsOf(ask: Ask): Promise<CustomerResources> {
  const session = await ask(get('/session'))
  const { customerId, customerType } = (session.json ?? {}) as Partial<CustomerResources>
  if (session.status !== 200 || !customerId || !customerType) throw refused('GET /session', session)
  const owner = { customerId, customerType }
  const create = async (operation: Operation) => {
    // Undefined only for a beneficial owner of someone who is no business.
    const got = await ask(validRequest(operation, owner) as WireRequest)
    const { id } = (got.json ?? {}) as { id?: string }
    if (!id) throw refused(operation, got)
    return id
  }
  return {
    ...owner,
    beneficialOwnerId: customerType === 'BUSINESS' ? await create('createBeneficialOwner') : undefined,
    documentId: await create('uploadDocument'),
    verificationId: await create('createVerification'),
  }
}

/** Two customers who each own something, as found and made through the proxy that is checked. */
export async function createFixtures(basePath: string, asMine: Ask, asTheirs: Ask): Promise<Fixtures> {
  const [mine, theirs] = [await belongingsOf(asMine), await belongingsOf(asTheirs)]
  if (mine.customerId === theirs.customerId) throw new Error('Both headers are the same customer; two are needed.')
  return { basePath, mine, theirs }
}
