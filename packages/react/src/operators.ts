export { operatorsEs } from './messages/es/operators.js'
export type { OperatorsMessages } from './messages/OperatorsMessages.js'
export { operatorsEn } from './messages/operatorsEn.js'
export { CustomerImport, type CustomerImportProps } from './operators/CustomerImport.js'
export { CustomerTable, type CustomerTableProps } from './operators/CustomerTable.js'
export type { ImportRowProblem } from './operators/checkImportFile.js'
export type { CustomerImportState, ImportProgress } from './operators/createCustomerImport.js'
export type { ImportFileProblem } from './operators/ImportFileError.js'
export {
  type UseCustomerImportOptions,
  type UseCustomerImportResult,
  useCustomerImport,
} from './operators/useCustomerImport.js'
export {
  type CustomersFilter,
  type ListedCustomer,
  type UseCustomersOptions,
  type UseCustomersResult,
  useCustomers,
} from './operators/useCustomers.js'
