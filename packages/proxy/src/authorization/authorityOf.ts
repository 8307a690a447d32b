import * as z from 'zod'
import { callHostHook } from '../callHostHook.js'
import { HttpError } from '../HttpError.js'
import { hookInfo } from '../hookInfo.js'
import type { ProxyContext } from '../ProxyContext.js'
import type { RouteRequest } from '../request/RouteRequest.js'
import { authenticate } from './authenticate.js'
import { operatorRights } from './operatorRights.js'

/** On whose behalf a request may act. */
export interface Authority {
  /** The session's own customers; null where an operator may act for any customer. */
  readonly customerIds: readonly string[] | null
  readonly byOperator: boolean
  /** Whether the reasons withheld from customers are shown. */
  readonly revealsWithheld: boolean
  /** The platform's id of the user whose customer is created; undefined on every other route. */
  readonly platformCustomerId?: string | undefined
}

/** What a template or `String()` makes of a user without an id: a text, and the same one for every user. */
const noId = /^\s*(?:undefined|null|NaN|true|false|\[object .*\])?\s*$/i

const platformIdSchema = z.string().refine(id => !noId.test(id))

const forCustomers = (customerIds: readonly string[], platformCustomerId?: string): Authority => ({
  customerIds,
  byOperator: false,
  revealsWithheld: false,
  platformCustomerId,
})

async function authorityOfOperator({ request, route, note }: RouteRequest, { options }: ProxyContext) {
  const rights = await operatorRights(request, options).catch((error: unknown) => {
    // A customer's own reads continue when the platform cannot say who its operators are.
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

/** The platform's id of the user. Two users with the same id would get the same customer, so a missing id must not become one. */
async function platformIdOf(request: Request, { create, hookTimeoutMs }: ProxyContext['options']): Promise<string> {
  if (!create) throw new HttpError(403, 'FORBIDDEN', 'Customers are not created here: `create` is not set.')
  const call = async () => {
    const { data } = platformIdSchema.safeParse(await create.platformCustomerId(request, hookInfo(request)))
    if (data !== undefined) return data
    throw new TypeError('It has to return your own id of the signed-in user: a text, not empty and no "undefined".')
  }
  return callHostHook('create.platformCustomerId', call, hookTimeoutMs)
}

/** Finds out on whose behalf a request acts, and whether they may use this kind of route at all. */
export async function authorityOf(routeRequest: RouteRequest, context: ProxyContext): Promise<Authority> {
  const { route, request } = routeRequest
  const { options } = context
  const isRead = route.method === 'GET' && typeof route.subject === 'object'
  if (route.subject === 'operator' || isRead) {
    const authority = await authorityOfOperator(routeRequest, context)
    if (authority) return authority
  }
  const customerIds = await authenticate(options, request)
  if (route.subject === 'operator') {
    throw new HttpError(403, 'FORBIDDEN', 'This route is for operators, so nothing was sent to Grid.')
  }
  if (route.subject !== 'create') return forCustomers(customerIds)
  if (options.create && customerIds.length > 0) {
    throw new HttpError(409, 'CONFLICT', 'This session already has its customer.')
  }
  return forCustomers(customerIds, await platformIdOf(request, options))
}
