'use client'

import type { DocumentCategory, DocumentType } from '@grid-kyc/core'
import { forwardRef } from 'react'
import { Root } from '../provider/Root.js'
import { useCustomerId } from '../store/useSession.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { DocumentSlotCard } from './DocumentSlotCard.js'
import { DocumentsUnavailable } from './DocumentsUnavailable.js'
import type { RequestedDocument } from './documentSlots.js'
import { UploadAnnouncement } from './UploadAnnouncement.js'
import { type UseDocumentsOptions, useDocuments } from './useDocuments.js'

/** Props of `DocumentUpload`. */
export interface DocumentUploadProps extends Omit<UseDocumentsOptions, 'requested'> {
  /** What the document proves. */
  category?: DocumentCategory | undefined
  /** A document type in place of a category, for types that belong to none, such as `POWER_OF_ATTORNEY`. */
  documentType?: DocumentType | undefined
  /** The id of the document holder, such as an owner. Default: the customer. */
  documentHolder?: string | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

/** The upload slot of one document, even if Grid does not ask for it yet. Takes a `category` or a `documentType`. */
export const DocumentUpload = forwardRef<HTMLDivElement, DocumentUploadProps>(function DocumentUpload(
  { category, documentType, customerId: ownId, documentHolder, headingLevel = 2, className, ...events },
  ref,
) {
  const { customerId } = useCustomerId(ownId)
  const holder = documentHolder ?? customerId
  const documents = useDocuments({
    ...events,
    customerId: ownId,
    documentHolder,
    requested: requestOf(holder, category, documentType),
  })
  const slots = documents.status === 'ready' ? documents.slots : []
  const own = slots.filter(
    each =>
      each.documentHolder === holder &&
      (category ? each.category === category : each.category === undefined && each.accepts[0] === documentType),
  )
  return (
    <Root ref={ref} name="document-upload" className={className} state={{ state: own[0]?.state ?? documents.status }}>
      <UploadAnnouncement documents={documents} />
      {documents.status === 'ready' ? (
        own.map(each => <DocumentSlotCard key={each.key} of={each} documents={documents} headingLevel={headingLevel} />)
      ) : (
        <DocumentsUnavailable documents={documents} headingLevel={headingLevel} />
      )}
    </Root>
  )
})

function requestOf(
  documentHolder: string | undefined,
  category: DocumentCategory | undefined,
  documentType: DocumentType | undefined,
): readonly RequestedDocument[] {
  if (documentHolder === undefined) return []
  if (category) return [{ documentHolder, category }]
  return documentType ? [{ documentHolder, documentType }] : []
}
