'use client'

import { type Client, createClient, type Document, replaceDocument, toFormData, uploadDocument } from '@grid-kyc/core'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { fetchDocuments } from '../store/fetchDocuments.js'
import { useCustomerObject } from '../store/usePrivateQuery.js'
import { useStore } from '../store/useStore.js'
import { createUploads, type DocumentUploadState, type UploadRequest, type Uploads } from './createUploads.js'
import { fetchWithProgress } from './fetchWithProgress.js'

/** The slowest line on which ten megabytes still arrive; a line that moves nothing is given up much sooner. */
const timeoutMs = 15 * 60_000

function sendUpload(client: Client, request: UploadRequest, signal: AbortSignal): Promise<Document> {
  const {
    slot: _slot,
    report: _report,
    replaces,
    documentHolder,
    documentType,
    country,
    side,
    file,
    ...particulars
  } = request
  const details = { documentType, country, side, ...particulars, file }
  return replaces === undefined
    ? client.send(uploadDocument, { form: toFormData({ documentHolder, ...details }) }, { signal })
    : client.send(replaceDocument, { documentId: replaces, form: toFormData(details) }, { signal })
}

const none: readonly DocumentUploadState[] = []

/** The uploads of one customer. They belong to the customer and not to a component, and go when the customer goes. */
export function useUploads(customerId: string | undefined): {
  uploads: Uploads | undefined
  all: readonly DocumentUploadState[]
} {
  const { client, latest } = useGridKycContext()
  const store = useStore()
  const id = customerId ?? ''

  function create(): Uploads {
    return createUploads({
      known: () => store.documents(id),
      list: (documentHolder, signal) => fetchDocuments(client, [documentHolder], signal),
      send(request, signal, onProgress) {
        const sender = createClient(() => ({
          ...latest.current,
          baseUrl: latest.current.proxyUrl,
          fetch: latest.current.fetch ?? fetchWithProgress(onProgress),
          timeoutMs,
        }))
        return sendUpload(sender, request, signal)
      },
      saved: document => void store.write(id, { document }),
      cancelled: () => store.refresh(id),
    })
  }

  const uploads = useCustomerObject(customerId, 'uploads', create)
  const before = useRef(uploads)
  useEffect(() => {
    if (before.current !== uploads) before.current?.stop()
    before.current = uploads
  }, [uploads])

  const all = uploads?.all ?? (() => none)
  return { uploads, all: useSyncExternalStore(uploads?.subscribe ?? (() => () => {}), all, () => none) }
}
