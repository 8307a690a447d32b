import { HttpError } from '../HttpError.js'
import { isJsonObject, type JsonObject, parseJson } from '../parseJson.js'
import { isHarmlessField, isHarmlessText, isTelltale } from './isHarmlessText.js'

/** Codes that say what to do and nothing about the person. Any other one becomes neutral. */
const harmlessCodes: ReadonlySet<unknown> = new Set(
  `INVALID_INPUT MISSING_MANDATORY_USER_INFO INVALID_REQUEST_FORMAT INVALID_CURRENCY INVALID_UMA_ADDRESS
   END_USER_TERMS_VERSION_NOT_FOUND LOW_QUALITY DATA_MISMATCH EXPIRED UNSUITABLE_DOCUMENT INCOMPLETE USER_NOT_FOUND
   REFERENCE_NOT_FOUND METHOD_NOT_ALLOWED CONFLICT UMA_ADDRESS_EXISTS EMAIL_OTP_EMAIL_ALREADY_EXISTS
   EMAIL_OTP_CREDENTIAL_SET_CHANGED CUSTOMER_DELETED EMAIL_OTP_CREDENTIAL_SYNC_FAILED RATE_LIMITED NOT_FOUND
   BULK_UPLOAD_JOB_NOT_FOUND END_USER_TERMS_NOT_ACCEPTED USER_NOT_READY`.split(/\s+/),
)
const failureCodes: ReadonlySet<unknown> = new Set([
  'INTERNAL_ERROR',
  'GRID_SWITCH_ERROR',
  'SERVICE_UNAVAILABLE',
  'NOT_IMPLEMENTED',
])

const neutralMessages: Record<number, string> = {
  404: 'Grid has nothing under this id.',
  409: 'This is not possible in the current state. Read it again before you repeat the request.',
  410: 'This was deleted.',
  429: 'This was done too often. Wait before trying again.',
}
const neutralMessageFor = (status: number) =>
  neutralMessages[status] ?? 'This could not be accepted. Check what was sent, or send another document instead.'
const failureMessage = 'Grid could not process the request now. Wait a little and try again.'

function textConstraint(name: string, value: unknown): boolean {
  if (name === 'format') return typeof value === 'string' && /^[a-z0-9.-]{1,40}$/i.test(value) && isHarmlessText(value)
  if (name === 'pattern') return typeof value === 'string' && value.length <= 500 && !isTelltale(value)
  if (name === 'enum') {
    const isShort = (each: unknown) => typeof each === 'string' && each.length <= 100
    return Array.isArray(value) && value.every(isShort) && !isTelltale(value)
  }
  return ['minLength', 'maxLength', 'minimum', 'maximum'].includes(name) && typeof value === 'number'
}

const constraintOf = (value: unknown): JsonObject | undefined =>
  isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([name, each]) => textConstraint(name, each)))
    : undefined

/** One field that was refused, with what is known to be harmless about it; undefined when nothing of it is. */
function fieldErrorOf(value: unknown): JsonObject | undefined {
  if (!isJsonObject(value) || !isHarmlessField(value.field)) return undefined
  const constraint = constraintOf(value.constraint)
  const message = typeof value.message === 'string' && isHarmlessText(value.message) ? value.message : undefined
  return { field: value.field, message, constraint }
}

/** The fields that were refused, in the shapes Grid has used: a list, or one field alone. */
function detailsOf(details: unknown): JsonObject | undefined {
  if (!isJsonObject(details)) return undefined
  const errors = Array.isArray(details.errors) ? details.errors.flatMap(each => fieldErrorOf(each) ?? []) : undefined
  const single = fieldErrorOf(details)
  return errors || single ? { ...single, ...(errors && { errors }) } : undefined
}

/**
 * Reads an error of Grid's into one that the browser may see: what is known to be harmless is kept, everything else becomes
 * neutral. Texts of Grid's own failures are never forwarded.
 */
export function readGridError(status: number, text: string, headers: Record<string, string>): HttpError {
  const body = parseJson(text)
  const outer = isJsonObject(body) ? body : {}
  // Older responses wrap the error.
  const envelope = 'code' in outer || !isJsonObject(outer.error) ? outer : outer.error
  const { code } = envelope
  if (status >= 500) {
    return new HttpError(status, failureCodes.has(code) ? String(code) : 'UNKNOWN_ERROR', failureMessage, { headers })
  }
  if (!harmlessCodes.has(code)) {
    return new HttpError(status, status === 400 ? 'INVALID_INPUT' : 'UNKNOWN_ERROR', neutralMessageFor(status), {
      headers,
    })
  }
  const isHarmless = typeof envelope.message === 'string' && isHarmlessText(envelope.message)
  const message = isHarmless ? String(envelope.message) : neutralMessageFor(status)
  return new HttpError(status, String(code), message, { details: detailsOf(envelope.details), headers })
}
