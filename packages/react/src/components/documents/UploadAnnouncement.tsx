'use client'

import type { UseDocumentsResult } from '../../hooks/documents/useDocuments.js'
import { useWords } from '../../hooks/useWords.js'
import { useAnnounce } from '../useAnnounce.js'
import { documentUploadWords } from './DocumentUpload.words.js'

/** Says how the uploads go, without their names: session recorders read a live region, too. */
export function UploadAnnouncement({ documents }: { documents: UseDocumentsResult }) {
  const say = useWords(documentUploadWords)
  const states = new Set(documents.status === 'ready' ? documents.uploads.map(({ state }) => state) : [])
  const isMoving = states.has('uploading') || states.has('waiting')
  const said = isMoving ? 'sending' : states.has('failed') ? 'stopped' : states.has('done') ? 'done' : undefined
  useAnnounce(said ? say(`documents.said.${said}`) : '')
  return null
}
