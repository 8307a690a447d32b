import { HttpError } from '../HttpError.js'
import type { ProxyContext } from '../ProxyContext.js'
import type { RouteRequest } from '../request/RouteRequest.js'
import { authenticate } from './authenticate.js'
import { operatorRights } from './operatorRights.js'

/** In whose name a request may act. */
export interface Authority {
  /** The session's own customers; null where an operator may act for any customer. */
  readonly customerIds: readonly string[] | null
  readonly byOperator: boolean
  /** Whether the reasons withheld from customers are shown. */
  readonly revealsWithheld: boolean
}

const forCustomers = (customerIds: readonly string[]): Authority => ({
  customerIds,
  byOperator: false,
  revealsWithheld: false,
})

async function authorityOfOperator({ request, route, note }: RouteRequest, { options }: ProxyContext) {
  const rights = await operatorRights(request, options.operator).catch((error: unknown) => {
    // A customer's own reads go on when the platform cannot say who its operators are.
    if (route.subject === 'operator') throw error
    note(error)
    return undefined
  })
  if (!rights) return undefined
  if (rights.revealWithheld === true && !options.audit) {
    note(new Error('`operator` returned `revealWithheld`, but there is no `audit`, so the reasons stay withheld.'))
  }
  // Without an audit trail it would not be known who saw them.
  const revealsWithheld = rights.revealWithheld === true && options.audit !== undefined
  return { customerIds: null, byOperator: true, revealsWithheld }
}

/** Finds out who is asking, and whether they may use this kind of route at all. */
export async function authorityOf(routeRequest: RouteRequest, context: ProxyContext): Promise<Authority> {
  const { route, request } = routeRequest
  const { options } = context
  const isRead = route.method === 'GET' && typeof route.subject === 'object'
  if (route.subject === 'operator' || isRead) {
    const authority = await authorityOfOperator(routeRequest, context)
    if (authority) return authority
  }
  const customerIds = await authenticate(options.customerFor, request)
  if (route.subject === 'operator') {
    throw new HttpError(403, 'FORBIDDEN', "This is for the platform's own staff, so nothing was sent to Grid.")
  }
  if (route.subject === 'create') {
    if (!options.create) throw new HttpError(403, 'FORBIDDEN', 'Customers are not created here: `create` is not set.')
    if (customerIds.length > 0) throw new HttpError(409, 'CONFLICT', 'This session has its customer already.')
  }
  return forCustomers(customerIds)
}
