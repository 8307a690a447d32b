import type { Document, DocumentSide, GridKycError } from '@grid-kyc/core'
import type { GridKycEvent } from '../provider/GridKycEvent.js'
import { createQueue } from './createQueue.js'
import { datesOf, findSent } from './findSent.js'

/** What is said of a document, beside the file. */
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
  /** Told what came of it. */
  report: (event: GridKycEvent) => void
}

/** Answers given anew for a file that did not get through. */
export type NewerDetails = Partial<Pick<UploadRequest, 'country' | 'documentNumber' | 'issuingAuthority'>>

/** A file on its way. What is done is kept for its preview. */
export interface DocumentUploadState {
  readonly id: string
  readonly slot: string
  readonly side: DocumentSide | undefined
  readonly file: File
  readonly state: 'waiting' | 'uploading' | 'failed' | 'done'
  /** From 0 to 1; undefined where nobody can tell. */
  readonly progress?: number | undefined
  readonly problem?: GridKycError | undefined
  readonly documentId?: string | undefined
}

export interface UploadsParts {
  send: (request: UploadRequest, signal: AbortSignal, onProgress: (share: number) => void) => Promise<Document>
  /** The documents of a holder, as Grid has them now. */
  list: (documentHolder: string, signal: AbortSignal) => Promise<Document[]>
  /** The documents that were known last. */
  known: () => readonly Document[]
  saved: (document: Document) => void
  /** One was called off, and may have arrived all the same. */
  cancelled: () => void
}

interface Job {
  request: UploadRequest
  before: ReadonlyMap<string, string>
  stop: AbortController
  /** It was sent once, and nobody knows what became of it. */
  isOpen: boolean
  /** The answers are others than those that were sent. */
  isNewer: boolean
  /** The id under which it arrived with the answers from before: what is sent now takes its place. */
  arrivedAs?: string
}

/** No answer, or none that says what became of the document. */
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
        // All of it has left; how long Grid looks at it nobody knows.
        change(id, { progress: share < 1 ? share : undefined }),
      )
    } catch (problem) {
      if (job.stop.signal.aborted || !ambiguous.has((problem as GridKycError).kind)) throw problem
      job.isOpen = true
      const found = await find(job).catch(() => undefined)
      if (found) return found
      throw problem
    }
  }

  async function run(id: string, job: Job): Promise<void> {
    change(id, { state: 'waiting', progress: undefined, problem: undefined })
    const { stop } = job
    let document: Document
    try {
      document = await queue.run(() => send(id, job), stop.signal)
    } catch (cause) {
      if (stop.signal.aborted) return parts.cancelled()
      const problem = cause as GridKycError
      change(id, { state: 'failed', problem })
      return job.request.report({ type: 'error', error: problem })
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
      show([...uploads, { id, slot: request.slot, side: request.side, file: request.file, state: 'waiting' }])
      void run(id, job)
      return id
    },
    /** Sends it again, after a look at whether it has arrived. */
    retry(id: string, newer: NewerDetails = {}) {
      const job = jobs.get(id)
      if (!job || uploads.find(upload => upload.id === id)?.state !== 'failed') return
      job.stop = new AbortController()
      job.isNewer ||= Object.entries(newer).some(([name, value]) => job.request[name as keyof NewerDetails] !== value)
      job.request = { ...job.request, ...newer }
      void run(id, job)
    },
    /** Calls an upload off, or takes what came of it from the list. */
    forget,
    stop() {
      for (const id of [...jobs.keys()]) forget(id)
    },
  }
}

export type Uploads = ReturnType<typeof createUploads>
