import { jsonResponse } from '../answer/jsonResponse.js'
import { readBytes } from '../body/readBytes.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { hostCall } from '../hostCall.js'
import { Refusal } from '../Refusal.js'
import type { Ingested } from './createInbox.js'
import { verifyGridWebhook } from './verifyGridWebhook.js'

const mostBytes = 2 ** 20

/** Answers Grid: 401 for what it did not sign, 500 for what was not handled, 200 for all the rest. */
export async function answerWebhook(
  request: Request,
  webhook: NonNullable<GridProxyOptions['webhook']>,
  ingest: (body: unknown) => Promise<Ingested>,
): Promise<Response> {
  const raw = await readBytes(request, mostBytes)
  const signature = request.headers.get('x-grid-signature')
  const signed = await hostCall('webhook.publicKeys', () => verifyGridWebhook(raw, signature, webhook.publicKeys))
  if (!signed) throw new Refusal(401, 'INVALID_SIGNATURE', 'Grid did not sign this, so it was not read.')
  return jsonResponse(200, { status: await ingest(parse(raw)) })
}

function parse(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw))
  } catch {
    throw new Refusal(400, 'INVALID_REQUEST_FORMAT', 'The event is not JSON.')
  }
}
