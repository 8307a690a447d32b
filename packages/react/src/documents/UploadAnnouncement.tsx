'use client'

import { useMessages } from '../messages/useMessages.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { UseDocumentsResult } from './useDocuments.js'

/** Announces the uploads without their names: session recorders read a live region, too. */
export function UploadAnnouncement({ documents }: { documents: UseDocumentsResult }) {
  const t = useMessages(documentUploadMessages)
  const states = new Set(documents.status === 'ready' ? documents.uploads.map(({ state }) => state) : [])
  const isMoving = states.has('uploading') || states.has('waiting')
  const outcome = isMoving ? 'uploading' : states.has('failed') ? 'failed' : states.has('done') ? 'done' : undefined
  useAnnounce(outcome ? t(`documents.announce.${outcome}`) : '')
  return null
}
