export type { Address } from './Address.js'
export type {
  BeneficialOwner,
  BeneficialOwnerCreate,
  BeneficialOwnerRole,
  BeneficialOwnerUpdate,
  PersonalInfo,
} from './BeneficialOwner.js'
export {
  type BulkImportAccepted,
  type BulkImportError,
  type BulkImportFailure,
  type BulkImportJob,
  type BulkImportStatus,
  bulkImportStatuses,
  readBulkImportErrors,
} from './BulkImport.js'
export type {
  BusinessCustomer,
  BusinessCustomerCreate,
  BusinessInfo,
  ContactVerificationChannels,
  Customer,
  CustomerCreate,
  CustomerType,
  CustomerUpdate,
  EndUserTermsConsent,
  EndUserTermsConsentRequest,
  IndividualCustomer,
  IndividualCustomerCreate,
  SignedRequestChallenge,
} from './Customer.js'
export type { Document, DocumentReplace, DocumentSide, DocumentUpload } from './Document.js'
export { isIdOf } from './isIdOf.js'
export type { KycLink } from './KycLink.js'
export type { Page, PageQuery } from './Page.js'
export type { EndUserTerms, PlatformConfig, PlatformConfigUpdate, TestWebhookResult } from './PlatformConfig.js'
export type { Session } from './Session.js'
export {
  type Verification,
  type VerificationDecision,
  type VerificationError,
  type VerificationStatus,
  verificationDecisions,
  verificationStatuses,
} from './Verification.js'
export type { VerificationErrorType } from './VerificationErrorType.js'
