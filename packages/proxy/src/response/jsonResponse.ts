import type { HttpError } from '../HttpError.js'

/** A response with a JSON body, or with none. No cache on the way may store what the proxy answers. */
export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const common = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers }
  if (body === undefined) return new Response(null, { status, headers: common })
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...common } })
}

/** A refusal in Grid's error envelope. */
export const errorResponse = ({ status, code, message, details, headers }: HttpError): Response =>
  jsonResponse(status, { status, code, message, ...(details && { details }) }, headers)
