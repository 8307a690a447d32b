import { endUserTermsConsentFields } from '@grid-kyc/core'
import { schemaOf } from '@grid-kyc/core/schema'
import * as z from 'zod'
import { HttpError, invalidInput } from '../HttpError.js'
import type { JsonObject } from '../parseJson.js'

const consentSchema = z.looseObject({
  termsVersion: z.string().min(1).max(100),
  acceptanceMethod: schemaOf(endUserTermsConsentFields.acceptanceMethod),
})

/**
 * Completes a consent with when it was given and from where. Both are evidence: a browser does not know its own address,
 * and could lie about either. `address` is called only when there is a consent.
 */
export function fillConsent(body: JsonObject, address: () => string | undefined, now: Date): JsonObject {
  if (!Object.hasOwn(body, 'endUserTermsConsent')) return body
  const { data: consent } = consentSchema.safeParse(body.endUserTermsConsent)
  if (!consent) {
    throw invalidInput(
      'endUserTermsConsent',
      'is not a consent. Send `termsVersion` and `acceptanceMethod`, or leave it out.',
    )
  }
  const ipAddress = address()
  if (ipAddress === undefined) {
    throw new HttpError(
      500,
      'CLIENT_ADDRESS_UNKNOWN',
      "Consent needs the user's internet address and the proxy does not know it, so nothing was sent to Grid. Pass `{ ip }` to proxy.fetch, or set `trustProxy` behind a reverse proxy.",
    )
  }
  return { ...body, endUserTermsConsent: { ...consent, acceptedAt: now.toISOString(), ipAddress } }
}
