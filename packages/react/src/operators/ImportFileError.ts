/** Why a file cannot be read as a list of customers at all. */
export type ImportFileProblem = 'empty' | 'tooLarge' | 'unreadable' | 'encoding' | 'columns' | 'quotes'

export class ImportFileError extends Error {
  readonly problem: ImportFileProblem
  readonly line: number | undefined

  constructor(problem: ImportFileProblem, line?: number) {
    super(`The file cannot be imported: ${problem}.`)
    this.problem = problem
    this.line = line
  }
}
