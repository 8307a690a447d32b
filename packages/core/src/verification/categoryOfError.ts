import {
  type DocumentCategory,
  type DocumentCategoryRow,
  type DocumentSubject,
  documentCategories,
  documentCategoryOf,
} from '../documents/documentCategories.js'
import type { Document } from '../model/Document.js'
import type { VerificationError } from '../model/Verification.js'

const rows = (Object.entries(documentCategories) as [DocumentCategory, DocumentCategoryRow][]).filter(
  ([, { errorType }]) => errorType !== undefined,
)

/** The category an error belongs to: the one it names, else the first that takes what it is about. */
export function categoryOfError(
  error: VerificationError,
  uploaded: readonly Document[],
  subject: DocumentSubject,
): DocumentCategory | undefined {
  const named = documentCategoryOf(error.type)
  if (named) return named
  const about = uploaded.find(document => document.id === error.resourceId)
  const types = about ? [about.documentType] : (error.acceptedDocumentTypes ?? [])
  const takes = ([, { accepts }]: (typeof rows)[number]) => types.some(type => accepts.some(each => each === type))
  const wanted = rows.filter(([, { neededFor }]) => neededFor.includes(subject))
  const found = wanted.find(takes) ?? rows.find(takes)
  // An error that names neither a document nor a type can only be about the one thing that is wanted.
  return found?.[0] ?? (types.length === 0 && wanted.length === 1 ? wanted[0]?.[0] : undefined)
}
