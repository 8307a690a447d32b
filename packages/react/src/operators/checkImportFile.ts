import { type CustomerImportColumn, type Field, type FieldConstraint, importedCustomer } from '@grid-kyc/core'
import { validateImportRow } from '@grid-kyc/core/schema'
import { csvCell, safeCsvCell } from './csvCell.js'
import { ImportFileError, type ImportRow, readImportFile } from './readImportFile.js'
import { type SpreadsheetDamage, spreadsheetDamage } from './spreadsheetDamage.js'

/** What is wrong with one row. No value of it is in here. */
export interface ImportRowError {
  /** Where the row begins in the file, counted from 1. */
  readonly line: number
  /** Absent where the row as a whole is wrong. */
  readonly column?: CustomerImportColumn
  readonly code: 'missing' | 'invalid' | 'twice' | 'tooLong' | 'damaged'
  /** Of a damaged value: what a spreadsheet did to it. */
  readonly damage?: SpreadsheetDamage
  readonly constraint?: FieldConstraint
  readonly row?: Field
}

export interface ImportCheck {
  /** How many rows can be sent, and how many cannot. */
  readonly good: number
  readonly bad: number
  /** The first of what is wrong: enough to see what it is about. */
  readonly errors: readonly ImportRowError[]
  /** Unknown columns; they are not sent. */
  readonly ignored: readonly string[]
  /** The good rows, in columns Grid knows. */
  readonly toSend: Blob
  /** The bad rows, each with what is wrong, to be opened in a spreadsheet. */
  readonly toFix: Blob
}

const maxShownErrors = 20
const isUnique: readonly CustomerImportColumn[] = ['platformCustomerId', 'umaAddress']

export const csvLine = (cells: readonly string[]) => `${cells.join(',')}\r\n`
export const csvBlob = (parts: Blob[]) => new Blob(parts, { type: 'text/csv;charset=utf-8' })
/** Without it a spreadsheet does not know the text for UTF-8. */
export const byteOrderMark = '\uFEFF'

function* errorsOf({ line, cells, isTooLong }: ImportRow, seen: Set<string>): Generator<ImportRowError> {
  // Its values are in the wrong columns, so nothing else can be checked.
  if (isTooLong) return yield { line, code: 'tooLong' }
  const damaged = spreadsheetDamage(cells)
  for (const each of damaged) yield { line, code: 'damaged', ...each }
  for (const issue of validateImportRow(importedCustomer(cells))) {
    if (!damaged.some(({ column }) => column === issue.column)) yield { line, ...issue }
  }
  for (const column of isUnique) {
    const name = cells[column] && `${column} ${cells[column]}`
    if (name && seen.has(name)) yield { line, column, code: 'twice' }
    if (name) seen.add(name)
  }
}

/** Checks every row before anything is sent, and sorts them into valid rows and rows with errors. */
export async function checkImportFile(
  file: Blob,
  options: {
    signal: AbortSignal
    onProgress: (share: number, rows: number) => void
    explain: (error: ImportRowError) => string
  },
): Promise<ImportCheck> {
  const { signal, onProgress, explain } = options
  const seen = new Set<string>()
  const errors: ImportRowError[] = []
  const toSend: Blob[] = []
  const toFix: Blob[] = []
  let ignored: readonly string[] = []
  let good = 0
  let bad = 0

  for await (const { rows, share, columns, ...rest } of readImportFile(file, signal)) {
    if (toSend.length === 0) {
      ignored = rest.ignored
      toSend.push(new Blob([csvLine(columns)]))
      toFix.push(new Blob([byteOrderMark, csvLine([...columns, 'error'])]))
    }
    const send: string[] = []
    const fix: string[] = []
    for (const row of rows) {
      const found = [...errorsOf(row, seen)]
      const values = columns.map(column => row.cells[column] ?? '')
      if (found.length === 0) send.push(csvLine(values.map(csvCell)))
      else fix.push(csvLine([...values, found.map(explain).join('. ')].map(safeCsvCell)))
      if (errors.length < maxShownErrors) errors.push(...found)
    }
    good += send.length
    bad += fix.length
    // Blobs and not strings: a browser keeps them outside of the page's memory.
    if (send.length > 0) toSend.push(new Blob(send))
    if (fix.length > 0) toFix.push(new Blob(fix))
    onProgress(share, good + bad)
  }
  if (good + bad === 0) throw new ImportFileError('empty')
  return {
    ...{ good, bad, ignored, errors: errors.slice(0, maxShownErrors) },
    ...{ toSend: csvBlob(toSend), toFix: csvBlob(toFix) },
  }
}
