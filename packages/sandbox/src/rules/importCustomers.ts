import { setValueAt, type Values } from '@grid-kyc/core'
import { GridProblem } from '../grid/GridProblem.js'
import type { Platform } from '../platform/Platform.js'
import { addCustomer } from './addCustomer.js'

/** Where each column of the CSV stands in the body of `POST /customers`. */
const columns: Readonly<Record<string, string>> = {
  umaAddress: 'umaAddress',
  platformCustomerId: 'platformCustomerId',
  customerType: 'customerType',
  fullName: 'fullName',
  birthDate: 'birthDate',
  addressLine1: 'address.line1',
  city: 'address.city',
  state: 'address.state',
  postalCode: 'address.postalCode',
  country: 'address.country',
  businessLegalName: 'businessInfo.legalName',
}

function customerOf(header: readonly string[], row: readonly string[]): Values {
  return header.reduce<Values>((values, name, index) => {
    const path = Object.hasOwn(columns, name.trim()) ? columns[name.trim()] : undefined
    const value = row[index]?.trim()
    return path && value ? setValueAt(values, path, value) : values
  }, {})
}

/** Creates a customer from each row, by the rules that create any other. */
export function importCustomers(platform: Platform, jobId: string, [header = [], ...rows]: string[][]): void {
  const job = platform.importJobs.get(jobId)
  if (!job) return
  const errors = rows.flatMap((row, index) => {
    try {
      addCustomer(platform, customerOf(header, row), 'update')
      return []
    } catch (error) {
      if (!(error instanceof GridProblem)) throw error
      const correlationId = row[header.indexOf('platformCustomerId')] || `row-${index + 1}`
      return [{ correlationId, code: error.code, message: error.message }]
    }
  })
  const [total, failed] = [rows.length, errors.length]
  const status = total > 0 && failed === total ? 'FAILED' : 'COMPLETED'
  const finished = {
    id: job.id,
    status,
    progress: { total, processed: total, successful: total - failed, failed },
    ...(failed > 0 && { errors }),
    completedAt: platform.timestamp(),
  }
  platform.importJobs.set(jobId, finished)
  platform.notify(`BULK_UPLOAD.${status}`, finished)
}
