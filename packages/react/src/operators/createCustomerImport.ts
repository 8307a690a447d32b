import type { BulkImportAccepted, BulkImportJob, GridKycError } from '@grid-kyc/core'
import { toGridKycError } from '../provider/toGridKycError.js'
import { checkImportFile, type ImportCheck, type ImportRowError } from './checkImportFile.js'
import { ImportFileError, type ImportFileErrorReason } from './readImportFile.js'
import { refusedRows } from './refusedRows.js'

/** Counts of rows, as Grid reports them. */
export type ImportProgress = BulkImportJob['progress']

/** How far an import is. `error` of a running one is a fetch that failed; polling continues. */
export type CustomerImportState =
  | { readonly status: 'empty' }
  | { readonly status: 'checking'; readonly file: File; readonly share: number; readonly rows: number }
  | { readonly status: 'unusable'; readonly file: File; readonly reason: ImportFileErrorReason; readonly line?: number }
  | ({ readonly status: 'checked'; readonly file: File } & Omit<ImportCheck, 'toSend'>)
  | { readonly status: 'sending'; readonly share: number | undefined; readonly rows: number }
  /** `mayHaveArrived`: the connection was lost, and it is not known whether Grid has the file. */
  | { readonly status: 'unsent'; readonly error: GridKycError; readonly mayHaveArrived: boolean }
  | {
      readonly status: 'running'
      readonly jobId: string
      readonly progress?: ImportProgress
      readonly error?: GridKycError
    }
  | { readonly status: 'finished'; readonly jobId: string; readonly progress: ImportProgress }
  | { readonly status: 'lost'; readonly jobId: string; readonly error: GridKycError }

export interface CustomerImportParts {
  send: (file: Blob, signal: AbortSignal, onProgress: (share: number) => void) => Promise<BulkImportAccepted>
  readJob: (jobId: string, signal: AbortSignal) => Promise<BulkImportJob>
  explain: (error: ImportRowError) => string
  started: (jobId: string) => void
  finished: (jobId: string, progress: ImportProgress) => void
  failed: (error: GridKycError) => void
  /** How long to wait before the job is read again, in milliseconds. */
  pause: () => number
}

/** No answer, or none that says what became of the file. */
const ambiguous = new Set(['network', 'timeout', 'unavailable', 'unexpected'])
/** These will not be answered otherwise the next time. */
const final = new Set(['unauthorized', 'forbidden', 'not_found', 'invalid'])

/** One import from the file to the last row, without React. */
export function createCustomerImport(parts: CustomerImportParts) {
  let state: CustomerImportState = { status: 'empty' }
  let stop = new AbortController()
  let toSend: Blob | undefined
  let checked: CustomerImportState = state
  let job: BulkImportJob | undefined
  const listeners = new Set<() => void>()
  /** Ends the wait before the next read. */
  let wake = () => {}
  const show = (next: CustomerImportState) => {
    state = next
    for (const listener of [...listeners]) listener()
  }
  /** Aborts the running import; its later results are ignored. */
  const begin = () => {
    stop.abort()
    stop = new AbortController()
    return stop.signal
  }

  async function choose(file: File): Promise<void> {
    const signal = begin()
    toSend = undefined
    show({ status: 'checking', file, share: 0, rows: 0 })
    try {
      const { toSend: good, ...check } = await checkImportFile(file, {
        signal,
        explain: parts.explain,
        onProgress: (share, rows) => signal.aborted || show({ status: 'checking', file, share, rows }),
      })
      if (signal.aborted) return
      toSend = good
      checked = { status: 'checked', file, ...check }
      show(checked)
    } catch (error) {
      if (signal.aborted) return
      const { reason, line } = error instanceof ImportFileError ? error : new ImportFileError('unreadable')
      show({ status: 'unusable', file, reason, ...(line !== undefined && { line }) })
    }
  }

  async function send(): Promise<void> {
    if (!toSend || checked.status !== 'checked' || (state.status !== 'checked' && state.status !== 'unsent')) return
    const signal = begin()
    const rows = checked.good
    show({ status: 'sending', share: undefined, rows })
    try {
      // At 1 all of it was sent; how long Grid takes for it is not known.
      const { jobId } = await parts.send(toSend, signal, share =>
        signal.aborted ? undefined : show({ status: 'sending', share: share < 1 ? share : undefined, rows }),
      )
      if (signal.aborted) return
      parts.started(jobId)
      void follow(jobId)
    } catch (cause) {
      if (signal.aborted) return
      const error = toGridKycError(cause)
      show({ status: 'unsent', error, mayHaveArrived: ambiguous.has(error.kind) })
      parts.failed(error)
    }
  }

  async function follow(jobId: string): Promise<void> {
    // A host that stores the id it just got passes it back at once.
    if ('jobId' in state && state.jobId === jobId && !stop.signal.aborted) return
    const signal = begin()
    job = undefined
    show({ status: 'running', jobId })
    while (!signal.aborted) {
      try {
        job = await parts.readJob(jobId, signal)
        if (signal.aborted) return
        const { progress, status, completedAt } = job
        if (status === 'COMPLETED' || status === 'FAILED' || completedAt !== undefined) {
          show({ status: 'finished', jobId, progress })
          return parts.finished(jobId, progress)
        }
        show({ status: 'running', jobId, progress })
      } catch (cause) {
        if (signal.aborted) return
        const error = toGridKycError(cause)
        parts.failed(error)
        if (final.has(error.kind)) return show({ status: 'lost', jobId, error })
        show({ status: 'running', jobId, ...(job && { progress: job.progress }), error })
      }
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, parts.pause())
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    state: () => state,
    choose,
    send,
    /** Shows a job that was begun before, such as one whose id your page has kept. */
    follow,
    /** Reads the job now, because something has changed at Grid. */
    readNow: () => wake(),
    /** Stops the import, and forgets the file. An upload that is stopped may have arrived all the same. */
    reset() {
      begin()
      toSend = undefined
      job = undefined
      show({ status: 'empty' })
    },
    refusedRows: async () => (job ? refusedRows(job, toSend) : undefined),
    stop: () => stop.abort(),
  }
}
