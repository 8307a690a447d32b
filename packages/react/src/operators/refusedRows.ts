import { type BulkImportJob, type CustomerImportColumn, customerImportColumns } from '@grid-kyc/core'
import { byteOrderMark, csvBlob, csvLine } from './checkImportFile.js'
import { safeCsvCell } from './csvCell.js'
import { readImportFile } from './readImportFile.js'

const allColumns = Object.keys(customerImportColumns) as CustomerImportColumn[]

/**
 * The rows Grid did not import, each with what it says of them. `sent` is the file they were in: without it, as for a job
 * that was begun on another page, there is no more than Grid's own names for them.
 */
export async function refusedRows(job: BulkImportJob, sent: Blob | undefined): Promise<Blob> {
  const errors = new Map((job.errors ?? []).map(error => [error.correlationId, error]))
  const parts: Blob[] = []
  const write = (lines: string[]) => lines.length > 0 && parts.push(new Blob(lines))
  let count = 0
  let columns: readonly CustomerImportColumn[] | undefined
  if (sent) {
    for await (const piece of readImportFile(sent, new AbortController().signal)) {
      columns = piece.columns
      const lines: string[] = []
      for (const { cells } of piece.rows) {
        count++
        // A row without a name of its own is called by its number.
        const name = cells.platformCustomerId ?? `row-${count}`
        const error = errors.get(name)
        if (!error || !errors.delete(name)) continue
        const values = piece.columns.map(column => cells[column] ?? '')
        lines.push(csvLine([...values, `${error.code}: ${error.message}`].map(safeCsvCell)))
      }
      write(lines)
    }
  }
  const named = columns ?? allColumns
  const at = named.indexOf('platformCustomerId')
  write(
    [...errors.values()].map(({ correlationId, code, message }) =>
      csvLine([
        ...named.map((_, index) => (index === at ? safeCsvCell(correlationId) : '')),
        safeCsvCell(at < 0 ? `${correlationId}: ${code}: ${message}` : `${code}: ${message}`),
      ]),
    ),
  )
  return csvBlob([new Blob([byteOrderMark, csvLine([...named, 'problem'])]), ...parts])
}
