import { createEchoScrubber } from './answer/createEchoScrubber.js'
import { jsonResponse } from './answer/jsonResponse.js'
import { type Answer, readAnswer } from './answer/readAnswer.js'
import { fieldPaths } from './body/fieldPaths.js'
import { readJsonPayload } from './body/readJsonPayload.js'
import { readQuery } from './body/readQuery.js'
import { secretValues } from './body/secretValues.js'
import type { Call } from './Call.js'
import { gridPath } from './grid/gridPath.js'
import { idempotencyKey } from './grid/idempotencyKey.js'
import { authorityOf } from './guards/authorityOf.js'
import { checkAuthorize } from './guards/checkAuthorize.js'
import { checkLimit } from './guards/checkLimit.js'
import { checkStrayIds } from './guards/checkStrayIds.js'
import { subjectOf } from './guards/subjectOf.js'
import type { House } from './House.js'
import { hostCall } from './hostCall.js'
import type { Outgoing } from './Payload.js'
import { Refusal } from './Refusal.js'
import { settleCreation } from './settleCreation.js'
import { readUploadPayload } from './uploads/readUploadPayload.js'

/** Sends what was checked, and reads the answer as the browser may see it. */
async function sendToGrid(
  { route, params, request, operation }: Call,
  { grid }: House,
  { query, outgoing }: { query: URLSearchParams; outgoing: Outgoing },
): Promise<Answer> {
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
    return readAnswer(operation, response, createEchoScrubber(secretValues(fields)))
  } catch (error) {
    // Whatever Grid made of the broken-off body, this is why it was.
    throw failure?.() ?? error
  }
}

/** Takes a request of the route table through every check, and then to Grid. */
export async function answerCall(call: Call, house: House): Promise<Response> {
  const { route, operation, params, url, requestId } = call
  const { options, ownership, store } = house
  const { customerIds, byOperator } = await authorityOf(call, house)
  const query = readQuery(route, url.searchParams)
  const payload = await (route.form ? readUploadPayload(call, house) : readJsonPayload(call, house))

  let customerId: string | undefined
  if (typeof route.subject === 'object') {
    const said = { params, query, body: payload.given }
    customerId = await subjectOf(route.subject, said, customerIds, ownership)
    await checkStrayIds({ ...said, query: url.searchParams }, customerId, ownership)
  }
  await checkAuthorize(call, customerId, options.authorize)
  if (customerId !== undefined) await checkLimit(operation, customerId, options.limits, store)
  const outgoing = await payload.write(customerId)

  const send = () => sendToGrid(call, house, { query, outgoing })
  let status = 500
  try {
    const answer = await (operation === 'createCustomer'
      ? settleCreation(call, house, outgoing.fields.platformCustomerId, send)
      : send())
    status = answer.status
    return jsonResponse(status, answer.body)
  } catch (error) {
    if (error instanceof Refusal) status = error.status
    throw error
  } finally {
    const fields = fieldPaths(outgoing.fields)
    const at = new Date().toISOString()
    // Grid has acted already: a failing audit trail must not tell the browser otherwise.
    await hostCall('audit', () =>
      options.audit?.({ at, requestId, route: operation, customerId, byOperator, fields, status }),
    ).catch(call.note)
  }
}
