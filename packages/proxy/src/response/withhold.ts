import { guidance, isWithheld, withheldType } from '@grid-kyc/core'
import { isJsonObject, type JsonObject } from '../parseJson.js'
import { isHarmlessText } from './isHarmlessText.js'

/** A verification's errors have a type; those of an import, which operators read, have none. */
const hasErrors = (value: JsonObject): value is JsonObject & { errors: unknown[] } =>
  Array.isArray(value.errors) &&
  ('verificationStatus' in value || value.errors.some(error => isJsonObject(error) && 'type' in error))

/** An error that has these names no suspicion by being known, whatever its type is called. */
const harmlessType = (type: string, field: unknown, acceptedDocumentTypes: unknown): string | undefined => {
  if (isWithheld(type.normalize('NFKC'))) return undefined
  if (Object.hasOwn(guidance, type)) return type
  if (Array.isArray(acceptedDocumentTypes) && acceptedDocumentTypes.length > 0) return 'MISSING_DOCUMENT'
  return field === undefined ? undefined : 'INVALID_FIELD'
}

/** What is known to be harmless about an error; undefined for one that is withheld. */
function harmlessError(error: unknown): JsonObject | undefined {
  if (!isJsonObject(error) || typeof error.type !== 'string') return undefined
  const { resourceId, reason, field, acceptedDocumentTypes } = error
  const isField = typeof field === 'string' && /^[\w.[\]]{1,200}$/.test(field) && isHarmlessText(field)
  const accepted = Array.isArray(acceptedDocumentTypes)
    ? acceptedDocumentTypes.filter(each => typeof each === 'string' && isHarmlessText(each))
    : undefined
  const type = harmlessType(error.type, isField ? field : undefined, accepted)
  if (type === undefined) return undefined
  return {
    ...(typeof resourceId === 'string' && { resourceId }),
    type,
    ...(isField && { field }),
    ...(accepted && { acceptedDocumentTypes: accepted }),
    reason: typeof reason === 'string' && isHarmlessText(reason) ? reason : '',
  }
}

function withholdErrors(verification: JsonObject & { errors: unknown[] }): JsonObject {
  const errors = verification.errors.flatMap(error => harmlessError(error) ?? [])
  if (errors.length === verification.errors.length) return { ...verification, errors }
  return {
    ...verification,
    errors: [...errors, { resourceId: verification.customerId, type: withheldType, reason: '' }],
  }
}

/**
 * Keeps of every error of a verification what is known to be harmless. To tell a customer of a match or a suspicion can be
 * unlawful, so everything else becomes one entry that says only that there is one. The backend's `onEvent` gets the truth.
 */
export function withhold(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withhold)
  if (!isJsonObject(value)) return value
  const inner: JsonObject = Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, name === 'errors' ? entry : withhold(entry)]),
  )
  return hasErrors(inner) ? withholdErrors(inner) : inner
}
