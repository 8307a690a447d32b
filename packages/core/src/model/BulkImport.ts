import type { Open } from '../fields/Open.js'

export type BulkImportStatus = 'PENDING' | 'PROCESSING' | 'COMPLETED' | 'FAILED'

export interface BulkImportAccepted {
  jobId: string
  status: Open<BulkImportStatus>
}

/** How far an import of customers from CSV is. Counts are rows. */
export interface BulkImportJob {
  id: string
  status: Open<BulkImportStatus>
  progress: { total: number; processed: number; successful: number; failed: number }
  errors?: { correlationId: string; code: string; message: string }[]
  completedAt?: string
}
