import { type BulkImportJob, importedCustomer, type Values } from '@grid-kyc/core'
import { validateImportRow } from '@grid-kyc/core/schema'
import { GridError } from '../errors/GridError.js'
import { invalidInput } from '../errors/invalidInput.js'
import type { Platform } from '../platform/Platform.js'
import { addCustomer } from './addCustomer.js'

/** Rows between two answers to others: the import of a large file must not hold up everything else. */
const atATime = 250

/** The header row of a file, and the others. */
export type ImportRows = readonly [header: string[], ...rows: string[][]]

type ImportError = NonNullable<BulkImportJob['errors']>[number]

/** Refuses a row that leaves a column empty which Grid requires; the names of columns are what its file knows. */
function checkRow(customer: Values): void {
  const issues = validateImportRow(customer).map(({ column, code }) => ({
    field: column,
    message: code === 'missing' ? `${column} is required.` : `${column} is not valid.`,
  }))
  if (issues.length > 0) throw invalidInput(issues)
}

/** Creates a customer from each row, by the rules that create any other, and says in the job how far it is. */
export async function importCustomers(platform: Platform, jobId: string, [header, ...rows]: ImportRows): Promise<void> {
  const names = header.map(name => name.trim())
  const errors: ImportError[] = []
  const total = rows.length

  function importRow(row: readonly string[], index: number): void {
    const cells = Object.fromEntries(names.map((name, at) => [name, row[at]] as const))
    try {
      const customer = importedCustomer(cells)
      checkRow(customer)
      addCustomer(platform, customer, 'update')
    } catch (error) {
      if (!(error instanceof GridError)) throw error
      const correlationId = cells.platformCustomerId || `row_${index + 1}`
      errors.push({ correlationId, code: error.code, message: error.message })
    }
  }

  function note(status: BulkImportJob['status'], processed: number): BulkImportJob {
    const failed = errors.length
    const progress = { total, processed, successful: processed - failed, failed }
    const job: BulkImportJob = { id: jobId, status, progress, ...(failed > 0 && { errors: [...errors] }) }
    platform.importJobs.set(jobId, job)
    return job
  }

  for (let done = 0; done < total; done += atATime) {
    for (const [index, row] of rows.slice(done, done + atATime).entries()) importRow(row, done + index)
    note('PROCESSING', Math.min(done + atATime, total))
    await new Promise(resolve => setTimeout(resolve, 0))
    // Everything was forgotten meanwhile.
    if (!platform.importJobs.has(jobId)) return
  }
  const status = total > 0 && errors.length === total ? 'FAILED' : 'COMPLETED'
  const finished = { ...note(status, total), completedAt: platform.timestamp() }
  platform.importJobs.set(jobId, finished)
  platform.notify(`BULK_UPLOAD.${status}`, finished)
}
