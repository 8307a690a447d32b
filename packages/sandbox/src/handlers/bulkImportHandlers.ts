import { type BulkImportJob, customerImportFields } from '@grid-kyc/core'
import { checkFields } from '../grid/checkFields.js'
import { GridProblem } from '../grid/GridProblem.js'
import type { Handlers } from '../grid/Handler.js'
import { invalidInput } from '../grid/invalidInput.js'
import { newId } from '../platform/newId.js'
import { importCustomers } from '../rules/importCustomers.js'
import { parseCsv } from '../rules/parseCsv.js'

async function readRows(form: FormData): Promise<string[][]> {
  const file = form.get('file')
  checkFields({ table: customerImportFields, values: file === null ? {} : { file }, moment: 'create' })
  const refuse = (message: string) => invalidInput([{ field: 'file', message }])
  if (!(file instanceof Blob)) throw refuse('file has to be sent as a file.')
  try {
    const rows = parseCsv(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
    if (rows[0]?.includes('customerType')) return rows
  } catch {
    throw refuse('file is not CSV in UTF-8.')
  }
  throw refuse('file has no header row with customerType in it.')
}

export const bulkImportHandlers: Handlers<'createBulkImport' | 'getBulkImportJob'> = {
  async createBulkImport(platform, { form }) {
    const rows = await readRows(form)
    const progress = { total: rows.length - 1, processed: 0, successful: 0, failed: 0 }
    const job: BulkImportJob = { id: newId('BulkImportJob'), status: 'PENDING', progress }
    platform.importJobs.set(job.id, job)
    // The rows are imported once the job's id has been answered.
    setTimeout(() => void importCustomers(platform, job.id, rows), 0)
    return { jobId: job.id, status: job.status }
  },

  getBulkImportJob(platform, { params }) {
    const job = platform.importJobs.get(params.jobId ?? '')
    if (!job) throw new GridProblem(404, 'BULK_UPLOAD_JOB_NOT_FOUND', 'There is no import with this id.')
    return job
  },
}
