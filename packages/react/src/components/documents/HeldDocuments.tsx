'use client'

import type { DocumentSlot } from '../../hooks/documents/documentSlots.js'
import type { DocumentsReady } from '../../hooks/documents/useDocuments.js'
import { useWords } from '../../hooks/useWords.js'
import { FileRow } from '../../ui/FileRow.js'
import { slot } from '../../ui/slot.js'
import { problemWords } from '../problem.words.js'
import { documentUploadWords } from './DocumentUpload.words.js'
import { useDocumentNames } from './useDocumentNames.js'

const words = { ...documentUploadWords, ...problemWords }

/** What Grid has of a slot, with what it says of each, and the way to take it back. */
export function HeldDocuments({ of, documents }: { of: DocumentSlot; documents: DocumentsReady }) {
  const say = useWords(words)
  const names = useDocumentNames()
  const sides = names.field('side').options ?? {}
  if (of.documents.length === 0) return null
  return (
    <ul {...slot('files')}>
      {of.documents.map(document => {
        const { id, fileName, documentType, side } = document
        const removal = documents.removals[id]
        const kind = [names.type(documentType), side && (sides[side] ?? side)].filter(Boolean).join(', ')
        const error = of.errors.find(each => each.resourceId === id)
        const problem = typeof removal === 'object' ? removal : undefined
        const told = problem
          ? say(problem.kind === 'conflict' ? 'documents.removal.conflict' : `problem.${problem.kind}`)
          : error && names.error(error)
        return (
          <FileRow
            key={id}
            file={{
              id,
              name: fileName,
              state: told ? 'failed' : removal === 'removing' ? 'uploading' : 'done',
              note: told ?? (removal === 'removing' ? say('documents.removal.removing') : kind),
              blob: documents.uploads.find(upload => upload.documentId === id)?.file,
            }}
            onRemove={documents.remove}
            words={{
              cancel: say('documents.file.cancel'),
              retry: say('documents.file.retry'),
              remove: say('documents.file.remove'),
              uploading: () => say('documents.removal.removing'),
              about: (action, name) => say('documents.about', { action, name }),
            }}
          />
        )
      })}
    </ul>
  )
}
