import { documentCategories, documentCategoryOf } from '../documents/documentCategories.js'
import { documentState } from '../documents/documentGaps.js'
import type { Document } from '../model/Document.js'
import { isIdOf } from '../model/isIdOf.js'
import type { VerificationError } from '../model/Verification.js'
import type { Application } from './Application.js'
import { guidanceFor } from './guidance.js'

export interface Dated {
  readonly createdAt?: string | undefined
  readonly updatedAt?: string | undefined
}

const timeOf = (resource: Dated) => Date.parse(resource.updatedAt ?? resource.createdAt ?? '')

/** Whether a resource was changed after a verification said something about it. Nothing is newer than none. */
export const isNewerThan = (verification: Dated | null | undefined) => {
  const raised = verification ? timeOf(verification) : Number.NaN
  return (resource: Dated): boolean => timeOf(resource) > raised
}

function isDocumentThere(
  error: VerificationError,
  uploaded: readonly Document[],
  isNewer: (resource: Dated) => boolean,
) {
  const category = documentCategoryOf(error.type)
  const known: readonly string[] = category
    ? documentCategories[category].accepts
    : uploaded.map(document => document.documentType)
  const accepts = error.acceptedDocumentTypes?.length ? error.acceptedDocumentTypes : known
  const accepted = uploaded.filter(document => accepts.includes(document.documentType))
  return accepted.some(isNewer) && documentState(accepts, accepted).complete
}

/** Another document of a kind that counts. */
function isReplaced(error: VerificationError, uploaded: readonly Document[], isNewer: (resource: Dated) => boolean) {
  const { acceptedDocumentTypes: accepts } = error
  return uploaded.some(document => isNewer(document) && (!accepts?.length || accepts.includes(document.documentType)))
}

/** `isFixed` for issues that a document fixes; false for any other. It imports no field table. */
export function isDocumentFixed(
  error: VerificationError,
  { verification, documents = [] }: Pick<Application, 'verification' | 'documents'>,
): boolean {
  const isNewer = isNewerThan(verification)
  const { fix } = guidanceFor(error)
  if (fix !== 'document' && fix !== 'replace') return false
  if (isIdOf('document', error.resourceId)) {
    return documents.some(document => document.id === error.resourceId && isNewer(document))
  }
  const uploaded = documents.filter(document => document.documentHolder === error.resourceId)
  return fix === 'document' ? isDocumentThere(error, uploaded, isNewer) : isReplaced(error, uploaded, isNewer)
}
