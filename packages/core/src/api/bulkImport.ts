import type { BulkImportAccepted, BulkImportJob } from '../model/BulkImport.js'
import type { Route } from './Route.js'

/** Starts an import of customers from a CSV file of up to 100 MB. */
export const createBulkImport: Route<{ form: { file: Blob } }, BulkImportAccepted> = {
  method: 'POST',
  path: '/customers/bulk/csv',
  form: 'customerImport',
  maxFileBytes: 100 * 2 ** 20,
  success: [202],
  retry: 'never',
  subject: 'operator',
}

/** The progress of an import, and the rows that Grid refused. */
export const getBulkImportJob: Route<{ jobId: string }, BulkImportJob> = {
  method: 'GET',
  path: '/customers/bulk/jobs/{jobId}',
  success: [200],
  retry: 'safe',
  subject: 'operator',
}
