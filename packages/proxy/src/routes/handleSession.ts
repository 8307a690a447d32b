import type { CustomerType, Session } from '@grid-kyc/core'
import { authenticate } from '../authorization/authenticate.js'
import type { GridTransport } from '../grid/createGridTransport.js'
import type { ProxyContext } from '../ProxyContext.js'
import { jsonResponse } from '../response/jsonResponse.js'
import { readGridResponse } from '../response/readGridResponse.js'

/** A customer's type is what Grid says. Without an answer the session goes without it. */
async function typeOf(customerId: string, grid: GridTransport): Promise<CustomerType | undefined> {
  try {
    const response = await grid.send({ method: 'GET', path: `/customers/${customerId}` })
    return readGridResponse('getCustomer', response).body?.customerType as CustomerType | undefined
  } catch {
    return undefined
  }
}

/** Tells a page who is signed in, as far as Grid is concerned. */
export async function handleSession(request: Request, { options, grid }: ProxyContext): Promise<Response> {
  const customerIds = await authenticate(options.customerFor, request)
  const session: Session = { mayCreate: options.create !== undefined && customerIds.length === 0 }
  const [customerId, ...others] = customerIds
  if (customerId === undefined || others.length > 0) return jsonResponse(200, session)
  return jsonResponse(200, { ...session, customerId, customerType: await typeOf(customerId, grid) })
}
