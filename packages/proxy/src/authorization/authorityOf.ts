import { callHostHook } from '../callHostHook.js'
import { HttpError } from '../HttpError.js'
import type { ProxyContext } from '../ProxyContext.js'
import type { RouteRequest } from '../request/RouteRequest.js'
import { authenticate } from './authenticate.js'

/** In whose name a request may act. */
export interface Authority {
  readonly customerIds: readonly string[]
  readonly byOperator: boolean
}

/** Finds out who is asking, and whether they may use this kind of route at all. */
export async function authorityOf({ route, request }: RouteRequest, { options }: ProxyContext): Promise<Authority> {
  if (route.subject === 'operator') {
    const { operator } = options
    if (operator && (await callHostHook('operator', () => operator(request))) === true) {
      return { customerIds: [], byOperator: true }
    }
    await authenticate(options.customerFor, request)
    throw new HttpError(403, 'FORBIDDEN', "This is for the platform's own staff, so nothing was sent to Grid.")
  }
  const customerIds = await authenticate(options.customerFor, request)
  if (route.subject === 'create') {
    if (!options.create) throw new HttpError(403, 'FORBIDDEN', 'Customers are not created here: `create` is not set.')
    if (customerIds.length > 0) throw new HttpError(409, 'CONFLICT', 'This session has its customer already.')
  }
  return { customerIds, byOperator: false }
}
