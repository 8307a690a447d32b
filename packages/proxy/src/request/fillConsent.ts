import { HttpError } from '../HttpError.js'

type Json = Record<string, unknown>

/**
 * Completes a consent with when it was given and from where. Both are evidence: a browser does not know its own address,
 * and could lie about either.
 */
export function fillConsent(body: Json, address: string | undefined, now: Date): Json {
  const consent = body.endUserTermsConsent
  if (typeof consent !== 'object' || consent === null || Object.keys(consent).length === 0) return body
  if (address === undefined) {
    throw new HttpError(
      500,
      'CLIENT_ADDRESS_UNKNOWN',
      "Consent needs the person's internet address and the proxy does not know it, so nothing was sent to Grid. Pass `{ ip }` to proxy.fetch, or set `trustProxy` behind a reverse proxy.",
    )
  }
  return { ...body, endUserTermsConsent: { ...consent, acceptedAt: now.toISOString(), ipAddress: address } }
}
