import { guidanceFor, isWithheld, withheldType } from '@grid-kyc/core'
import { isJsonObject } from '../parseJson.js'

type Json = Record<string, unknown>

/** Errors of a verification have a type; those of a refused request have a field alone. */
const hasTypedErrors = (value: Json): value is Json & { errors: Json[] } =>
  Array.isArray(value.errors) && value.errors.some(error => isJsonObject(error) && 'type' in error)

const mayBeTold = (error: Json) => isJsonObject(error) && typeof error.type === 'string' && !isWithheld(error.type)

/** Grid's reason is told only where there is something to do about it: a type nobody knows may say too much in it. */
function withoutIdleReason(error: Json): Json {
  const { type, field, acceptedDocumentTypes } = error as {
    type: string
    field?: string
    acceptedDocumentTypes?: string[]
  }
  return guidanceFor({ type, field, acceptedDocumentTypes }).reveal ? error : { ...error, reason: '' }
}

function withholdErrors(verification: Json & { errors: Json[] }): Json {
  const told = verification.errors.filter(mayBeTold).map(withoutIdleReason)
  if (told.length === verification.errors.length) return { ...verification, errors: told }
  return { ...verification, errors: [...told, { resourceId: verification.customerId, type: withheldType, reason: '' }] }
}

/**
 * Telling somebody of a match or a suspicion can be unlawful, so all such errors of a verification become one that says
 * nothing but that there is one. The backend's `onEvent` gets the truth.
 */
export function withhold(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withhold)
  if (!isJsonObject(value)) return value
  const inner: Json = Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, withhold(entry)]))
  return hasTypedErrors(inner) ? withholdErrors(inner) : inner
}
