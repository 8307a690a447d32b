'use client'

import { useRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { DocumentFields } from './DocumentFields.js'
import { DocumentFileDrop } from './DocumentFileDrop.js'
import { DocumentReadingNote } from './DocumentReadingNote.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { DocumentSlot } from './documentSlots.js'
import { ExampleStrip } from './FileExample.js'
import { useDocumentNames } from './useDocumentNames.js'
import type { DocumentsReady } from './useDocuments.js'
import { type UseDocumentUploadResult, useDocumentUpload } from './useDocumentUpload.js'

export interface DocumentFormProps {
  of: DocumentSlot
  documents: DocumentsReady
  /** True when this is the next thing to do: on a phone, *Take a photo* is then the primary button. Default true. */
  isNext?: boolean | undefined
  /** Closes the form; nothing that was sent is cancelled. */
  onClose?: (() => void) | undefined
}

/** More types than these are left to the list that chooses one. */
const maxListedTypes = 8

const firstControl = '[data-invalid] :is(input:not([hidden]), select, button:not(.gk-drop-photo))'

/** The form of one slot: the file or its two sides first, then what is to be known of it, then sending it. */
export function DocumentForm({ of, documents, isNext = true, onClose }: DocumentFormProps) {
  const form = useDocumentUpload(documents, of)
  const t = useMessages(documentUploadMessages)
  const Button = usePrimitive('Button', OurButton)
  const root = useRef<HTMLDivElement>(null)
  const fields = useRef<HTMLDivElement>(null)
  const missing = form.errors.length + form.files.filter(({ isMissing }) => isMissing).length
  const isIncomplete = useRef(false)
  useBeforePaint(() => {
    // Once for every press, to the first thing that is missing.
    if (!isIncomplete.current) return
    isIncomplete.current = false
    if (missing > 0) root.current?.querySelector<HTMLElement>(firstControl)?.focus()
  })
  const { hasFile } = form
  const hadFile = useRef(hasFile)
  useBeforePaint(() => {
    // The button that chose the file is gone: what comes next has the focus.
    const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
    const isFocusLost = !page?.activeElement || page.activeElement === root.current?.ownerDocument.body
    if (hasFile && !hadFile.current && isFocusLost)
      fields.current?.querySelector<HTMLElement>(':is(input, select, button):not([hidden])')?.focus()
    hadFile.current = hasFile
  }, [hasFile])

  return (
    <div ref={root} {...slot('form')}>
      {!hasFile && !of.missingSide && <AcceptedTypes of={of} />}
      {!hasFile && of.category === 'identity' && !of.missingSide && <ExampleStrip />}
      {form.files.map(file => (
        <DocumentFileDrop key={file.side ?? ''} of={of} file={file} form={form} documents={documents} isNext={isNext} />
      ))}
      {!hasFile && <ReusableFiles form={form} />}
      {hasFile && (
        <div ref={fields} {...slot('fields')}>
          {form.reading && <DocumentReadingNote form={form} reading={form.reading} of={of} />}
          <DocumentFields form={form} of={of} />
          <div {...slot('actions')}>
            <Button
              variant="primary"
              busy={form.isBusy}
              onClick={() => {
                isIncomplete.current = !form.send()
              }}
            >
              {t(form.isBusy ? 'documents.sending' : 'documents.send')}
            </Button>
          </div>
        </div>
      )}
      {onClose && (
        <div {...slot('actions')}>
          <Button variant="quiet" onClick={onClose}>
            {t('documents.close')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Files that were uploaded for another proof: an agreement often names the owners and the managers alike. */
function ReusableFiles({ form }: { form: UseDocumentUploadResult }) {
  const t = useMessages(documentUploadMessages)
  const secret = usePrivacy('personal')
  const Button = usePrimitive('Button', OurButton)
  const side = form.files[0]?.side
  if (form.reusable.length === 0 || side === 'BACK') return null
  return (
    <div {...slot('reuse')}>
      <p {...slot('help')}>{t('documents.reuse.title')}</p>
      {form.reusable.map(({ id, file }) => (
        <Button
          key={id}
          {...secret.attributes}
          variant="quiet"
          className={secret.className}
          onClick={() => form.pick(side, file)}
        >
          {t('documents.reuse', { name: file.name })}
        </Button>
      ))}
    </div>
  )
}

/** What proves it, most usual first. Two types may have one name; it is listed once. */
function AcceptedTypes({ of }: { of: DocumentSlot }) {
  const t = useMessages(documentUploadMessages)
  const names = useDocumentNames(of.legalForm)
  const listed = [...new Set(of.accepts.map(names.type))]
  const [only, ...others] = listed
  if (only === undefined || listed.length > maxListedTypes) return null
  if (others.length === 0) {
    return only === names.slot(of) ? null : <p {...slot('help')}>{t('documents.accepts.single', { type: only })}</p>
  }
  return (
    <div {...slot('help')}>
      <span>{t('documents.accepts.any')}</span>{' '}
      <ul {...slot('document-types')}>
        {listed.map(type => (
          <li key={type}>{type}</li>
        ))}
      </ul>
    </div>
  )
}
