import { type BulkImportJob, customerImportFields } from '@grid-kyc/core'
import { GridError } from '../errors/GridError.js'
import { invalidInput } from '../errors/invalidInput.js'
import { checkFields } from '../grid/checkFields.js'
import type { Handlers } from '../grid/Handler.js'
import { newId } from '../platform/createPlatform.js'
import type { Platform } from '../platform/Platform.js'
import { type ImportRows, importCustomers } from '../rules/importCustomers.js'

/** The rows of a CSV text, as RFC 4180 has it: quoted cells may hold commas, line breaks and doubled quotes. */
export function parseCsv(text: string): string[][] {
  let row: string[] = []
  const rows = [row]
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (!match) throw new SyntaxError('A quote is misplaced.')
    const [, raw, end] = match as unknown as readonly [string, string, string]
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (end !== ',') {
      row = []
      rows.push(row)
    }
  }
  return rows.filter(row => row.some(value => value.trim() !== ''))
}

/** The rows of the file; undefined where it is not CSV in UTF-8 with a header row. */
async function readRows(form: FormData): Promise<ImportRows | undefined> {
  const file = form.get('file')
  checkFields({ table: customerImportFields, values: file === null ? {} : { file }, stage: 'create' })
  if (!(file instanceof Blob)) throw invalidInput([{ field: 'file', message: 'file has to be sent as a file.' }])
  try {
    const rows = parseCsv(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
    const hasHeader = rows.slice(0, 1).some(names => names.some(name => name.trim() === 'customerType'))
    return hasHeader ? (rows as unknown as ImportRows) : undefined
  } catch {
    return undefined
  }
}

/** Grid takes any file, and says in the job that it could not be read. */
function failImport(platform: Platform, job: BulkImportJob): void {
  const message = 'The file is not CSV in UTF-8 with a header row that names customerType.'
  const errors = [{ correlationId: 'row_1', code: 'invalid_csv_format', message }]
  const failed = { ...job, status: 'FAILED', errors, completedAt: platform.timestamp() }
  platform.importJobs.set(job.id, failed)
  platform.notify('BULK_UPLOAD.FAILED', failed)
}

export const bulkImportHandlers: Handlers<'createBulkImport' | 'getBulkImportJob'> = {
  async createBulkImport(platform, { form }) {
    const rows = await readRows(form)
    const progress = { total: (rows?.length ?? 1) - 1, processed: 0, successful: 0, failed: 0 }
    const job: BulkImportJob = { id: newId('Job'), status: 'PENDING', progress }
    platform.importJobs.set(job.id, job)
    // The rows are imported once the job's id has been answered.
    setTimeout(() => (rows ? void importCustomers(platform, job.id, rows) : failImport(platform, job)), 0)
    return { jobId: job.id, status: job.status }
  },

  getBulkImportJob(platform, { params }) {
    const job = platform.importJobs.get(String(params.jobId))
    if (!job) throw new GridError(404, 'BULK_UPLOAD_JOB_NOT_FOUND', 'There is no import with this id.')
    return job
  },
}
