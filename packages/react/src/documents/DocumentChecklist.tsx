'use client'

import { forwardRef, useId } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { Root } from '../provider/Root.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Progress } from '../ui/Progress.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { DocumentSlotCard } from './DocumentSlotCard.js'
import { DocumentsUnavailable } from './DocumentsUnavailable.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { DocumentSlot } from './documentSlots.js'
import { UploadAnnouncement } from './UploadAnnouncement.js'
import { type DocumentsReady, type UseDocumentsOptions, useDocuments } from './useDocuments.js'

export interface DocumentChecklistProps extends UseDocumentsOptions {
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  className?: string | undefined
}

/** Every document Grid wants of a customer and its owners, each with its own place. */
export const DocumentChecklist = forwardRef<HTMLDivElement, DocumentChecklistProps>(function DocumentChecklist(
  { headingLevel = 2, className, ...options },
  ref,
) {
  const documents = useDocuments(options)
  return (
    <Root ref={ref} name="document-checklist" className={className} state={{ state: documents.status }}>
      <UploadAnnouncement documents={documents} />
      {documents.status === 'ready' ? (
        <Checklist documents={documents} headingLevel={headingLevel} />
      ) : (
        <DocumentsUnavailable documents={documents} headingLevel={headingLevel} />
      )}
    </Root>
  )
})

function Checklist({ documents, headingLevel }: { documents: DocumentsReady; headingLevel: HeadingLevel }) {
  const t = useMessages(documentUploadMessages)
  const id = useId()
  const { slots } = documents
  const done = slots.filter(({ state }) => state === 'done').length
  const holders = [...new Set(slots.map(({ documentHolder }) => documentHolder))]
  const below = (holders.length > 1 ? Math.min(headingLevel + 1, 6) : headingLevel) as HeadingLevel
  const places = (of: readonly DocumentSlot[]) =>
    of.map(each => <DocumentSlotCard key={each.key} of={each} documents={documents} headingLevel={below} />)
  return (
    <div {...slot('documents')}>
      <Progress
        label={t('documents.progress')}
        value={slots.length === 0 ? 1 : done / slots.length}
        text={t('documents.count', { done, count: slots.length })}
      />
      {holders.length > 1 ? (
        holders.map(holder => (
          // A group and no region: there may be many owners, and two of one name.
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for questions; this is what somebody's papers are.
          <div key={holder} role="group" aria-labelledby={`${id}-${holder}`}>
            <HolderName id={holder} labelId={`${id}-${holder}`} documents={documents} headingLevel={headingLevel} />
            {places(slots.filter(({ documentHolder }) => documentHolder === holder))}
          </div>
        ))
      ) : (
        <div>{places(slots)}</div>
      )}
    </div>
  )
}

interface HolderNameProps {
  id: string
  /** Of the heading. */
  labelId: string
  documents: DocumentsReady
  headingLevel: HeadingLevel
}

function HolderName({ id, labelId, documents, headingLevel }: HolderNameProps) {
  const t = useMessages(documentUploadMessages)
  const secret = usePrivacy('personal')
  const Heading = `h${headingLevel}` as const
  const person = documents.owners.find(owner => owner.id === id)?.personalInfo
  if (!person) {
    return (
      <Heading {...slot('holder')} id={labelId}>
        {t('documents.holder.business')}
      </Heading>
    )
  }
  return (
    <Heading {...secret.attributes} {...slot('holder', secret.className)} id={labelId}>
      {[person.firstName, person.lastName].filter(Boolean).join(' ')}
    </Heading>
  )
}
