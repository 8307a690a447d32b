'use client'

import { type Client, createClient, type Document, replaceDocument, toFormData, uploadDocument } from '@grid-kyc/core'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { PrivateValue } from '../store/PrivateValue.js'
import * as queryKeys from '../store/queryKeys.js'
import { readDocuments } from '../store/readDocuments.js'
import { usePrivateQuery } from '../store/usePrivateQuery.js'
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
  const { client, queryClient, latest, shown } = useGridKycContext()
  const { proxyUrl } = shown
  const documentsKey = queryKeys.held(proxyUrl, customerId, 'documents')
  const queryKey = [...queryKeys.customer(proxyUrl, customerId), 'uploads'] as const

  function create(): Uploads {
    const cached = () =>
      queryClient
        .getQueriesData<PrivateValue<Document[]>>({ queryKey: documentsKey })
        .flatMap(([, privateValue]) => PrivateValue.open(privateValue) ?? [])
    return createUploads({
      known: cached,
      list: (documentHolder, signal) => readDocuments(client, [documentHolder], signal),
      send(request, signal, onProgress) {
        const sender = createClient(() => ({
          ...latest.current,
          fetch: latest.current.fetch ?? fetchWithProgress(onProgress),
          timeoutMs,
        }))
        return sendUpload(sender, request, signal)
      },
      saved(document) {
        queryClient.setQueriesData<PrivateValue<Document[]>>({ queryKey: documentsKey }, privateValue => {
          const before = PrivateValue.open(privateValue)
          return before && new PrivateValue([...before.filter(({ id }) => id !== document.id), document])
        })
      },
      cancelled: () => void queryClient.invalidateQueries({ queryKey: documentsKey }),
    })
  }

  const { value: uploads } = usePrivateQuery<Uploads>({
    queryKey,
    enabled: customerId !== undefined,
    // Reading again changes nothing: only forgetting the customer makes new ones.
    read: async () => PrivateValue.open(queryClient.getQueryData<PrivateValue<Uploads>>(queryKey)) ?? create(),
  })
  const before = useRef(uploads)
  useEffect(() => {
    if (before.current !== uploads) before.current?.stop()
    before.current = uploads
  }, [uploads])

  const all = uploads?.all ?? (() => none)
  return { uploads, all: useSyncExternalStore(uploads?.subscribe ?? (() => () => {}), all, () => none) }
}
