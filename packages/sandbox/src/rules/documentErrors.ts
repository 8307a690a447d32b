import {
  type DocumentCategoryRow,
  type DocumentGap,
  type DocumentSubject,
  documentCategories,
  documentGaps,
  documentTypeRow,
  type VerificationError,
} from '@grid-kyc/core'
import { documentsOf } from '../platform/findResource.js'
import type { DocumentRecord, Platform } from '../platform/Platform.js'

function missing(resourceId: string, { category, accepts, missingSide }: DocumentGap): VerificationError {
  if (missingSide) {
    const reason = `The ${missingSide.side.toLowerCase()} of the document is required.`
    return { resourceId, type: 'INCOMPLETE_DOCUMENT', reason, acceptedDocumentTypes: [missingSide.documentType] }
  }
  const { errorType }: DocumentCategoryRow = documentCategories[category]
  const type = errorType ?? 'MISSING_DOCUMENT'
  return { resourceId, type, reason: 'One of the accepted documents is required.', acceptedDocumentTypes: [...accepts] }
}

const lacksParticulars = ({ document }: DocumentRecord) =>
  documentTypeRow(document.documentType)?.needs.some(name => !document[name])

/** What the documents of a customer or an owner still lack; those that were refused do not count. */
export function documentErrors(platform: Platform, holder: string, subject: DocumentSubject): VerificationError[] {
  const records = documentsOf(platform, holder).filter(({ refused }) => !refused)
  const gaps = documentGaps(
    subject,
    records.map(({ document }) => document),
  )
  const particulars = records.filter(lacksParticulars).map(({ document }) => ({
    resourceId: document.id,
    type: 'INCOMPLETE_DOCUMENT',
    reason: 'The number of the document and the authority that issued it are required.',
    acceptedDocumentTypes: [document.documentType],
  }))
  return [...gaps.map(gap => missing(holder, gap)), ...particulars]
}
