import {
  createBeneficialOwner,
  getBeneficialOwner,
  listBeneficialOwners,
  updateBeneficialOwner,
} from './beneficialOwners.js'
import { createBulkImport, getBulkImportJob } from './bulkImport.js'
import {
  confirmEmailVerification,
  confirmPhoneVerification,
  sendEmailVerification,
  sendPhoneVerification,
} from './contactVerification.js'
import { createCustomer, deleteCustomer, getCustomer, listCustomers, updateCustomer } from './customers.js'
import { deleteDocument, getDocument, listDocuments, replaceDocument, uploadDocument } from './documents.js'
import { createKycLink } from './kycLink.js'
import { getEndUserTerms, getPlatformConfig, sendTestWebhook, updatePlatformConfig } from './platform.js'
import type { AnyRoute } from './Route.js'
import { createVerification, getVerification, listVerifications } from './verifications.js'

/**
 * Every request that a proxy forwards, by operation. It lets these pass and nothing else; the sandbox answers all of them.
 * A literal path comes before the parameter it could be taken for.
 */
export const routes = {
  getPlatformConfig,
  getEndUserTerms,
  createBulkImport,
  getBulkImportJob,
  createCustomer,
  listCustomers,
  getCustomer,
  updateCustomer,
  deleteCustomer,
  createKycLink,
  sendEmailVerification,
  confirmEmailVerification,
  sendPhoneVerification,
  confirmPhoneVerification,
  createBeneficialOwner,
  listBeneficialOwners,
  getBeneficialOwner,
  updateBeneficialOwner,
  uploadDocument,
  listDocuments,
  getDocument,
  replaceDocument,
  deleteDocument,
  createVerification,
  listVerifications,
  getVerification,
} as const satisfies Record<string, AnyRoute>

/** The name of a request that a browser may send through the proxy. */
export type Operation = keyof typeof routes

/** What only the platform's own backend sends. These rows are in no proxy's table, so no browser can reach them. */
export const backendRoutes = { updatePlatformConfig, sendTestWebhook } as const satisfies Record<string, AnyRoute>

/** Every request there is, from a browser or from the backend. */
export const gridRoutes = { ...routes, ...backendRoutes } as const

/** The name of a request that a browser or the backend may send. */
export type GridOperation = keyof typeof gridRoutes
