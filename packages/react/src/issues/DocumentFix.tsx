'use client'

import { useEffect, useRef } from 'react'
import { DocumentForm } from '../documents/DocumentForm.js'
import { DocumentsUnavailable } from '../documents/DocumentsUnavailable.js'
import { FileExample } from '../documents/FileExample.js'
import { UploadAnnouncement } from '../documents/UploadAnnouncement.js'
import { useDocuments } from '../documents/useDocuments.js'
import { useFirstFocus } from '../provider/useFirstFocus.js'
import { useLatest } from '../provider/useLatest.js'
import { nextHeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import type { FixProps } from './FixProps.js'

/** The place for one document, with what makes a good one. It is done when everything in it has arrived. */
export function DocumentFix({ section, list, headingLevel, onClose, onDone }: FixProps) {
  const { holder, category, slot: key, refusal } = section.issues[0]
  const documents = useDocuments({
    ...list.callbacks,
    customerId: list.customerId,
    documentHolder: holder,
    requested: category ? [{ documentHolder: holder, category }] : [],
  })
  const root = useRef<HTMLDivElement>(null)
  const isReady = documents.status === 'ready'
  useFirstFocus(root, isReady)

  const own = isReady ? documents.uploads.filter(upload => upload.slot === key) : undefined
  const earlier = useRef<readonly string[]>(undefined)
  // What arrived before this was opened has not fixed it.
  if (own && !earlier.current) earlier.current = own.flatMap(({ id, state }) => (state === 'done' ? id : []))
  const sent = own?.filter(({ id }) => !earlier.current?.includes(id)) ?? []
  const place = isReady ? documents.slots.find(each => each.key === key) : undefined
  const isDone = sent.length > 0 && sent.every(({ state }) => state === 'done') && !place?.missingSide
  const done = useLatest(() => {
    list.markFixed(section.issues[0])
    onDone()
  })
  useEffect(() => {
    if (isDone) done.current()
  }, [isDone, done])

  if (!isReady) {
    return <DocumentsUnavailable documents={documents} headingLevel={nextHeadingLevel(headingLevel)} />
  }
  return (
    <div ref={root} {...slot('form')}>
      <UploadAnnouncement documents={documents} />
      {refusal && <FileExample issue={refusal} />}
      {place && <DocumentForm of={place} documents={documents} onClose={onClose} />}
    </div>
  )
}
