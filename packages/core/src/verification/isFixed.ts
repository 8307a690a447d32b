import { isEmptyValue } from '../fields/isEmptyValue.js'
import { locateField } from '../fields/locateField.js'
import { valueAt } from '../fields/valueAt.js'
import { isIdOf } from '../model/isIdOf.js'
import type { VerificationError } from '../model/Verification.js'
import type { Application } from './Application.js'
import { guidanceFor } from './guidance.js'
import { type Dated, isDocumentFixed, isNewerThan } from './isDocumentFixed.js'
import { tableOfResource } from './stepOfError.js'

function isFieldFixed(error: VerificationError, application: Application, isNewer: (resource: Dated) => boolean) {
  const { customer, owners, customerType } = application
  const isOwner = isIdOf('beneficialOwner', error.resourceId)
  const resource = isOwner ? owners?.find(owner => owner.id === error.resourceId) : customer
  const located = locateField(tableOfResource(error.resourceId, customerType), error.field ?? '')
  if (!resource) return false
  // Whether a value was wrong, or is one that Grid never shows, only the time of the last change can tell.
  if (error.type !== 'MISSING_FIELD' || !located?.exact || located.field.writeOnly) return isNewer(resource)
  return !isEmptyValue(valueAt({ ...resource }, located.path))
}

function isPersonThere(error: VerificationError, application: Application, isNewer: (resource: Dated) => boolean) {
  const changed = application.owners?.filter(isNewer) ?? []
  const { role } = guidanceFor(error)
  return changed.some(owner => role !== undefined && owner.roles.includes(role))
}

/**
 * Whether what an error asks for has been done since Grid raised it, as far as Grid's own data shows. Only submitting
 * again tells whether Grid agrees. Without `byTime` a field counts only by its value, and a person only if they
 * are new: a caller that knows what was changed of a resource need not guess from when it was.
 */
export function isFixed(error: VerificationError, application: Application, { byTime = true } = {}): boolean {
  const isNewer = isNewerThan(application.verification)
  const { fix } = guidanceFor(error)
  if (fix === 'field') return isFieldFixed(error, application, byTime ? isNewer : () => false)
  if (fix === 'people')
    return isPersonThere(error, application, byTime ? isNewer : ({ createdAt }) => isNewer({ createdAt }))
  return isDocumentFixed(error, application)
}
