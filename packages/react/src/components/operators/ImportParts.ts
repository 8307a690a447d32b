import type { CustomerImportState } from '../../hooks/operators/createCustomerImport.js'
import type { UseCustomerImportResult } from '../../hooks/operators/useCustomerImport.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'

/** What each screen of an import is given. */
export interface ImportParts<Status extends CustomerImportState['status']> {
  customers: UseCustomerImportResult
  headingLevel: HeadingLevel
  state: Extract<CustomerImportState, { status: Status }>
}
