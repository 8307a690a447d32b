export { CustomerImport, type CustomerImportProps } from './components/operators/CustomerImport.js'
export { CustomerTable, type CustomerTableProps } from './components/operators/CustomerTable.js'
export type { ImportRowProblem } from './hooks/operators/checkImportFile.js'
export type { CustomerImportState, ImportProgress } from './hooks/operators/createCustomerImport.js'
export type { ImportFileProblem } from './hooks/operators/ImportFileError.js'
export {
  type UseCustomerImportOptions,
  type UseCustomerImportResult,
  useCustomerImport,
} from './hooks/operators/useCustomerImport.js'
export {
  type CustomersFilter,
  type ListedCustomer,
  type UseCustomersOptions,
  type UseCustomersResult,
  useCustomers,
} from './hooks/operators/useCustomers.js'
export { operatorsEs } from './words/es/operators.js'
export type { OperatorsPack } from './words/OperatorsPack.js'
export { operatorsEn } from './words/operatorsEn.js'
