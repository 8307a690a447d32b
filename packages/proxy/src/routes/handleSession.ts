import type { CustomerType, Session } from '@grid-kyc/core'
import * as z from 'zod'
import { authenticate } from '../authorization/authenticate.js'
import type { GridTransport } from '../grid/createGridTransport.js'
import { sessionKey } from '../limits/createLimiter.js'
import type { ProxyContext } from '../ProxyContext.js'
import { jsonResponse } from '../response/jsonResponse.js'
import { readGridResponse } from '../response/readGridResponse.js'

/** Whose session it is; a type that this version does not know is left out. */
const customerSchema = z.looseObject({
  id: z.string(),
  customerType: z.enum(['INDIVIDUAL', 'BUSINESS']).optional().catch(undefined),
})

/** A customer's type, as Grid has it. Where Grid does not answer, the session is returned without it. */
async function typeOf(customerId: string, grid: GridTransport): Promise<CustomerType | undefined> {
  try {
    const response = await grid.send({ method: 'GET', path: `/customers/${customerId}` })
    const { id, customerType } = customerSchema.parse(readGridResponse('getCustomer', response).body)
    return id === customerId ? customerType : undefined
  } catch {
    return undefined
  }
}

/** Returns the customer of the session to its page. */
export async function handleSession(request: Request, { options, grid, limiter }: ProxyContext): Promise<Response> {
  const customerIds = await authenticate(options, request)
  if (customerIds.length > 0) await limiter.countRequest(sessionKey(customerIds))
  const session: Session = { mayCreate: options.create !== undefined && customerIds.length === 0 }
  const [customerId, ...others] = customerIds
  if (customerId === undefined || others.length > 0) return jsonResponse(200, session)
  return jsonResponse(200, { ...session, customerId, customerType: await typeOf(customerId, grid) })
}
