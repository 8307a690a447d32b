'use client'

import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { StatusBadge } from '../ui/StatusBadge.js'
import type { Tone } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
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
  /** The form is there from the beginning. Default: it is opened by a press. */
  initiallyOpen?: boolean | undefined
}

const tones: Record<DocumentSlot['state'] | 'sending', Tone> = {
  needed: 'neutral',
  refused: 'warning',
  done: 'success',
  sending: 'progress',
}

/** One slot: what it is for, where it stands, what is there, and the form for more. */
export function DocumentSlotCard({ of, documents, headingLevel, initiallyOpen = false }: DocumentSlotCardProps) {
  const { locale } = useGridKycContext().shown
  const t = useMessages(documentUploadMessages)
  const names = useDocumentNames()
  const Button = usePrimitive('Button', OurButton)
  const heading = useRef<HTMLHeadingElement>(null)
  const own = documents.uploads.filter(({ slot: key, state }) => key === of.key && state !== 'done')
  const [isOpen, setOpen] = useState(initiallyOpen && of.state !== 'done')
  const isShown = isOpen || own.length > 0
  const Heading = `h${headingLevel}` as const

  const before = useRef(of.state)
  useEffect(() => {
    // The form has done its work and goes; whoever was in it is led back to what it was for.
    if (before.current !== 'done' && of.state === 'done' && own.length === 0) {
      setOpen(false)
      if (isOpen) heading.current?.focus()
    }
    if (own.length === 0) before.current = of.state
  }, [of.state, own.length, isOpen])

  const category = names.category(of)
  const label = of.another ? t('documents.another.label') : (category?.label ?? t('documents.any.label'))
  const help = of.another ? t('documents.another.help') : category?.help
  const types = new Intl.ListFormat(locale, { type: 'disjunction' }).format(of.accepts.map(names.type))
  const state = own.some(upload => upload.state !== 'failed') ? 'sending' : of.state
  const action = of.missingSide
    ? t('documents.side')
    : t(of.state === 'refused' ? 'documents.replace' : of.state === 'done' ? 'documents.more' : 'documents.add')
  const general = of.errors.filter(
    error => of.state !== 'needed' && !of.documents.some(document => document.id === error.resourceId),
  )
  return (
    <div {...slot('document', undefined, { state })}>
      <div {...slot('document-head')}>
        <Heading ref={heading} tabIndex={-1} {...slot('document-title')}>
          {label}
        </Heading>
        <StatusBadge tone={tones[state]}>{t(`documents.state.${state}`)}</StatusBadge>
      </div>
      {of.state !== 'done' && (
        <div {...slot('help')}>
          {help}
          {!isShown && of.accepts.length < 8 && ` ${t('documents.accepts', { types })}`}
        </div>
      )}
      {general.map(error => (
        <Alert key={error.type} tone="warning" title={names.error(error)} />
      ))}
      <StoredDocuments of={of} documents={documents} />
      {isShown ? (
        <DocumentForm
          of={of}
          documents={documents}
          onClose={
            own.length > 0 || (initiallyOpen && of.state !== 'done')
              ? undefined
              : () => {
                  setOpen(false)
                  heading.current?.focus()
                }
          }
        />
      ) : (
        <Button
          variant={of.state === 'done' ? 'quiet' : 'secondary'}
          aria-label={t('documents.about', { action, name: label })}
          aria-expanded={false}
          onClick={() => setOpen(true)}
        >
          {action}
        </Button>
      )}
    </div>
  )
}
