import { fieldsOf } from '@grid-kyc/core'
import type { Call } from '../Call.js'
import { checkRedirectUri } from '../guards/checkRedirectUri.js'
import { checkUmaAddress } from '../guards/checkUmaAddress.js'
import { ownOrigin } from '../guards/ownOrigin.js'
import type { House } from '../House.js'
import { hostCall } from '../hostCall.js'
import type { Payload } from '../Payload.js'
import { clientAddress } from './clientAddress.js'
import { fillConsent } from './fillConsent.js'
import { knownFields } from './knownFields.js'
import { readJsonBody } from './readJsonBody.js'

type Json = Record<string, unknown>

/** What only the proxy knows, or has to agree with, about a customer. */
async function completeCustomer(fields: Json, { request, route, ip }: Call, house: House): Promise<Json> {
  await checkUmaAddress(fields.umaAddress, house.grid)
  const consented = fillConsent(fields, clientAddress(request, ip, house.proxies), new Date())
  const { create } = house.options
  if (route.subject !== 'create' || !create) return consented
  const platformCustomerId = await hostCall('create.platformCustomerId', () => create.platformCustomerId(request))
  return { ...consented, platformCustomerId }
}

/** The JSON body of a request: read once, and written again from the fields the table knows. */
export async function readJsonPayload(call: Call, house: House): Promise<Payload> {
  const { route, request } = call
  const name = route.body
  const given = name && (await readJsonBody(route, request))
  if (!name || !given) return { given: {}, write: async () => ({ fields: {} }) }
  return {
    given,
    async write() {
      const allowed = house.options.allow?.fields ?? []
      let fields = knownFields(fieldsOf(name, given), given, { creates: route.method === 'POST', allowed })
      if (name === 'customer') fields = await completeCustomer(fields, call, house)
      if (fields.redirectUri !== undefined) {
        const own = ownOrigin(request, house.proxies > 0)
        fields = { ...fields, redirectUri: checkRedirectUri(fields.redirectUri, house.options.redirectUris, own) }
      }
      return { fields, body: JSON.stringify(fields), contentType: 'application/json' }
    },
  }
}
