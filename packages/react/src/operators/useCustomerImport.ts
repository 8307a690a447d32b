'use client'

import { createBulkImport, createClient, getBulkImportJob, toFormData } from '@grid-kyc/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { fetchWithProgress } from '../documents/fetchWithProgress.js'
import { fieldErrorMessages } from '../form/fieldError.messages.js'
import { fieldErrorText } from '../form/fieldErrorText.js'
import { useLeaveWarning } from '../form/useLeaveWarning.js'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import { onChangeEvent } from '../store/changeListeners.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import type { ImportRowError } from './checkImportFile.js'
import { type CustomerImportState, createCustomerImport, type ImportProgress } from './createCustomerImport.js'
import { importErrorMessages } from './importError.messages.js'

/** Options of `useCustomerImport`. */
export interface UseCustomerImportOptions {
  /** The id of an import that was started before, such as one that your page kept over a reload. */
  jobId?: string | undefined
  /** Called when Grid accepted the file, with the id of the job. */
  onStarted?: ((started: { jobId: string }) => void) | undefined
  /** Called when the job ended. */
  onFinished?: ((finished: { jobId: string; progress: ImportProgress }) => void) | undefined
}

/** The result of `useCustomerImport`. */
export interface UseCustomerImportResult {
  /** The current status. */
  state: CustomerImportState
  /** Checks a file, row by row; it replaces a file that is being checked or sent. */
  choose: (file: File) => void
  /** Sends the valid rows of the checked file. */
  send: () => void
  /** Stops the import, and forgets the file. */
  reset: () => void
  /** The rows Grid refused, as a CSV that is safe to open in a spreadsheet; undefined before there is a job. */
  refusedRows: () => Promise<Blob | undefined>
  /** The text for an error of a row. */
  explain: (error: ImportRowError) => string
}

/** A hundred megabytes on a slow line; a line that moves nothing is given up much sooner. */
const timeoutMs = 60 * 60_000

const messages = { ...fieldErrorMessages, ...importErrorMessages }

/**
 * Imports a file of customers: it is checked here, sent with progress, and its job is polled to the end. For operators of your
 * platform.
 */
export function useCustomerImport(options: UseCustomerImportOptions = {}): UseCustomerImportResult {
  const { client, latest, queryClient, report } = useGridKycContext()
  const t = useMessages(messages)
  const current = useLatest(options)

  const explain = ({ column, code, constraint = {}, row, damage }: ImportRowError): string => {
    const label = column ?? ''
    if (code === 'damaged') return damage ? t(`import.damage.${damage}`, { label }) : ''
    if (code === 'tooLong') return t('import.row.tooLong')
    if (code === 'twice' || !row) return t('import.row.twice', { label })
    if (code === 'missing') return t('field.missing', { label })
    // Who writes a file needs the value itself, where who answers a question picks one.
    if (constraint.enum) return t('import.row.oneOf', { label, values: constraint.enum.join(', ') })
    if (constraint.format === 'date') return t('import.row.date', { label })
    if (constraint.format === 'iso3166-1-alpha-2') return t('import.row.country', { label })
    return fieldErrorText({ code, constraint }, { ...row, label }, t)
  }
  const explainNow = useLatest(explain)

  const [controller] = useState(() =>
    createCustomerImport({
      send(file, signal, onProgress) {
        const sender = createClient(() => ({
          ...latest.current,
          baseUrl: latest.current.proxyUrl,
          fetch: latest.current.fetch ?? fetchWithProgress(onProgress),
          timeoutMs,
        }))
        return sender.send(
          createBulkImport,
          { form: toFormData({ file: new File([file], 'customers.csv') }) },
          { signal },
        )
      },
      readJob: (jobId, signal) => client.send(getBulkImportJob, { jobId }, { signal }),
      explain: error => explainNow.current(error),
      started: jobId => current.current.onStarted?.({ jobId }),
      finished: (jobId, progress) => current.current.onFinished?.({ jobId, progress }),
      failed: error => report({ type: 'error', error }),
      pause: () => latest.current.polling?.fromMs ?? 2_000,
    }),
  )

  const { jobId } = options
  useEffect(() => {
    if (jobId !== undefined) void controller.follow(jobId)
  }, [controller, jobId])
  // The end of an import comes as a change event, where the provider follows the stream.
  useEffect(() => onChangeEvent(queryClient, controller.readNow), [controller, queryClient])
  useEffect(() => () => controller.stop(), [controller])

  const state = useSyncExternalStore(controller.subscribe, controller.state, controller.state)
  // A job continues without the page; a file being sent does not.
  useLeaveWarning(state.status === 'sending')
  return {
    state,
    choose: file => void controller.choose(file),
    send: () => void controller.send(),
    reset: controller.reset,
    refusedRows: controller.refusedRows,
    explain,
  }
}

/** What each screen of an import is given. */
export interface ImportParts<Status extends CustomerImportState['status']> {
  customers: UseCustomerImportResult
  headingLevel: HeadingLevel
  state: Extract<CustomerImportState, { status: Status }>
}
