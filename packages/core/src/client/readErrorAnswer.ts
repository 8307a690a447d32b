import type { AnyRoute } from '../api/Route.js'
import type { FieldConstraint } from '../fields/Field.js'
import { errorKind } from './errorKind.js'
import { type FieldError, GridKycError } from './GridKycError.js'

type Json = Record<string, unknown>

const asObject = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
const asText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

function fieldError(entry: Json | undefined): FieldError[] {
  const field = asText(entry?.field)
  if (!entry || !field) return []
  const error = { field, constraint: asObject(entry.constraint) as FieldConstraint | undefined }
  return [Object.defineProperty(error, 'message', { value: asText(entry.message), enumerable: false })]
}

/** Reads the invalid fields in all three shapes Grid has used: `details.errors[]`, `details.field`, `{ field, value }`. */
function fieldErrors(details: Json | undefined): FieldError[] {
  if (Array.isArray(details?.errors)) return details.errors.flatMap(entry => fieldError(asObject(entry)))
  return fieldError(details)
}

/** Turns an answer that is not a success into a {@link GridKycError}. Never throws, whatever the body is. */
export async function readErrorAnswer(response: Response, route: AnyRoute): Promise<GridKycError> {
  const body = asObject(await response.json().catch(() => undefined))
  const envelope = body && !('code' in body) ? (asObject(body.error) ?? body) : body
  const code = asText(envelope?.code)
  const known = code !== undefined && /^[A-Z][A-Z0-9_]{1,63}$/.test(code) ? code : undefined
  return new GridKycError({
    kind: errorKind(response.status),
    message: `${route.method} ${route.path} was answered ${response.status}${known ? ` ${known}` : ''}.`,
    status: response.status,
    code: known,
    reason: asText(envelope?.message),
    fieldErrors: fieldErrors(asObject(envelope?.details)),
    retryAfterMs: readRetryAfter(response.headers, Date.now()),
  })
}

/** `Retry-After` in milliseconds from now, given as seconds or as an HTTP date; undefined when absent or unreadable. */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')
  if (!value) return undefined
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}
