import type { Document, DocumentSide, GridKycError } from '@grid-kyc/core'
import type { GridKycEvent } from '../provider/GridKycEvent.js'
import { toGridKycError } from '../provider/toGridKycError.js'
import { isReadable } from './checkFile.js'
import { createQueue } from './createQueue.js'
import { datesOf, findSent } from './findSent.js'

/** What is sent with the file. */
export interface DocumentDetails {
  documentType: string
  country: string
  side?: DocumentSide | undefined
  documentNumber?: string | undefined
  issuingAuthority?: string | undefined
}

export interface UploadRequest extends DocumentDetails {
  /** The key of the slot it is for. */
  slot: string
  documentHolder: string
  file: File
  /** The id of the document it takes the place of. */
  replaces?: string | undefined
  /** Called with the outcome. */
  report: (event: GridKycEvent) => void
}

/** New values for a file that was not uploaded. */
export type NewerDetails = Partial<Pick<UploadRequest, 'country' | 'documentNumber' | 'issuingAuthority'>>

/** A file being sent. What is done is kept for its preview, and to be used for another proof. */
export interface DocumentUploadState {
  readonly id: string
  readonly slot: string
  readonly documentHolder: string
  readonly side: DocumentSide | undefined
  readonly file: File
  readonly state: 'waiting' | 'uploading' | 'failed' | 'done'
  /** From 0 to 1; undefined where it is not known. */
  readonly progress?: number | undefined
  readonly error?: GridKycError | undefined
  /** True when the file was edited, moved or deleted after it was chosen: it has to be chosen again. */
  readonly isFileChanged?: boolean | undefined
  readonly documentId?: string | undefined
}

export interface UploadsParts {
  send: (request: UploadRequest, signal: AbortSignal, onProgress: (share: number) => void) => Promise<Document>
  /** The documents of a holder, as Grid has them now. */
  list: (documentHolder: string, signal: AbortSignal) => Promise<Document[]>
  /** The documents that were known last. */
  known: () => readonly Document[]
  saved: (document: Document) => void
  /** One was cancelled, and may have arrived all the same. */
  cancelled: () => void
}

interface Job {
  request: UploadRequest
  before: ReadonlyMap<string, string>
  stop: AbortController
  /** It was sent once, and it is not known whether it arrived. */
  isOpen: boolean
  /** The values differ from those that were sent. */
  isNewer: boolean
  /** The id under which it arrived with the earlier values: what is sent now replaces it. */
  arrivedAs?: string
}

/** Failures that leave open whether the document arrived. */
const ambiguous = new Set(['network', 'timeout', 'unavailable', 'unexpected'])

/** Of the whole page: more would only be slower each. */
const queue = createQueue(3)

/** Uploads outside of React, so that they outlive what shows them. */
export function createUploads(parts: UploadsParts) {
  let uploads: readonly DocumentUploadState[] = []
  let count = 0
  const jobs = new Map<string, Job>()
  const listeners = new Set<() => void>()
  const show = (next: readonly DocumentUploadState[]) => {
    uploads = next
    for (const listener of [...listeners]) listener()
  }
  const change = (id: string, to: Partial<DocumentUploadState>) =>
    show(uploads.map(upload => (upload.id === id ? { ...upload, ...to } : upload)))

  async function find({ request, before, stop }: Job): Promise<Document | undefined> {
    const documents = await parts.list(request.documentHolder, stop.signal)
    return findSent(documents, { ...request, fileName: request.file.name }, before)
  }

  async function send(id: string, job: Job): Promise<Document> {
    change(id, { state: 'uploading' })
    const arrived = job.isOpen ? await find(job) : undefined
    if (arrived && !job.isNewer) return arrived
    if (arrived) {
      job.arrivedAs = arrived.id
      job.before = new Map([...job.before, ...datesOf([arrived])])
    }
    job.isOpen = false
    job.isNewer = false
    const request = job.arrivedAs ? { ...job.request, replaces: job.arrivedAs } : job.request
    try {
      return await parts.send(request, job.stop.signal, share =>
        // All of it has left; how long Grid takes to check it is not known.
        change(id, { progress: share < 1 ? share : undefined }),
      )
    } catch (cause) {
      if (job.stop.signal.aborted || !ambiguous.has(toGridKycError(cause).kind)) throw cause
      job.isOpen = true
      const found = await find(job).catch(() => undefined)
      if (found) return found
      throw cause
    }
  }

  async function run(id: string, job: Job): Promise<void> {
    change(id, { state: 'waiting', progress: undefined, error: undefined, isFileChanged: undefined })
    const { stop } = job
    let document: Document
    try {
      document = await queue.run(() => send(id, job), stop.signal)
    } catch (cause) {
      if (stop.signal.aborted) return parts.cancelled()
      const error = toGridKycError(cause)
      // A browser reports a file that has changed as a lost connection; sending it again can only fail again.
      change(id, { state: 'failed', error, isFileChanged: !(await isReadable(job.request.file)) })
      return job.request.report({ type: 'error', error })
    }
    jobs.delete(id)
    parts.saved(document)
    change(id, { state: 'done', documentId: document.id })
    job.request.report({
      type: 'saved',
      resource: 'document',
      id: document.id,
      created: job.request.replaces === undefined,
    })
  }

  function forget(id: string) {
    jobs.get(id)?.stop.abort()
    jobs.delete(id)
    show(uploads.filter(upload => upload.id !== id))
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    all: () => uploads,
    add(request: UploadRequest): string {
      const id = `upload-${++count}`
      const before = datesOf(parts.known())
      const job: Job = { request, before, stop: new AbortController(), isOpen: false, isNewer: false }
      jobs.set(id, job)
      const { slot, documentHolder, side, file } = request
      show([...uploads, { id, slot, documentHolder, side, file, state: 'waiting' }])
      void run(id, job)
      return id
    },
    /** Sends it again, after checking whether it has arrived. */
    retry(id: string, newer: NewerDetails = {}) {
      const job = jobs.get(id)
      if (!job || uploads.find(upload => upload.id === id)?.state !== 'failed') return
      job.stop = new AbortController()
      job.isNewer ||= Object.entries(newer).some(([name, value]) => job.request[name as keyof NewerDetails] !== value)
      job.request = { ...job.request, ...newer }
      void run(id, job)
    },
    /** Cancels an upload, or takes its outcome out of the list. */
    forget,
    stop() {
      for (const id of [...jobs.keys()]) forget(id)
    },
  }
}

export type Uploads = ReturnType<typeof createUploads>
