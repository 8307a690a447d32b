'use client'

import { useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { StatusBadge } from '../ui/StatusBadge.js'
import type { Tone } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { DocumentForm } from './DocumentForm.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { DocumentSlot } from './documentSlots.js'
import { StoredDocuments } from './StoredDocuments.js'
import { useDocumentNames } from './useDocumentNames.js'
import type { DocumentsReady } from './useDocuments.js'

export interface DocumentSlotCardProps {
  of: DocumentSlot
  documents: DocumentsReady
  headingLevel: HeadingLevel
  /** True for the slot to fill next. Default true. */
  isNext?: boolean | undefined
}

const tones: Record<DocumentSlot['state'] | 'uploading', Tone> = {
  needed: 'neutral',
  optional: 'neutral',
  rejected: 'danger',
  done: 'success',
  uploading: 'progress',
}

/** One proof: why it is asked for, what is stored, and the form that takes a file, open until one is there. */
export function DocumentSlotCard({ of, documents, headingLevel, isNext }: DocumentSlotCardProps) {
  const t = useMessages(documentUploadMessages)
  const names = useDocumentNames(of.legalForm)
  const Button = usePrimitive('Button', OurButton)
  const heading = useRef<HTMLHeadingElement>(null)
  const own = documents.uploads.filter(({ slot: key, state }) => key === of.key && state !== 'done')
  const isDone = of.state === 'done'
  const [isAdding, setAdding] = useState(false)
  const isOpen = !isDone || isAdding || own.length > 0
  const Heading = `h${headingLevel}` as const

  const before = useRef(of.state)
  useBeforePaint(() => {
    // The form has done its work and closes; focus returns to what it was for.
    if (before.current !== 'done' && isDone && own.length === 0) {
      setAdding(false)
      const page = heading.current?.getRootNode() as Document | ShadowRoot | undefined
      const isFocusLost = !page?.activeElement || page.activeElement === heading.current?.ownerDocument.body
      if (isFocusLost) heading.current?.focus({ preventScroll: true })
    }
    if (own.length === 0) before.current = of.state
  }, [of.state, isDone, own.length])

  const category = names.category(of)
  const label = names.slot(of)
  const help = of.isSecondIdentity ? t('documents.second.help') : category?.help
  const state = own.some(upload => upload.state !== 'failed') ? 'uploading' : of.state
  const general = of.issues.filter(
    error => of.documents.length > 0 && !of.documents.some(document => document.id === error.resourceId),
  )
  return (
    <div {...slot('document', undefined, { state })}>
      <div {...slot('document-head')}>
        <Heading ref={heading} tabIndex={-1} {...slot('document-title')}>
          {label}
        </Heading>
        <StatusBadge tone={tones[state]}>{t(`documents.state.${state}`)}</StatusBadge>
      </div>
      {!isDone && help && <p {...slot('help')}>{help}</p>}
      {general.map(error => (
        <Alert key={error.type} tone="warning" title={names.issue(error)} />
      ))}
      <StoredDocuments of={of} documents={documents} />
      {isOpen ? (
        <DocumentForm
          of={of}
          documents={documents}
          isNext={isNext}
          onClose={
            isDone && own.length === 0
              ? () => {
                  setAdding(false)
                  heading.current?.focus()
                }
              : undefined
          }
        />
      ) : (
        <Button
          variant="quiet"
          aria-label={t('documents.about', { action: t('documents.more'), name: label })}
          aria-expanded={false}
          onClick={() => setAdding(true)}
        >
          {t('documents.more')}
        </Button>
      )}
    </div>
  )
}
