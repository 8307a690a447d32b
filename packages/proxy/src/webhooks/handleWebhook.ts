import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import { readBytes } from '../request/readBytes.js'
import { jsonResponse } from '../response/jsonResponse.js'
import type { IngestResult } from './createWebhookProcessor.js'
import { verifyGridWebhook } from './verifyGridWebhook.js'

const maxBytes = 2 ** 20

/** Answers Grid: 401 for what it did not sign, 500 for what was not handled, 200 for all the rest. */
export async function handleWebhook(
  request: Request,
  webhook: NonNullable<GridProxyOptions['webhook']>,
  ingest: (body: unknown) => Promise<IngestResult>,
): Promise<Response> {
  const raw = await readBytes(request, maxBytes)
  const signature = request.headers.get('x-grid-signature')
  const signed = await callHostHook('webhook.publicKeys', () => verifyGridWebhook(raw, signature, webhook.publicKeys))
  if (!signed) throw new HttpError(401, 'INVALID_SIGNATURE', 'Grid did not sign this, so it was not read.')
  return jsonResponse(200, { status: await ingest(parse(raw)) })
}

function parse(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw))
  } catch {
    throw new HttpError(400, 'INVALID_REQUEST_FORMAT', 'The event is not JSON.')
  }
}
