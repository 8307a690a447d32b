import type { Verification, VerificationError } from '../model/Verification.js'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

function readError(error: unknown, customerId: string): VerificationError[] {
  if (typeof error !== 'object' || error === null) return []
  const { resourceId, type, reason, field, acceptedDocumentTypes } = error as Record<string, unknown>
  const accepts = Array.isArray(acceptedDocumentTypes) ? acceptedDocumentTypes.map(text).filter(Boolean) : []
  return [
    {
      resourceId: text(resourceId) || customerId,
      type: text(type),
      reason: text(reason).trim(),
      ...(text(field) && { field: text(field) }),
      ...(accepts.length > 0 && { acceptedDocumentTypes: accepts }),
    },
  ]
}

/** A verification whose errors are what they are said to be, whatever came over the wire. */
export function readVerification(verification: Verification): Verification {
  const { customerId, errors }: { customerId: string; errors: unknown } = verification
  return { ...verification, errors: Array.isArray(errors) ? errors.flatMap(each => readError(each, customerId)) : [] }
}
