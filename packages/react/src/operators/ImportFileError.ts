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
