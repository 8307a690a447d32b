import { allFields, fieldRows, guidance, isIdOf, isWithheld, withheldType } from '@grid-kyc/core'
import { isJsonObject, type JsonObject } from '../parseJson.js'
import { isPlainId } from '../request/isPlainId.js'
import { isHarmlessField, isHarmlessText, isTelltale } from './isHarmlessText.js'

/** Members of a customer or of what belongs to one that hold what the customer wrote, or what Grid is known to write. */
const ownNames: ReadonlySet<string> = new Set([
  ...Object.values(allFields).flatMap(table => fieldRows(table).flatMap(({ path }) => path.split('.'))),
  ...['id', 'customerId', 'resourceId', 'createdAt', 'updatedAt', 'isDeleted', 'contactVerification', 'errors'],
  ...['beneficialOwners', 'fileName', 'data', 'hasMore', 'nextCursor', 'totalCount'],
  // Random letters may spell anything.
  ...['kycUrl', 'token', 'expiresAt', 'provider'],
])

const statusNames: ReadonlySet<string> = new Set(['kycStatus', 'kybStatus', 'verificationStatus'])

/** A customer, or what belongs to one: a verification, an owner, a document, a link. */
const isAboutCustomer = (value: JsonObject) =>
  ['customerType', 'customerId', 'documentHolder', 'personalInfo', 'kycUrl', ...statusNames].some(name => name in value)

/** Leaves out what a later Grid may say of a customer besides: a score, a note or a status that speaks of a suspicion. */
function withoutTelltales(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTelltales)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]) => {
      if (statusNames.has(name)) return [[name, isTelltale(entry) ? 'UNKNOWN' : entry]]
      // Errors have rules of their own.
      if (ownNames.has(name)) return [[name, name === 'errors' ? entry : withoutTelltales(entry)]]
      return isTelltale({ [name]: entry }) ? [] : [[name, entry]]
    }),
  )
}

/** A verification's errors have a type; those of an import, which operators read, have none. */
const hasErrors = (value: JsonObject): value is JsonObject & { errors: unknown[] } =>
  Array.isArray(value.errors) &&
  ('verificationStatus' in value || value.errors.some(error => isJsonObject(error) && 'type' in error))

/** A new type that can only ask for a document. */
const asksForDocument = (type: string) => /^MISSING_[A-Z_]*DOCUMENT$/.test(type) && isHarmlessText(type)

/** The type under which an error is shown: its own where that is known, else the neutral one that fits what it carries. */
function harmlessType(type: string, { resourceId, field, accepted }: Carried): string | undefined {
  if (isWithheld(type.normalize('NFKC'))) return undefined
  if (Object.hasOwn(guidance, type)) return type
  if ((accepted && accepted.length > 0) || asksForDocument(type)) return 'MISSING_DOCUMENT'
  if (field !== undefined) return 'INVALID_FIELD'
  return resourceId !== undefined && isIdOf('document', resourceId) ? 'INVALID_DOCUMENT' : undefined
}

/** What an error carries that is known to be harmless. */
interface Carried {
  resourceId: string | undefined
  field: string | undefined
  accepted: string[] | undefined
}

/** What is known to be harmless about an error; undefined for one that is withheld. */
function harmlessError(error: unknown): JsonObject | undefined {
  if (!isJsonObject(error) || typeof error.type !== 'string') return undefined
  const { reason, acceptedDocumentTypes } = error
  const { resourceId: named } = error
  const resourceId = isPlainId(named) && !isTelltale(named) ? named : undefined
  const field = isHarmlessField(error.field) ? error.field : undefined
  const accepted = Array.isArray(acceptedDocumentTypes)
    ? acceptedDocumentTypes.filter(each => typeof each === 'string' && isHarmlessText(each))
    : undefined
  const type = harmlessType(error.type, { resourceId, field, accepted })
  if (type === undefined) return undefined
  return {
    resourceId,
    type,
    field,
    acceptedDocumentTypes: accepted,
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
  const shown = isAboutCustomer(inner) ? (withoutTelltales(inner) as JsonObject) : inner
  if (hasErrors(shown)) return withholdErrors(shown)
  // Errors in a shape that is not known say what they say in words that are not known either.
  return isAboutCustomer(shown) && 'errors' in shown && !Array.isArray(shown.errors) ? { ...shown, errors: [] } : shown
}
