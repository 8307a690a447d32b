import type { HeadingLevel } from '../ui/HeadingLevel.js'
import type { CustomerImportState } from './createCustomerImport.js'
import type { UseCustomerImportResult } from './useCustomerImport.js'

/** What each screen of an import is given. */
export interface ImportParts<Status extends CustomerImportState['status']> {
  customers: UseCustomerImportResult
  headingLevel: HeadingLevel
  state: Extract<CustomerImportState, { status: Status }>
}
