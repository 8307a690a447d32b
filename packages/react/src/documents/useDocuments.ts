'use client'

import {
  type BeneficialOwner,
  type Customer,
  deleteDocument,
  type GridKycError,
  type Verification,
} from '@grid-kyc/core'
import { useEffect, useState } from 'react'
import type { GridKycEvent, Saved } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import { fetchDocuments } from '../store/fetchDocuments.js'
import { useStore } from '../store/useStore.js'
import type { DocumentDetails, DocumentUploadState, NewerDetails } from './createUploads.js'
import { type DocumentSlot, documentSlots, type RequestedDocument } from './documentSlots.js'
import { useDocumentSources } from './useDocumentSources.js'
import { useUploads } from './useUploads.js'

/** Options of `useDocuments`. */
export interface UseDocumentsOptions {
  /** Default: the session's. */
  customerId?: string | undefined
  /** Shows and fetches the documents of one owner only. Default: the customer's and all owners'. */
  documentHolder?: string | undefined
  /** Slots to show although Grid does not ask for them. */
  requested?: readonly RequestedDocument[] | undefined
  /** Called when a document was uploaded, even after the component unmounted. */
  onSaved?: ((saved: Saved) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}

interface Always {
  errors: readonly GridKycError[]
  /** Fetches from Grid again. */
  refresh: () => void
}

/** The upload slots of a customer and what can be done with them. */
export interface DocumentsReady extends Always {
  status: 'ready'
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string
  customer: Customer
  owners: readonly BeneficialOwner[]
  /** The customer’s status. */
  verification: Verification | null
  /** The customer's, then the owners', in the order in which they are asked for. */
  slots: readonly DocumentSlot[]
  /** Files on their way, failed, or done since the page was opened. */
  uploads: readonly DocumentUploadState[]
  /** Sends a file that was checked with `checkFile`. Three go at a time; what was rejected in the slot is replaced. */
  upload: (slot: DocumentSlot, details: DocumentDetails & { file: File }) => void
  /** Cancels an upload, or takes a failed one out of the list. */
  cancel: (uploadId: string) => void
  /** Sends a failed one again after checking whether it has arrived, with the new values where some have changed. */
  retry: (uploadId: string, newer?: NewerDetails) => void
  /** Deletes a document at Grid. Grid keeps what was submitted: the error is then a `conflict`. */
  remove: (documentId: string) => void
  /** The state of a removal by the document's id: under way, or why it failed. */
  removals: Readonly<Record<string, 'removing' | GridKycError>>
}

/** The result of `useDocuments`. */
export type UseDocumentsResult = (Always & { status: 'loading' }) | (Always & { status: 'failed' }) | DocumentsReady

/** The document that a new one replaces: a rejected side for its side, and a whole document for the one that was rejected. */
function replacedBy({ rejected }: DocumentSlot, { side }: DocumentDetails): string | undefined {
  const same = rejected.find(document => (document.side ?? '') === (side ?? ''))
  if (same || side === 'BACK') return same?.id
  // A front takes the place of a whole document, and never of a back, which its own back will replace.
  return rejected.find(document => side === undefined || !document.side)?.id
}

/** The documents that Grid needs from a customer and its owners: which are stored, and how to upload the others. */
export function useDocuments(options: UseDocumentsOptions = {}): UseDocumentsResult {
  const { client, report: reportEvent } = useGridKycContext()
  const store = useStore()
  const { customerId, application, errors, refresh } = useDocumentSources(options.customerId, options.documentHolder)
  const { uploads, all } = useUploads(customerId)
  const [removals, setRemovals] = useState<DocumentsReady['removals']>({})
  const report = useLatest((event: GridKycEvent) => {
    if (event.type === 'saved') options.onSaved?.({ resource: event.resource, id: event.id, created: event.created })
    if (event.type === 'error') options.onError?.(event.error)
    reportEvent(event)
  })
  const [error] = errors
  const onError = useLatest(options.onError)
  // The provider reports a failed fetch once for all components; this is the callback of this one.
  useEffect(() => {
    if (error) onError.current?.(error)
  }, [error, onError])

  const customer = application?.customer
  if (customerId === undefined || !customer || !uploads) {
    return { status: error ? 'failed' : 'loading', errors, refresh }
  }

  /** What is not there any more has been removed as well. Of such a document a proxy may say that it is not the customer's. */
  async function isGone(id: string, documentId: string, { kind }: GridKycError): Promise<boolean> {
    const document = store.documents(id).find(each => each.id === documentId)
    if (kind !== 'forbidden' || !document) return kind === 'not_found'
    const { signal } = new AbortController()
    const stored = await fetchDocuments(client, [document.documentHolder], signal).catch(() => [document])
    return stored.every(each => each.id !== documentId)
  }

  async function remove(id: string, documentId: string) {
    setRemovals(known => ({ ...known, [documentId]: 'removing' }))
    const failure = await client.send(deleteDocument, { documentId }).then(
      () => undefined,
      (cause: GridKycError) => cause,
    )
    if (failure && !(await isGone(id, documentId, failure))) {
      report.current({ type: 'error', error: failure })
      return setRemovals(known => ({ ...known, [documentId]: failure }))
    }
    await store.removeDocument(id, documentId)
    setRemovals(({ [documentId]: _, ...others }) => others)
  }

  return {
    status: 'ready',
    customerId,
    customer,
    owners: application.owners ?? [],
    verification: application.verification ?? null,
    slots: documentSlots(application, options.requested).filter(
      each => options.documentHolder === undefined || each.documentHolder === options.documentHolder,
    ),
    uploads: all,
    errors,
    refresh,
    removals,
    upload: (slot, details) =>
      void uploads.add({
        ...details,
        slot: slot.key,
        documentHolder: slot.documentHolder,
        replaces: replacedBy(slot, details),
        report: event => report.current(event),
      }),
    cancel: uploads.forget,
    retry: uploads.retry,
    remove: documentId => void remove(customerId, documentId),
  }
}
