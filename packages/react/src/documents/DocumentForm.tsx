'use client'

import { useEffect, useRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { DocumentFields } from './DocumentFields.js'
import { DocumentFileDrop } from './DocumentFileDrop.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { DocumentSlot } from './documentSlots.js'
import type { DocumentsReady } from './useDocuments.js'
import { useDocumentUpload } from './useDocumentUpload.js'

export interface DocumentFormProps {
  of: DocumentSlot
  documents: DocumentsReady
  /** Puts the form away; nothing that was sent is called off. */
  onClose?: (() => void) | undefined
}

/** Everything asked for one slot: what it is, the file or the two sides of it, and sending them. */
export function DocumentForm({ of, documents, onClose }: DocumentFormProps) {
  const form = useDocumentUpload(documents, of)
  const t = useMessages(documentUploadMessages)
  const Button = usePrimitive('Button', OurButton)
  const root = useRef<HTMLDivElement>(null)
  const missing = form.problems.length + form.parts.filter(({ isMissing }) => isMissing).length
  const isRefused = useRef(false)
  useEffect(() => {
    // What is missing is led to, once for every press.
    if (!isRefused.current) return
    isRefused.current = false
    if (missing > 0)
      root.current?.querySelector<HTMLElement>('[data-invalid] :is(input:not([hidden]), select, button)')?.focus()
  })
  return (
    <div ref={root} {...slot('form')}>
      <DocumentFields form={form} of={of} />
      {form.parts.map(part => (
        <DocumentFileDrop key={part.side ?? ''} part={part} form={form} documents={documents} />
      ))}
      <div {...slot('actions')}>
        <Button
          variant="primary"
          busy={form.isBusy}
          onClick={() => {
            isRefused.current = !form.send()
          }}
        >
          {t(form.isBusy ? 'documents.sending' : 'documents.send')}
        </Button>
        {onClose && (
          <Button variant="quiet" onClick={onClose}>
            {t('documents.close')}
          </Button>
        )}
      </div>
    </div>
  )
}
