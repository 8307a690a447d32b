export {
  createBeneficialOwner,
  getBeneficialOwner,
  listBeneficialOwners,
  updateBeneficialOwner,
} from './beneficialOwners.js'
export { createBulkImport, getBulkImportJob } from './bulkImport.js'
export {
  confirmEmailVerification,
  confirmPhoneVerification,
  sendEmailVerification,
  sendPhoneVerification,
} from './contactVerification.js'
export {
  type CustomerFilter,
  createCustomer,
  deleteCustomer,
  getCustomer,
  listCustomers,
  updateCustomer,
} from './customers.js'
export { deleteDocument, getDocument, listDocuments, replaceDocument, uploadDocument } from './documents.js'
export { createKycLink } from './kycLink.js'
export { matchRoute, type RouteMatch } from './matchRoute.js'
export { getEndUserTerms, getPlatformConfig, sendTestWebhook, updatePlatformConfig } from './platform.js'
export type {
  AnyRoute,
  InputOf,
  Method,
  ResourceKind,
  ResultOf,
  RetryClass,
  Route,
  Subject,
} from './Route.js'
export { backendRoutes, type GridOperation, gridRoutes, type Operation, routes } from './routes.js'
export { createVerification, getVerification, listVerifications } from './verifications.js'
