import { documentCategories } from '../documents/documentCategories.js'
import { documentCategoryOf } from '../documents/documentCategoryOf.js'
import { documentState } from '../documents/documentGaps.js'
import { isEmptyValue } from '../fields/isEmptyValue.js'
import { locateField } from '../fields/locateField.js'
import { valueAt } from '../fields/valueAt.js'
import type { Document } from '../model/Document.js'
import type { VerificationError } from '../model/Verification.js'
import { guidanceFor } from '../verification/guidance.js'
import type { Application } from './Application.js'
import { tableOfResource } from './stepOfError.js'

interface Dated {
  readonly createdAt?: string | undefined
  readonly updatedAt?: string | undefined
}

const timeOf = (resource: Dated) => Date.parse(resource.updatedAt ?? resource.createdAt ?? '')

function isFieldFixed(error: VerificationError, application: Application, isNewer: (resource: Dated) => boolean) {
  const { customer, owners, customerType } = application
  const isOwner = error.resourceId.startsWith('BeneficialOwner:')
  const resource = isOwner ? owners?.find(owner => owner.id === error.resourceId) : customer
  const located = locateField(tableOfResource(error.resourceId, customerType), error.field ?? '')
  if (!resource) return false
  // Whether a value was wrong, or is one that Grid never shows, only the time of the last change can tell.
  if (error.type !== 'MISSING_FIELD' || !located?.exact || located.field.writeOnly) return isNewer(resource)
  return !isEmptyValue(valueAt({ ...resource }, located.path))
}

function isDocumentThere(error: VerificationError, held: readonly Document[], isNewer: (resource: Dated) => boolean) {
  const category = documentCategoryOf(error.type)
  const known: readonly string[] = category
    ? documentCategories[category].accepts
    : held.map(document => document.documentType)
  const accepts = error.acceptedDocumentTypes?.length ? error.acceptedDocumentTypes : known
  const accepted = held.filter(document => accepts.includes(document.documentType))
  return accepted.some(isNewer) && documentState(accepts, accepted).complete
}

function isPersonThere(error: VerificationError, application: Application, isNewer: (resource: Dated) => boolean) {
  const changed = application.owners?.filter(isNewer) ?? []
  const { role } = guidanceFor(error)
  return changed.some(owner => role !== undefined && owner.roles.includes(role))
}

/** Another document of a kind that counts. */
function isReplaced(error: VerificationError, held: readonly Document[], isNewer: (resource: Dated) => boolean) {
  const { acceptedDocumentTypes: accepts } = error
  return held.some(document => isNewer(document) && (!accepts?.length || accepts.includes(document.documentType)))
}

/**
 * Whether what an error asks for has been done since Grid raised it, as far as Grid's own data shows. Only submitting
 * again tells whether Grid agrees. Without `byTime` a field counts only by what stands in it, and a person only if they
 * are new: somebody who knows what was changed of a resource need not guess from when it was.
 */
export function isFixed(error: VerificationError, application: Application, { byTime = true } = {}): boolean {
  const { verification, documents = [] } = application
  const raised = verification ? timeOf(verification) : Number.NaN
  const isNewer = (resource: Dated) => timeOf(resource) > raised
  const { fix } = guidanceFor(error)
  if (fix === 'field') return isFieldFixed(error, application, byTime ? isNewer : () => false)
  if (fix === 'people')
    return isPersonThere(error, application, byTime ? isNewer : ({ createdAt }) => isNewer({ createdAt }))
  if (fix === 'support') return false
  if (error.resourceId.startsWith('Document:')) {
    return documents.some(document => document.id === error.resourceId && isNewer(document))
  }
  const held = documents.filter(document => document.documentHolder === error.resourceId)
  return fix === 'document' ? isDocumentThere(error, held, isNewer) : isReplaced(error, held, isNewer)
}
