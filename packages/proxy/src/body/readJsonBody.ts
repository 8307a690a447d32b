import type { AnyRoute } from '@grid-kyc/core'
import { Refusal } from '../Refusal.js'
import { readBytes } from './readBytes.js'

const mostBytes = 256 * 1024

const isJson = (contentType: string | null) => /^application\/json *(;|$)/i.test(contentType ?? '')

/** The JSON object of a request, or undefined where the route may go without one. Parsed once; what was sent is not kept. */
export async function readJsonBody(route: AnyRoute, request: Request): Promise<Record<string, unknown> | undefined> {
  const contentType = request.headers.get('content-type')
  if (contentType !== null && !isJson(contentType)) {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'This route takes application/json and nothing else.')
  }
  const bytes = await readBytes(request, mostBytes)
  if (bytes.length === 0 && route.bodyOptional) return undefined
  if (contentType === null) {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body has no content-type. Send it as application/json.')
  }
  const body = parse(bytes)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  throw new Refusal(400, 'INVALID_REQUEST_FORMAT', 'The body is not a JSON object in UTF-8.')
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
