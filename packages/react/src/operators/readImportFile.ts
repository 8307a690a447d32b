import { type CustomerImportColumn, customerImportColumns } from '@grid-kyc/core'
import { CsvError, createCsvParser } from './createCsvParser.js'
import { readCsvCell } from './csvCell.js'

/** Why a file cannot be read as a list of customers at all. */
export type ImportFileErrorReason = 'empty' | 'tooLarge' | 'unreadable' | 'encoding' | 'columns' | 'quotes'

export class ImportFileError extends Error {
  readonly reason: ImportFileErrorReason
  readonly line: number | undefined

  constructor(reason: ImportFileErrorReason, line?: number) {
    super(`The file cannot be imported: ${reason}.`)
    this.reason = reason
    this.line = line
  }
}

export interface ImportRow {
  /** Where it begins in the file, counted from 1. */
  readonly line: number
  readonly cells: Readonly<Partial<Record<CustomerImportColumn, string>>>
  /** It has more cells than the first row names: a comma that should be in quotes, mostly. */
  readonly isTooLong: boolean
}

export interface ImportPiece {
  readonly rows: readonly ImportRow[]
  /** How much of the file is read, from 0 to 1. */
  readonly share: number
  /** The columns there are, in their order. */
  readonly columns: readonly CustomerImportColumn[]
  /** What else the first row names; it stays here. */
  readonly ignored: readonly string[]
}

/** Grid takes 100 MB; this is the smaller of its two readings. */
export const largestImport = 100_000_000

/** A spreadsheet's "Unicode text" is UTF-16, which its first bytes say. Anything else has to be UTF-8. */
async function encodingOf(file: Blob): Promise<'utf-8' | 'utf-16le' | 'utf-16be'> {
  const bytes = await file
    .slice(0, 2)
    .arrayBuffer()
    .then(
      buffer => new Uint8Array(buffer),
      () => new Uint8Array(),
    )
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** So little at a time that a page keeps answering: a thousand rows take some ten milliseconds. */
const pieceBytes = 65_536

/** A first row longer than this is none. */
const longestHeader = 10_000

const known = new Map(
  Object.keys(customerImportColumns).map(name => [name.toLowerCase(), name as CustomerImportColumn]),
)
/** What we write into a file that is handed out; it may come back. */
const ours = new Set(['', 'error'])

function delimiterOf(firstRow: string): string {
  const found = [',', ';', '\t'].find(each =>
    firstRow.split(each).some(name => name.replaceAll('"', '').trim().toLowerCase() === 'customertype'),
  )
  if (found === undefined) throw new ImportFileError('columns')
  return found
}

/** A line for the spreadsheet alone, or one without a value: neither names the columns. */
const preamble = /^(?:"?sep=(.)"?|[\s,;"]*)(\r\n|\r|\n)/i

/** The text from the row that names the columns, the line it begins with, and the separator that the file declares. */
function withoutPreamble(text: string): { body: string; line: number; delimiter: string | undefined } {
  let body = text
  let delimiter: string | undefined
  let line = 1
  for (let match = preamble.exec(body); match; match = preamble.exec(body)) {
    const [whole, declared] = match
    if (declared && [',', ';', '\t'].includes(declared)) delimiter = declared
    // A blank line matches together with those after it.
    line += whole.split(/\r\n|\r|\n/).length - 1
    body = body.slice(whole.length)
  }
  return { body, line, delimiter }
}

function readHeader(cells: readonly string[]) {
  const names = cells.map(name => name.trim())
  const columns = names.map(name => known.get(name.toLowerCase()))
  const isFirst = columns.map((column, index) => column !== undefined && columns.indexOf(column) === index)
  return {
    at: columns.map((column, index) => (isFirst[index] ? column : undefined)),
    columns: columns.filter((column, index) => column !== undefined && isFirst[index]) as CustomerImportColumn[],
    ignored: names.filter((name, index) => !isFirst[index] && !ours.has(name)),
  }
}

function readRow(
  at: readonly (CustomerImportColumn | undefined)[],
  line: number,
  values: readonly string[],
): ImportRow {
  const cells: Partial<Record<CustomerImportColumn, string>> = {}
  at.forEach((column, index) => {
    const value = column && readCsvCell(values[index] ?? '').trim()
    // Case makes no difference in a UMA address; it is written small.
    if (column && value) cells[column] = column === 'umaAddress' ? value.toLowerCase() : value
  })
  return { line, cells, isTooLong: values.slice(at.length).some(value => value.trim() !== '') }
}

/**
 * Reads a file of customers piece by piece and never as a whole, so that neither the page nor its memory is held up.
 * Throws an {@link ImportFileError} for what cannot be read at all.
 */
export async function* readImportFile(file: Blob, signal: AbortSignal): AsyncGenerator<ImportPiece, void> {
  if (file.size === 0) throw new ImportFileError('empty')
  if (file.size > largestImport) throw new ImportFileError('tooLarge')
  // With the tables of every country's numbers, and only once there is a file.
  const { cleanCells } = await import('./cleanCells.js').catch(() => ({
    cleanCells: (cells: ImportRow['cells']) => cells,
  }))
  const decoder = new TextDecoder(await encodingOf(file), { fatal: true })
  let parser: ReturnType<typeof createCsvParser> | undefined
  let header: ReturnType<typeof readHeader> | undefined
  let start = ''

  async function decode(from: number, isLast: boolean): Promise<string> {
    const bytes = await file
      .slice(from, from + pieceBytes)
      .arrayBuffer()
      .catch(() => {
        throw new ImportFileError('unreadable')
      })
    try {
      return decoder.decode(bytes, { stream: !isLast })
    } catch {
      throw new ImportFileError('encoding')
    }
  }

  function parse(text: string, isLast: boolean) {
    if (!parser) {
      start += text
      const { body, delimiter, line } = withoutPreamble(start)
      const end = body.search(/[\r\n]/)
      if (end < 0 && !isLast && body.length < longestHeader) return []
      parser = createCsvParser(delimiter ?? delimiterOf(end < 0 ? body : body.slice(0, end)), line)
      return parser.read(body, isLast)
    }
    return parser.read(text, isLast)
  }

  for (let from = 0; from < file.size; from += pieceBytes) {
    const isLast = from + pieceBytes >= file.size
    const text = await decode(from, isLast)
    signal.throwIfAborted()
    try {
      const rows = parse(text, isLast)
      if (!header && rows.length > 0) header = readHeader(rows.shift()?.cells ?? [])
      if (!header) continue
      const { at, columns, ignored } = header
      const share = Math.min(1, (from + pieceBytes) / file.size)
      const read = rows.map(({ line, cells }) => readRow(at, line, cells))
      yield { rows: read.map(row => ({ ...row, cells: cleanCells(row.cells) })), share, columns, ignored }
    } catch (error) {
      throw error instanceof CsvError ? new ImportFileError('quotes', error.line) : error
    }
  }
}
