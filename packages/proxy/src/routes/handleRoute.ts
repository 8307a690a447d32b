import { authorityOf } from '../authorization/authorityOf.js'
import { checkAuthorize } from '../authorization/checkAuthorize.js'
import { checkStrayIds } from '../authorization/checkStrayIds.js'
import { subjectOf } from '../authorization/subjectOf.js'
import { callHostHook } from '../callHostHook.js'
import { gridPath } from '../grid/gridPath.js'
import { idempotencyKey } from '../grid/idempotencyKey.js'
import { HttpError } from '../HttpError.js'
import { checkLimit } from '../limits/checkLimit.js'
import type { ProxyContext } from '../ProxyContext.js'
import type { Outgoing } from '../request/Payload.js'
import type { RouteRequest } from '../request/RouteRequest.js'
import { readJsonPayload } from '../request/readJsonPayload.js'
import { readQuery } from '../request/readQuery.js'
import { createEchoScrubber, secretValues } from '../response/createEchoScrubber.js'
import { jsonResponse } from '../response/jsonResponse.js'
import { type RouteResult, readGridResponse } from '../response/readGridResponse.js'
import { readUploadPayload } from '../uploads/readUploadPayload.js'
import { createCustomerOnce } from './createCustomerOnce.js'

/** Sends what was checked, and reads the answer as the browser may see it. */
async function sendToGrid(
  { route, params, request, operation }: RouteRequest,
  { grid }: ProxyContext,
  { query, outgoing, revealsWithheld }: { query: URLSearchParams; outgoing: Outgoing; revealsWithheld: boolean },
): Promise<RouteResult> {
  const { fields, body, contentType, failure } = outgoing
  try {
    const response = await grid.send({
      method: route.method,
      path: gridPath(route, params),
      query,
      body,
      contentType,
      idempotencyKey: route.method === 'POST' ? idempotencyKey(request) : undefined,
      signal: request.signal,
    })
    return readGridResponse(operation, response, createEchoScrubber(secretValues(fields)), revealsWithheld)
  } catch (error) {
    // Whatever Grid made of the broken-off body, this is why it was.
    throw failure?.() ?? error
  }
}

/** Takes a request of the route table through every check, and then to Grid. */
export async function handleRoute(routeRequest: RouteRequest, context: ProxyContext): Promise<Response> {
  const { route, operation, params, url, requestId } = routeRequest
  const { options, ownership, store } = context
  const { customerIds, byOperator, revealsWithheld } = await authorityOf(routeRequest, context)
  const query = readQuery(route, url.searchParams)
  const payload = await (route.form ? readUploadPayload(routeRequest, context) : readJsonPayload(routeRequest, context))

  let customerId: string | undefined
  if (typeof route.subject === 'object') {
    const said = { params, query, body: payload.given }
    customerId = await subjectOf(route.subject, said, customerIds, ownership)
    await checkStrayIds({ ...said, query: url.searchParams }, customerId, ownership)
  }
  await checkAuthorize(routeRequest, customerId, options.authorize)
  if (customerId !== undefined) await checkLimit(operation, customerId, options.limits, store)
  const outgoing = await payload.write(customerId)

  const send = () => sendToGrid(routeRequest, context, { query, outgoing, revealsWithheld })
  const audit = async (status: number) => {
    const fields = fieldPaths(outgoing.fields)
    const at = new Date().toISOString()
    const entry = { at, requestId, route: operation, customerId, byOperator, revealsWithheld, fields, status }
    await callHostHook('audit', () => options.audit?.(entry))
  }
  let status = 500
  let isAudited = false
  try {
    const answer = await (operation === 'createCustomer'
      ? createCustomerOnce(routeRequest, context, outgoing.fields.platformCustomerId, send)
      : send())
    status = answer.status
    if (revealsWithheld) {
      // What must not be disclosed is shown only when it is on record who saw it.
      isAudited = true
      await audit(status)
    }
    return jsonResponse(status, answer.body)
  } catch (error) {
    if (error instanceof HttpError) status = error.status
    throw error
  } finally {
    // Grid has acted already: a failing audit trail must not tell the browser otherwise.
    if (!isAudited) await audit(status).catch(routeRequest.note)
  }
}

/** The dotted paths of an object's values: what was written, for an audit trail, without the values. */
const fieldPaths = (values: object, prefix = ''): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? fieldPaths(value, `${prefix}${name}.`)
      : [prefix + name],
  )
