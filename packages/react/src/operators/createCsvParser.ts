export interface CsvRow {
  /** Where it begins in the file, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** What cannot be CSV, and in which line. */
export class CsvError extends Error {
  readonly line: number
  constructor(line: number) {
    super(`Line ${line} has a quote where none belongs, or one that is never closed.`)
    this.line = line
  }
}

/** A row longer than this is a quote that was never closed: without an end, all of the file would be read again and again. */
const longestRow = 200_000

/** Only a quoted cell holds a break of its own. */
const linesIn = (row: string) => (row.includes('"') ? row.trimEnd().split(/\r\n|\r|\n/).length : 1)

/**
 * Reads CSV (RFC 4180) piece by piece: a row is given as soon as it is complete, and what is not is kept for the next piece.
 * Lines may end in any of the three ways; blank rows are left out. `firstLine` is the number of the line it begins with.
 */
export function createCsvParser(delimiter: string, firstLine = 1) {
  const cell = new RegExp(`("[^"]*(?:""[^"]*)*"|[^"${delimiter}\\r\\n]*)(${delimiter}|\\r\\n|\\r|\\n|$)`, 'y')
  let rest = ''
  let line = firstLine

  /** One row from where the last one ended; undefined where it continues beyond the text. */
  function readRow(text: string, isLast: boolean): string[] | undefined {
    const cells: string[] = []
    for (let opened = false; ; opened = true) {
      if (opened && cell.lastIndex === text.length && !isLast) return undefined
      const [, raw = '', end] = cell.exec(text) ?? []
      if (end === undefined) return undefined
      cells.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
      if (end === delimiter) continue
      // The other half of a line's end may be in the next piece, and so may a cell's.
      if (!isLast && cell.lastIndex === text.length && end !== '\n' && end !== '\r\n') return undefined
      return cells
    }
  }

  return {
    /** `isLast` with the end of the file, which also ends its last row. */
    read(piece: string, isLast = false): CsvRow[] {
      const text = rest + piece
      const rows: CsvRow[] = []
      let from = 0
      cell.lastIndex = 0
      while (from < text.length) {
        cell.lastIndex = from
        const cells = readRow(text, isLast)
        if (!cells) {
          // A stray quote stops within the text; an open one reaches to its end.
          if (isLast || text.length - from > longestRow) throw new CsvError(line)
          break
        }
        if (cells.some(value => value.trim() !== '')) rows.push({ line, cells })
        line += linesIn(text.slice(from, cell.lastIndex))
        from = cell.lastIndex
      }
      rest = text.slice(from)
      return rows
    },
  }
}
