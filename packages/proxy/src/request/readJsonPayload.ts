import { type AnyRoute, fieldsOf } from '@grid-kyc/core'
import { HttpError } from '../HttpError.js'
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

/** Reads the JSON body of a request: once, so that what is checked is what is sent, from the fields of the table only. */
export async function readJsonPayload(
  routeRequest: RouteRequest,
  context: ProxyContext,
  platformCustomerId: string | undefined,
): Promise<Payload> {
  const { route, request } = routeRequest
  const name = route.body
  const given = name && (await readJsonBody(route, request, context.bodyTimeoutMs))
  if (!name || !given) return { given: {}, write: async () => ({ fields: {} }) }
  return {
    given,
    async write() {
      const allowed = context.options.allow?.fields ?? []
      let fields = knownFields(fieldsOf(name, given), given, { creates: route.method === 'POST', allowed })
      if (name === 'customer') fields = await completeCustomer(fields, routeRequest, context, platformCustomerId)
      if (fields.redirectUri !== undefined) {
        const own = ownOrigin(request, context.proxies > 0)
        fields = { ...fields, redirectUri: checkRedirectUri(fields.redirectUri, context.options.redirectUris, own) }
      }
      return { fields, body: JSON.stringify(fields), contentType: 'application/json' }
    },
  }
}

/** The JSON object of a request; undefined where the route may go without one. */
async function readJsonBody(route: AnyRoute, request: Request, timeoutMs: number): Promise<JsonObject | undefined> {
  const contentType = request.headers.get('content-type')
  if (contentType !== null && !/^application\/json *(;|$)/i.test(contentType)) {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'This route accepts application/json only.')
  }
  const bytes = await readBytes(request, { maxBytes, timeoutMs })
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
  { request, ip }: RouteRequest,
  context: ProxyContext,
  platformCustomerId: string | undefined,
): Promise<JsonObject> {
  await checkUmaAddress(fields.umaAddress, context.grid)
  const consented = fillConsent(fields, () => clientAddress(request, ip, context.proxies), new Date())
  const { create, hookTimeoutMs } = context.options
  if (platformCustomerId === undefined || !create) return consented
  return withPlatformValues({ ...consented, platformCustomerId }, await platformValues(request, create, hookTimeoutMs))
}
