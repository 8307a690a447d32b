'use client'

import { type DocumentCategory, type DocumentCategoryRow, documentCategories } from '@grid-kyc/core'
import { forwardRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { Root } from '../provider/Root.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { Progress } from '../ui/Progress.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { useUniqueId } from '../ui/useUniqueId.js'
import { DocumentSlotCard } from './DocumentSlotCard.js'
import { DocumentsUnavailable } from './DocumentsUnavailable.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { RequestedDocument } from './documentSlots.js'
import { UploadAnnouncement } from './UploadAnnouncement.js'
import { type DocumentsReady, type UseDocumentsOptions, useDocuments } from './useDocuments.js'

/** Props of `DocumentChecklist`. */
export interface DocumentChecklistProps extends UseDocumentsOptions {
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

/** Every document that Grid needs from a customer and its owners, each with its own upload slot. */
export const DocumentChecklist = forwardRef<HTMLDivElement, DocumentChecklistProps>(function DocumentChecklist(
  { headingLevel = 2, className, requested = [], ...options },
  ref,
) {
  const [others, setOthers] = useState<readonly RequestedDocument[]>([])
  const documents = useDocuments({ ...options, requested: [...requested, ...others] })
  return (
    <Root ref={ref} name="document-checklist" className={className} state={{ state: documents.status }}>
      <UploadAnnouncement documents={documents} />
      {documents.status === 'ready' ? (
        <Checklist
          documents={documents}
          headingLevel={headingLevel}
          onAdd={others.length > 0 ? undefined : () => setOthers(otherDocuments(documents))}
        />
      ) : (
        <DocumentsUnavailable documents={documents} headingLevel={headingLevel} />
      )}
    </Root>
  )
})

/** What a business may add although Grid does not ask for it, such as tax documents: every category that is never needed. */
const otherDocuments = ({ customerId }: DocumentsReady): RequestedDocument[] =>
  (Object.entries(documentCategories) as [DocumentCategory, DocumentCategoryRow][]).flatMap(
    ([category, { neededFor }]) =>
      neededFor.length === 0 ? { documentHolder: customerId, category, isOptional: true } : [],
  )

interface ChecklistProps {
  documents: DocumentsReady
  headingLevel: HeadingLevel
  /** Shows the slots for other documents; undefined once they are shown. */
  onAdd: (() => void) | undefined
}

function Checklist({ documents, headingLevel, onAdd }: ChecklistProps) {
  const t = useMessages(documentUploadMessages)
  const Button = usePrimitive('Button', OurButton)
  const id = useUniqueId()
  const { slots, customer, customerId } = documents
  const wanted = slots.filter(({ state }) => state !== 'optional')
  const done = wanted.filter(({ state }) => state === 'done').length
  const next = wanted.find(({ state }) => state !== 'done')
  const holders = [...new Set(slots.map(({ documentHolder }) => documentHolder))]
  const below = holders.length > 1 ? nextHeadingLevel(headingLevel) : headingLevel
  const cardsOf = (holder: string) => (
    <>
      {slots
        .filter(({ documentHolder }) => documentHolder === holder)
        .map(each => (
          <DocumentSlotCard
            key={each.key}
            of={each}
            documents={documents}
            headingLevel={below}
            isNext={each === next}
          />
        ))}
      {onAdd && holder === customerId && customer.customerType === 'BUSINESS' && (
        <div {...slot('document')}>
          <Button variant="quiet" onClick={onAdd}>
            {t('documents.extra')}
          </Button>
        </div>
      )}
    </>
  )
  return (
    <div {...slot('documents')}>
      <Progress
        label={t('documents.progress')}
        value={wanted.length === 0 ? 1 : done / wanted.length}
        text={t('documents.count', { done, count: wanted.length })}
      />
      {holders.length > 1 ? (
        holders.map(holder => (
          // A group and no region: there may be many owners, and two of one name.
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are one person's documents.
          <div key={holder} role="group" aria-labelledby={`${id}-${holder}`}>
            <HolderName id={holder} labelId={`${id}-${holder}`} documents={documents} headingLevel={headingLevel} />
            {cardsOf(holder)}
          </div>
        ))
      ) : (
        <div>{holders[0] && cardsOf(holders[0])}</div>
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
