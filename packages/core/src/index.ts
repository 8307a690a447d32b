export {
  createBeneficialOwner,
  getBeneficialOwner,
  listBeneficialOwners,
  updateBeneficialOwner,
} from './api/beneficialOwners.js'
export { createBulkImport, getBulkImportJob } from './api/bulkImport.js'
export {
  confirmEmailVerification,
  confirmPhoneVerification,
  sendEmailVerification,
  sendPhoneVerification,
} from './api/contactVerification.js'
export {
  type CustomerFilter,
  createCustomer,
  deleteCustomer,
  listCustomers,
  updateCustomer,
} from './api/customers.js'
export { deleteDocument, getDocument, listDocuments, replaceDocument, uploadDocument } from './api/documents.js'
export { getCustomer } from './api/getCustomer.js'
export { createKycLink } from './api/kycLink.js'
export { matchRoute, type RouteMatch } from './api/matchRoute.js'
export { getEndUserTerms, getPlatformConfig, sendTestWebhook, updatePlatformConfig } from './api/platform.js'
export type {
  AnyRoute,
  BodyName,
  FormName,
  InputOf,
  Method,
  Names,
  ResultOf,
  RetryClass,
  Route,
  Subject,
} from './api/Route.js'
export { backendRoutes, type GridOperation, gridRoutes, type Operation, routes } from './api/routes.js'
export { createVerification, getVerification, listVerifications } from './api/verifications.js'
export {
  type Client,
  type ClientOptions,
  createClient,
  type Fetch,
  type HeadersSource,
  type SendOptions,
} from './client/createClient.js'
export { errorKind } from './client/errorKind.js'
export { type ErrorKind, type FieldError, GridKycError } from './client/GridKycError.js'
export { toFormData } from './client/toFormData.js'
export { australianStates } from './countries/australianStates.js'
export { brazilianStates } from './countries/brazilianStates.js'
export type { AddressPart, Country, CountryRow, OwnershipRule } from './countries/Country.js'
export { canadianProvinces } from './countries/canadianProvinces.js'
export { countryCodes } from './countries/countryCodes.js'
export { countryOf, defaultCountry } from './countries/countryOf.js'
export { countryRows } from './countries/countryRows.js'
export { reachesThreshold } from './countries/reachesThreshold.js'
export { usStates } from './countries/usStates.js'
export { categoryOfError } from './documents/categoryOfError.js'
export {
  type DocumentCategory,
  type DocumentCategoryRow,
  type DocumentSubject,
  documentCategories,
} from './documents/documentCategories.js'
export { documentCategoryOf } from './documents/documentCategoryOf.js'
export { type DocumentGap, documentGaps, documentState, type HeldDocument } from './documents/documentGaps.js'
export { type DocumentType, type DocumentTypeRow, documentTypeRow, documentTypes } from './documents/documentTypes.js'
export { addressFields } from './fields/addressFields.js'
export { allFields } from './fields/allFields.js'
export { askedFields, fieldsOfErrors } from './fields/askedFields.js'
export { beneficialOwnerFields } from './fields/beneficialOwnerFields.js'
export { businessFields } from './fields/businessFields.js'
export { businessInfoFields } from './fields/businessInfoFields.js'
export { businessStartFields } from './fields/businessStartFields.js'
export { constraintProblems } from './fields/constraintProblems.js'
export { constraints } from './fields/constraints.js'
export { contactCodeFields } from './fields/contactCodeFields.js'
export { currencyGaps } from './fields/currencyGaps.js'
export { customerFields } from './fields/customerFields.js'
export { type CustomerImportColumn, customerImportColumns } from './fields/customerImportColumns.js'
export { customerImportFields } from './fields/customerImportFields.js'
export { dataInventory, type InventoryRow } from './fields/dataInventory.js'
export { documentFields } from './fields/documentFields.js'
export { dueDiligenceFields } from './fields/dueDiligenceFields.js'
export { endUserTermsConsentFields } from './fields/endUserTermsConsentFields.js'
export { exampleOf } from './fields/exampleOf.js'
export {
  type Constraint,
  type Control,
  type Field,
  type FieldContext,
  type FieldTable,
  isField,
  type LocalName,
  type NeededFor,
  type Privacy,
  type Rule,
  type Values,
} from './fields/Field.js'
export { fieldAt } from './fields/fieldAt.js'
export { type FieldProblem, fieldProblems } from './fields/fieldProblems.js'
export { type FieldRow, fieldRows } from './fields/fieldRows.js'
export { fieldsOf } from './fields/fieldsOf.js'
export { heldFields } from './fields/heldFields.js'
export { importedCustomer } from './fields/importedCustomer.js'
export { type ImportProblem, importProblems } from './fields/importProblems.js'
export { individualFields } from './fields/individualFields.js'
export { individualStartFields } from './fields/individualStartFields.js'
export { isEmptyValue } from './fields/isEmptyValue.js'
export { isNeeded, type Moment } from './fields/isNeeded.js'
export { isSecretName, secretPaths } from './fields/isSecretName.js'
export { isShown } from './fields/isShown.js'
export { kycLinkFields } from './fields/kycLinkFields.js'
export { localField } from './fields/localField.js'
export { type LocatedField, locateField } from './fields/locateField.js'
export { missingFields } from './fields/missingFields.js'
export { ownerStartFields } from './fields/ownerStartFields.js'
export { personalInfoFields } from './fields/personalInfoFields.js'
export { platformConfigFields } from './fields/platformConfigFields.js'
export { setValueAt } from './fields/setValueAt.js'
export { valueAt } from './fields/valueAt.js'
export { verificationFields } from './fields/verificationFields.js'
export type {
  BeneficialOwner,
  BeneficialOwnerCreate,
  BeneficialOwnerRole,
  BeneficialOwnerUpdate,
  PersonalInfo,
} from './model/BeneficialOwner.js'
export type { BulkImportAccepted, BulkImportJob, BulkImportStatus } from './model/BulkImport.js'
export type {
  Address,
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
  VerificationDecision,
} from './model/Customer.js'
export type { Document, DocumentReplace, DocumentSide, DocumentUpload } from './model/Document.js'
export type { EndUserTerms } from './model/EndUserTerms.js'
export type { KycLink } from './model/KycLink.js'
export type { Open } from './model/Open.js'
export type { Page, PageQuery } from './model/Page.js'
export type { PlatformConfig, PlatformConfigUpdate, TestWebhookResult } from './model/PlatformConfig.js'
export type { Session } from './model/Session.js'
export type { Verification, VerificationError, VerificationStatus } from './model/Verification.js'
export type { Application } from './steps/Application.js'
export { businessSteps } from './steps/businessSteps.js'
export { individualSteps } from './steps/individualSteps.js'
export { isDocumentFixed } from './steps/isDocumentFixed.js'
export { isFixed } from './steps/isFixed.js'
export { progress } from './steps/progress.js'
export type { Step, StepKind, StepState } from './steps/Step.js'
export type { StepId } from './steps/StepId.js'
export { stepOfError } from './steps/stepOfError.js'
export { type CustomerState, customerState, customerStatus, type StatusSource } from './verification/customerState.js'
export type { Explanation } from './verification/Explanation.js'
export { explain } from './verification/explain.js'
export { explainAll } from './verification/explainAll.js'
export {
  type Fix,
  type Guidance,
  type GuidanceName,
  type GuidedError,
  guidance,
  guidanceFor,
  guidanceName,
  guidanceNamed,
  neutralGuidance,
} from './verification/guidance.js'
export { isWithheld, withheldType } from './verification/isWithheld.js'
export { readVerification } from './verification/readVerification.js'
export type { VerificationErrorType } from './verification/VerificationErrorType.js'
