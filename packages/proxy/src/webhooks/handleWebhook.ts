import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import type { ProxyContext } from '../ProxyContext.js'
import { parseJson } from '../parseJson.js'
import { knownAddress } from '../request/clientAddress.js'
import { readBytes } from '../request/readBytes.js'
import { jsonResponse } from '../response/jsonResponse.js'
import type { IngestResult } from './createWebhookProcessor.js'
import { verifyGridWebhook } from './verifyGridWebhook.js'

const maxBytes = 2 ** 20

interface WebhookEndpoint {
  webhook: NonNullable<GridProxyOptions['webhook']>
  context: Pick<ProxyContext, 'webhookBodies' | 'proxies' | 'bodyTimeoutMs'>
  ingest: (body: unknown) => Promise<IngestResult>
}

/**
 * Answers Grid: 401 for what it did not sign, 500 when a callback of the host failed, 501 for an event that is not about
 * verification while there is no `onOther`. Grid delivers those again. 200 and 204 mean that it is done.
 */
export async function handleWebhook(
  request: Request,
  ip: string | undefined,
  { webhook, context, ingest }: WebhookEndpoint,
): Promise<Response> {
  const raw = await readBody(request, ip, context)
  const signature = request.headers.get('x-grid-signature')
  const signed = await callHostHook('webhook.publicKeys', () => verifyGridWebhook(raw, signature, webhook.publicKeys))
  if (!signed) throw new HttpError(401, 'INVALID_SIGNATURE', 'Grid did not sign this, so it was not read.')
  const event = parse(raw)
  const status = await ingest(event)
  if (status === 'noted') return jsonResponse(204, undefined)
  if (status === 'expired') {
    throw new HttpError(400, 'EVENT_EXPIRED', 'This event is older than Grid repeats one, so it was not processed.')
  }
  if (status === 'ignored') throw notAcknowledged(event)
  return jsonResponse(200, { status })
}

/** Reads a body before anything is known about its sender: limited in bytes, in time and in how many are read at once. */
async function readBody(
  request: Request,
  ip: string | undefined,
  { webhookBodies, proxies, bodyTimeoutMs }: WebhookEndpoint['context'],
): Promise<Uint8Array> {
  const leave = webhookBodies.enter(knownAddress(request, ip, proxies) ?? '')
  try {
    return await readBytes(request, { maxBytes, timeoutMs: bodyTimeoutMs })
  } finally {
    leave()
  }
}

/** Grid repeats an event for days, so that nothing is lost before the host adds `onOther`. */
function notAcknowledged(event: unknown): HttpError {
  const { type } = event as { type: string }
  const message = 'This event is not about verification, and the platform has no `webhook.onOther`. Deliver it again.'
  const cause = new Error(`A ${type} webhook was not acknowledged. Set \`webhook.onOther\` to receive such events.`)
  return new HttpError(501, 'EVENT_NOT_HANDLED', message, { cause })
}

function parse(raw: Uint8Array): unknown {
  const event = parseJson(raw)
  if (event === undefined) throw new HttpError(400, 'INVALID_REQUEST_FORMAT', 'The event is not JSON.')
  return event
}
