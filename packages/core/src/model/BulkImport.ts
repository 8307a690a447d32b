import type { Open } from '../fields/Field.js'

/** The statuses of an import that are known. Grid may add to them; read one as open. */
export const bulkImportStatuses = ['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED'] as const

/** The state of an import at Grid. */
export type BulkImportStatus = (typeof bulkImportStatuses)[number]

/** The answer to an import that was accepted: its rows are imported later. */
export interface BulkImportAccepted {
  jobId: string
  status: Open<BulkImportStatus>
}

/**
 * Why one row was not imported. Grid's documents show the code beside the correlation id, and inside an `error`; read it
 * with `readBulkImportErrors`.
 */
export interface BulkImportError {
  /** The row's `platformCustomerId`, or `row_N`. */
  correlationId?: string
  code?: string
  message?: string
  error?: { code?: string; message?: string }
}

/** How far an import of customers from CSV is. Counts are rows. */
export interface BulkImportJob {
  id: string
  status: Open<BulkImportStatus>
  progress: { total: number; processed: number; successful: number; failed: number }
  errors?: BulkImportError[]
  completedAt?: string
}

/** One row that was not imported, in one shape. */
export interface BulkImportFailure {
  /** Undefined where Grid did not name the row. */
  correlationId: string | undefined
  /** The row's number, from 1, where `row_N` was given. */
  row: number | undefined
  code: string | undefined
  /** Grid's English text; it may repeat what is in the row. */
  message: string | undefined
}

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined)
const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** Reads a job's errors in every shape that Grid's documents show, and never throws. Missing parts stay undefined. */
export function readBulkImportErrors({ errors }: { errors?: unknown }): BulkImportFailure[] {
  if (!Array.isArray(errors)) return []
  return errors.map(entry => {
    const { correlationId, code, message, error } = object(entry)
    const inner = object(error)
    const id = text(correlationId)
    const row = /^row[_-](\d+)$/.exec(id ?? '')?.[1]
    return {
      correlationId: id,
      row: row === undefined ? undefined : Number(row),
      code: text(code) ?? text(inner.code),
      message: text(entry) ?? text(message) ?? text(inner.message) ?? text(error),
    }
  })
}
