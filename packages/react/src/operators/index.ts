export type { OperatorsMessages } from '../messages/Messages.js'
export { CustomerDetails, type CustomerDetailsProps } from './CustomerDetails.js'
export { CustomerImport, type CustomerImportProps } from './CustomerImport.js'
export { CustomerTable, type CustomerTableProps } from './CustomerTable.js'
export type { ImportRowError } from './checkImportFile.js'
export type { CustomerImportState, ImportProgress } from './createCustomerImport.js'
export type { ImportFileErrorReason } from './readImportFile.js'
export type { SpreadsheetDamage } from './spreadsheetDamage.js'
export {
  type CustomerDetail,
  type ReadyCustomerDetails,
  type UseCustomerDetailsOptions,
  type UseCustomerDetailsResult,
  useCustomerDetails,
} from './useCustomerDetails.js'
export { type UseCustomerImportOptions, type UseCustomerImportResult, useCustomerImport } from './useCustomerImport.js'
export {
  type CustomersFilter,
  type ListedCustomer,
  type UseCustomersOptions,
  type UseCustomersResult,
  useCustomers,
} from './useCustomers.js'
