'use client'

import type { DocumentCategory } from '@grid-kyc/core'
import { forwardRef } from 'react'
import { Root } from '../provider/Root.js'
import { useCustomerId } from '../store/useSession.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { DocumentSlotCard } from './DocumentSlotCard.js'
import { DocumentsUnavailable } from './DocumentsUnavailable.js'
import { UploadAnnouncement } from './UploadAnnouncement.js'
import { type UseDocumentsOptions, useDocuments } from './useDocuments.js'

export interface DocumentUploadProps extends Omit<UseDocumentsOptions, 'asked'> {
  /** What is to be proven. */
  category: DocumentCategory
  /** Whose document it is, such as an owner's id. Default: the customer's. */
  documentHolder?: string | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  className?: string | undefined
}

/** The place for one document, also where nobody has asked for it yet. */
export const DocumentUpload = forwardRef<HTMLDivElement, DocumentUploadProps>(function DocumentUpload(
  { category, customerId: ownId, documentHolder, headingLevel = 2, className, ...events },
  ref,
) {
  const { customerId } = useCustomerId(ownId)
  const holder = documentHolder ?? customerId
  const documents = useDocuments({
    ...events,
    customerId: ownId,
    documentHolder,
    asked: holder === undefined ? [] : [{ documentHolder: holder, category }],
  })
  const slots = documents.status === 'ready' ? documents.slots : []
  const own = slots.filter(each => each.documentHolder === holder && each.category === category)
  return (
    <Root ref={ref} name="document-upload" className={className} state={{ state: own[0]?.state ?? documents.status }}>
      <UploadAnnouncement documents={documents} />
      {documents.status === 'ready' ? (
        own.map(each => (
          <DocumentSlotCard key={each.key} of={each} documents={documents} headingLevel={headingLevel} initiallyOpen />
        ))
      ) : (
        <DocumentsUnavailable documents={documents} headingLevel={headingLevel} />
      )}
    </Root>
  )
})
