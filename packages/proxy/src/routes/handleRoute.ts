import { randomUuid } from '@grid-kyc/core'
import { type Authority, authorityOf } from '../authorization/authorityOf.js'
import { checkAuthorize } from '../authorization/checkAuthorize.js'
import { checkStrayIds } from '../authorization/checkStrayIds.js'
import { type RequestValues, subjectIdOf, subjectOf } from '../authorization/subjectOf.js'
import { gridPath } from '../grid/gridPath.js'
import { sessionKey } from '../limits/createLimiter.js'
import type { ProxyContext } from '../ProxyContext.js'
import { knownAddress } from '../request/clientAddress.js'
import type { Outgoing, Payload } from '../request/Payload.js'
import type { RouteRequest } from '../request/RouteRequest.js'
import { readJsonPayload } from '../request/readJsonPayload.js'
import { readQuery } from '../request/readQuery.js'
import { checkResponseSubject } from '../response/checkResponseSubject.js'
import { secretValues } from '../response/createEchoScrubber.js'
import { jsonResponse } from '../response/jsonResponse.js'
import { type RouteResult, readGridResponse } from '../response/readGridResponse.js'
import { readUploadPayload } from '../uploads/readUploadPayload.js'
import { createCustomerOnce } from './createCustomerOnce.js'

/** What was checked and may be sent. */
interface CheckedRequest {
  query: URLSearchParams
  outgoing: Outgoing
  customerId: string | undefined
  platformCustomerId: string | undefined
  revealsWithheld: boolean
}

/** Sends what was checked, and reads the response as the browser may see it. */
async function sendToGrid(
  { route, params, request, operation }: RouteRequest,
  { grid, ownership }: ProxyContext,
  { query, outgoing, customerId, platformCustomerId, revealsWithheld }: CheckedRequest,
): Promise<RouteResult> {
  const { fields, body, contentType, failure } = outgoing
  try {
    const isKeyed = route.retry === 'keyed' && customerId !== undefined
    const response = await grid.send({
      method: route.method,
      path: gridPath(route, params),
      query,
      body,
      contentType,
      idempotencyKey: isKeyed ? await idempotencyKey(request, customerId) : undefined,
      signal: request.signal,
    })
    const result = readGridResponse(operation, response, {
      secrets: [...grid.secrets, ...secretValues(fields)],
      revealsWithheld,
    })
    // Where the path continues after an id, the response is about something else than what the id names.
    const [resourceId] = route.path.endsWith('}') ? Object.values(params) : []
    if (result.body) {
      await checkResponseSubject(result.body, { customerId, resourceId, platformCustomerId }, ownership)
    }
    return result
  } catch (error) {
    // Whatever Grid made of the incomplete body, this is why it was incomplete.
    throw failure?.() ?? error
  }
}

/** Takes a request of the route table through every check, and then to Grid. What can be refused without its body, is. */
export async function handleRoute(routeRequest: RouteRequest, context: ProxyContext): Promise<Response> {
  const { route, operation, params, url, trail } = routeRequest
  trail.targets = params
  const authority = await authorityOf(routeRequest, context)
  trail.byOperator = authority.byOperator
  trail.revealsWithheld = authority.revealsWithheld
  const session = sessionOf(routeRequest, context, authority)
  if (session !== undefined) await context.limiter.countRequest(session)
  const query = readQuery(route, url.searchParams)

  const isNamedInBody =
    typeof route.subject === 'object' && (route.subject.in === 'body' || route.subject.in === 'form')
  const [onlyCustomer, ...others] = authority.customerIds ?? []
  const isCounted = isNamedInBody && onlyCustomer !== undefined && others.length === 0
  if (isCounted) await context.limiter.countChange(operation, route, onlyCustomer)
  const admitted = isNamedInBody
    ? undefined
    : await admit(routeRequest, context, { authority, session, values: { params, query, body: {} }, isCounted })

  const leave = enter(routeRequest, context, session ?? '')
  let abandon: Payload['abandon']
  try {
    const { platformCustomerId, revealsWithheld } = authority
    const payload = await (route.form
      ? readUploadPayload(routeRequest, context)
      : readJsonPayload(routeRequest, context, platformCustomerId))
    abandon = payload.abandon
    const values = { params, query, body: payload.given }
    const customerId = isNamedInBody
      ? await admit(routeRequest, context, { authority, session, values, isCounted })
      : admitted
    if (customerId !== undefined) {
      await checkStrayIds({ ...values, query: url.searchParams }, customerId, context.ownership)
    }
    const outgoing = await payload.write(customerId)
    trail.fields = fieldPaths(outgoing.fields)
    const send = () =>
      sendToGrid(routeRequest, context, { query, outgoing, customerId, platformCustomerId, revealsWithheld })
    const result = await (platformCustomerId === undefined
      ? send()
      : createCustomerOnce(routeRequest, context, platformCustomerId, send))
    if (route.method === 'POST' && !route.path.includes('{')) {
      const createdId = result.body?.id ?? result.body?.jobId
      if (typeof createdId === 'string') trail.createdId = createdId
    }
    return jsonResponse(result.status, result.body)
  } finally {
    abandon?.()
    leave()
  }
}

interface Admission {
  authority: Authority
  session: string | undefined
  values: RequestValues
  /** True when the limit of the route was counted before. */
  isCounted: boolean
}

/** Finds out which customer a request is for, and whether the platform and its limits allow it now. */
async function admit(
  routeRequest: RouteRequest,
  { options, ownership, limiter }: ProxyContext,
  { authority, session, values, isCounted }: Admission,
): Promise<string | undefined> {
  const { route, operation, params, trail } = routeRequest
  const { subject } = route
  let customerId = authority.byOperator ? params.customerId : undefined
  if (typeof subject === 'object') {
    const id = subjectIdOf(subject, values)
    if (typeof id === 'string') trail.targets = { ...params, [subject.name]: id }
    customerId = await subjectOf(subject, values, authority.customerIds, ownership)
  }
  trail.customerId = customerId
  await checkAuthorize(routeRequest, customerId, options)
  if (!isCounted) {
    await limiter.countChange(
      operation,
      route,
      authority.byOperator ? (session ?? 'operator') : (authority.platformCustomerId ?? customerId ?? ''),
    )
  }
  return typeof subject === 'object' ? customerId : undefined
}

/** What the requests of one session are counted under; undefined where nothing tells one session from another. */
function sessionOf(
  { request, ip }: RouteRequest,
  { proxies }: ProxyContext,
  { customerIds, byOperator, platformCustomerId }: Authority,
): string | undefined {
  if (customerIds && customerIds.length > 0) return sessionKey(customerIds)
  if (platformCustomerId !== undefined) return `new ${platformCustomerId}`
  const address = knownAddress(request, ip, proxies)
  return address && `${byOperator ? 'operator' : 'address'} ${address}`
}

/** Counts the request among those whose body is read or passed on right now. */
function enter({ route }: RouteRequest, { bodies, uploads }: ProxyContext, session: string): () => void {
  if (route.form) return uploads.enter(session)
  return route.body ? bodies.enter(session) : () => {}
}

/** The dotted paths of an object's values: what was written, for an audit trail, without the values. */
const fieldPaths = (values: object, prefix = ''): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? fieldPaths(value, `${prefix}${name}.`)
      : [prefix + name],
  )

/**
 * Derives the key under which Grid recognizes a repeated request from the customer and the browser's own key: as it came,
 * another customer's browser could send the same one and get this customer's link. A new key where the browser sent none.
 */
export async function idempotencyKey(request: Request, customerId: string): Promise<string> {
  const given = request.headers.get('idempotency-key')
  // A page on plain http has no `subtle`; there the proxy runs in stories only.
  if (given === null || !crypto.subtle || !/^[\x21-\x7e]{1,255}$/.test(given)) return randomUuid()
  // The ids of Grid have no space, so no other pair is written the same.
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${customerId} ${given}`))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}
