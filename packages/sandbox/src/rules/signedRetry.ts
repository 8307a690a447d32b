import type { SignedRequestChallenge, Values } from '@grid-kyc/core'
import { GridError } from '../errors/GridError.js'
import type { RouteRequest } from '../grid/Handler.js'
import { newId } from '../platform/createPlatform.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'

type Wallet = NonNullable<CustomerRecord['wallet']>

const ttlMs = 5 * 60_000

const unauthorized = (code: string, message: string) => new GridError(401, code, message)

/** Whether an update changes a contact that is also the login of the customer's wallet. */
const changesLogin = ({ customer }: CustomerRecord, { logins }: Wallet, sent: Values) =>
  logins.some(login => sent[login] !== undefined && sent[login] !== customer[login])

function checkSignature(platform: Platform, { pending }: Wallet, { headers, body }: RouteRequest, requestId: string) {
  if (!headers.get('grid-wallet-signature'))
    throw unauthorized('WALLET_SIGNATURE_MISSING', 'Grid-Wallet-Signature is missing.')
  if (!pending || pending.requestId !== requestId || platform.now() >= pending.expiresAt)
    throw unauthorized('INVALID_SIGNATURE', 'Request-Id belongs to no challenge that is still open.')
  if (pending.body !== JSON.stringify(body))
    throw unauthorized('WALLET_SIGNATURE_BODY_MISMATCH', 'The body is not the one the challenge was made for.')
}

/**
 * The two steps by which a wallet's login changes: a challenge first, and nothing more once its signature is there. What
 * the signature says is not looked at.
 */
export function signedRetry(
  platform: Platform,
  record: CustomerRecord,
  call: RouteRequest,
): SignedRequestChallenge | undefined {
  const { wallet } = record
  if (!wallet || !changesLogin(record, wallet, call.body)) return undefined
  const requestId = call.headers.get('request-id')
  if (requestId !== null) {
    checkSignature(platform, wallet, call, requestId)
    record.wallet = { logins: wallet.logins }
    return undefined
  }
  if (call.headers.has('grid-wallet-signature')) throw unauthorized('REQUEST_ID_MISSING', 'Request-Id is missing.')
  const expiresAt = platform.now() + ttlMs
  const pending = { requestId: newId('Request'), body: JSON.stringify(call.body), expiresAt }
  record.wallet = { ...wallet, pending }
  return {
    payloadToSign: JSON.stringify({ type: 'ACTIVITY_TYPE_UPDATE_USER', requestId: pending.requestId }),
    requestId: pending.requestId,
    expiresAt: new Date(expiresAt).toISOString(),
  }
}
