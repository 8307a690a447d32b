import { documentCategories } from '../documents/documentCategories.js'
import { documentCategoryOf } from '../documents/documentCategoryOf.js'
import { documentState } from '../documents/documentGaps.js'
import type { Document } from '../model/Document.js'
import type { VerificationError } from '../model/Verification.js'
import { guidanceFor } from '../verification/guidance.js'
import type { Application } from './Application.js'
import { type Dated, isNewerThan } from './isNewerThan.js'

function isDocumentThere(error: VerificationError, held: readonly Document[], isNewer: (resource: Dated) => boolean) {
  const category = documentCategoryOf(error.type)
  const known: readonly string[] = category
    ? documentCategories[category].accepts
    : held.map(document => document.documentType)
  const accepts = error.acceptedDocumentTypes?.length ? error.acceptedDocumentTypes : known
  const accepted = held.filter(document => accepts.includes(document.documentType))
  return accepted.some(isNewer) && documentState(accepts, accepted).complete
}

/** Another document of a kind that counts. */
function isReplaced(error: VerificationError, held: readonly Document[], isNewer: (resource: Dated) => boolean) {
  const { acceptedDocumentTypes: accepts } = error
  return held.some(document => isNewer(document) && (!accepts?.length || accepts.includes(document.documentType)))
}

/** `isFixed` for what a document mends; nothing else is. By itself it brings no table of anybody's fields. */
export function isDocumentFixed(
  error: VerificationError,
  { verification, documents = [] }: Pick<Application, 'verification' | 'documents'>,
): boolean {
  const isNewer = isNewerThan(verification)
  const { fix } = guidanceFor(error)
  if (fix !== 'document' && fix !== 'replace') return false
  if (error.resourceId.startsWith('Document:')) {
    return documents.some(document => document.id === error.resourceId && isNewer(document))
  }
  const held = documents.filter(document => document.documentHolder === error.resourceId)
  return fix === 'document' ? isDocumentThere(error, held, isNewer) : isReplaced(error, held, isNewer)
}
