import { type AnyRoute, fieldsOf } from '@grid-kyc/core'
import * as z from 'zod'
import { callHostHook } from '../callHostHook.js'
import { HttpError } from '../HttpError.js'
import { hookInfo } from '../hookInfo.js'
import type { ProxyContext } from '../ProxyContext.js'
import { isJsonObject, type JsonObject, parseJson } from '../parseJson.js'
import { checkRedirectUri } from './checkRedirectUri.js'
import { checkUmaAddress } from './checkUmaAddress.js'
import { clientAddress } from './clientAddress.js'
import { fillConsent } from './fillConsent.js'
import { knownFields } from './knownFields.js'
import { ownOrigin } from './ownOrigin.js'
import type { Payload } from './Payload.js'
import { platformValues, withPlatformValues } from './platformValues.js'
import type { RouteRequest } from './RouteRequest.js'
import { readBytes } from './readBytes.js'

const maxBytes = 256 * 1024

const platformIdSchema = z.string().regex(/\S/)

/** Reads the JSON body of a request: once, so that what is checked is what is sent, from the fields of the table only. */
export async function readJsonPayload(routeRequest: RouteRequest, context: ProxyContext): Promise<Payload> {
  const { route, request } = routeRequest
  const name = route.body
  const given = name && (await readJsonBody(route, request))
  if (!name || !given) return { given: {}, write: async () => ({ fields: {} }) }
  return {
    given,
    async write() {
      const allowed = context.options.allow?.fields ?? []
      let fields = knownFields(fieldsOf(name, given), given, { creates: route.method === 'POST', allowed })
      if (name === 'customer') fields = await completeCustomer(fields, routeRequest, context)
      if (fields.redirectUri !== undefined) {
        const own = ownOrigin(request, context.proxies > 0)
        fields = { ...fields, redirectUri: checkRedirectUri(fields.redirectUri, context.options.redirectUris, own) }
      }
      return { fields, body: JSON.stringify(fields), contentType: 'application/json' }
    },
  }
}

/** The JSON object of a request; undefined where the route may go without one. */
async function readJsonBody(route: AnyRoute, request: Request): Promise<JsonObject | undefined> {
  const contentType = request.headers.get('content-type')
  if (contentType !== null && !/^application\/json *(;|$)/i.test(contentType)) {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'This route accepts application/json only.')
  }
  const bytes = await readBytes(request, maxBytes)
  if (bytes.length === 0 && route.bodyOptional) return undefined
  if (contentType === null) {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body has no content-type. Send it as application/json.')
  }
  const body = parseJson(bytes)
  if (isJsonObject(body)) return body
  throw new HttpError(400, 'INVALID_REQUEST_FORMAT', 'The body is not a JSON object in UTF-8.')
}

/** Adds what only the proxy knows about a customer, and checks what it has to agree with. */
async function completeCustomer(
  fields: JsonObject,
  { request, route, ip }: RouteRequest,
  context: ProxyContext,
): Promise<JsonObject> {
  await checkUmaAddress(fields.umaAddress, context.grid)
  const consented = fillConsent(fields, () => clientAddress(request, ip, context.proxies), new Date())
  const { create } = context.options
  if (route.subject !== 'create' || !create) return consented
  // Two users with the same id would get the same customer, so an id that is missing must not become one.
  const platformCustomerId = await callHostHook('create.platformCustomerId', async () => {
    const { data } = platformIdSchema.safeParse(await create.platformCustomerId(request, hookInfo(request)))
    if (data !== undefined) return data
    throw new TypeError('It has to return your own id of the signed-in user, a text that is not empty.')
  })
  return withPlatformValues({ ...consented, platformCustomerId }, await platformValues(request, create))
}
