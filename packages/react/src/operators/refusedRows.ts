import {
  type BulkImportFailure,
  type BulkImportJob,
  type CustomerImportColumn,
  customerImportColumns,
  readBulkImportErrors,
} from '@grid-kyc/core'
import { byteOrderMark, csvBlob, csvLine } from './checkImportFile.js'
import { safeCsvCell } from './csvCell.js'
import { readImportFile } from './readImportFile.js'

const allColumns = Object.keys(customerImportColumns) as CustomerImportColumn[]

/** What Grid says of a row, as far as it says anything. */
const textOf = ({ code, message }: BulkImportFailure) => [code, message].filter(Boolean).join(': ')

/**
 * The rows Grid did not import, each with what it says of them. `sent` is the file they were in: without it, as for a job
 * that was begun on another page, there is no more than Grid's own names for them.
 */
export async function refusedRows(job: BulkImportJob, sent: Blob | undefined): Promise<Blob> {
  const failures = readBulkImportErrors(job)
  const byName = new Map(failures.map(failure => [failure.row ?? failure.correlationId, failure]))
  const left = new Set(failures)
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
        // Grid names a row by its customer or by its number.
        const failure = byName.get(cells.platformCustomerId) ?? byName.get(count)
        if (!failure || !left.delete(failure)) continue
        const values = piece.columns.map(column => cells[column] ?? '')
        lines.push(csvLine([...values, textOf(failure)].map(safeCsvCell)))
      }
      write(lines)
    }
  }
  const named = columns ?? allColumns
  const at = named.indexOf('platformCustomerId')
  write(
    [...left].map(failure =>
      csvLine([
        ...named.map((_, index) => (index === at ? safeCsvCell(failure.correlationId ?? '') : '')),
        safeCsvCell([at < 0 && failure.correlationId, textOf(failure)].filter(Boolean).join(': ')),
      ]),
    ),
  )
  return csvBlob([new Blob([byteOrderMark, csvLine([...named, 'error'])]), ...parts])
}
