'use client'

import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { FileRow } from '../ui/FileRow.js'
import { slot } from '../ui/slot.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { DocumentSlot } from './documentSlots.js'
import { useDocumentNames } from './useDocumentNames.js'
import type { DocumentsReady } from './useDocuments.js'

const messages = { ...documentUploadMessages, ...errorMessages }

/** The documents Grid has for a slot, what it says of each, and the way to remove one. */
export function StoredDocuments({ of, documents }: { of: DocumentSlot; documents: DocumentsReady }) {
  const t = useMessages(messages)
  const names = useDocumentNames(of.legalForm)
  const sides = names.field('side').options ?? {}
  if (of.documents.length === 0) return null
  return (
    <ul {...slot('files')}>
      {of.documents.map(document => {
        const { id, fileName, documentType, side } = document
        const removal = documents.removals[id]
        const kind = [names.type(documentType), side && (sides[side] ?? side)].filter(Boolean).join(', ')
        const issue = of.issues.find(each => each.resourceId === id)
        const error = typeof removal === 'object' ? removal : undefined
        const shown = error
          ? t(error.kind === 'conflict' ? 'documents.removal.conflict' : `error.${error.kind}`)
          : issue && names.issue(issue)
        return (
          <FileRow
            key={id}
            file={{
              id,
              name: fileName,
              status: issue && t('documents.state.rejected'),
              state: shown ? 'failed' : removal === 'removing' ? 'uploading' : 'done',
              note: shown ?? (removal === 'removing' ? t('documents.removal.removing') : kind),
              blob: documents.uploads.find(upload => upload.documentId === id)?.file,
            }}
            onRemove={documents.remove}
            messages={{
              cancel: t('documents.file.cancel'),
              retry: t('documents.file.retry'),
              remove: t('documents.file.remove'),
              uploading: () => t('documents.removal.removing'),
              about: (action, name) => t('documents.about', { action, name }),
            }}
          />
        )
      })}
    </ul>
  )
}
