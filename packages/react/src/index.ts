export type { CustomerState, CustomerType, ErrorKind, FieldError, GridKycError } from '@grid-kyc/core'
export { ContactVerification, type ContactVerificationProps } from './contact/ContactVerification.js'
export type { Channel, ContactChannel } from './contact/useContactChannel.js'
export {
  type UseContactVerificationOptions,
  type UseContactVerificationResult,
  useContactVerification,
} from './contact/useContactVerification.js'
export { checkFile, type FileCheck, type FileError, type FileWarning } from './documents/checkFile.js'
export type { DocumentDetails, DocumentUploadState, NewerDetails } from './documents/createUploads.js'
export { DocumentChecklist, type DocumentChecklistProps } from './documents/DocumentChecklist.js'
export type { DocumentFieldError, DocumentFieldName } from './documents/DocumentFieldName.js'
export type { DocumentFile, PickedFile } from './documents/DocumentFile.js'
export { DocumentUpload, type DocumentUploadProps } from './documents/DocumentUpload.js'
export type { DocumentSlot, RequestedDocument } from './documents/documentSlots.js'
export {
  type DocumentsReady,
  type UseDocumentsOptions,
  type UseDocumentsResult,
  useDocuments,
} from './documents/useDocuments.js'
export { type UseDocumentUploadResult, useDocumentUpload } from './documents/useDocumentUpload.js'
export type { FieldForm, FormProblem, WrongAnswer } from './form/FieldForm.js'
export type { FieldHandle, FieldInputProps } from './form/FieldHandle.js'
export type { DraftStorage } from './form/useDrafts.js'
export { useFormField } from './form/useFormField.js'
export { OnboardingGate, type OnboardingGateProps } from './gate/OnboardingGate.js'
export {
  type UseOnboardingGateOptions,
  type UseOnboardingGateResult,
  useOnboardingGate,
} from './gate/useOnboardingGate.js'
export type { ErrorChange, ErrorGroup, ListedError } from './issues/ListedError.js'
export { type UseFieldFixResult, useFieldFix } from './issues/useFieldFix.js'
export { type UsePeopleFixResult, usePeopleFix } from './issues/usePeopleFix.js'
export {
  type ErrorListState,
  type ReadyVerificationErrors,
  type UseVerificationErrorsOptions,
  type UseVerificationErrorsResult,
  useVerificationErrors,
} from './issues/useVerificationErrors.js'
export { VerificationErrorList, type VerificationErrorListProps } from './issues/VerificationErrorList.js'
export { KycLinkButton, type KycLinkButtonProps } from './link/KycLinkButton.js'
export { KycLinkHandoff, type KycLinkHandoffProps } from './link/KycLinkHandoff.js'
export { ProviderIframe } from './link/ProviderIframe.js'
export type { ProviderIframeHandle, ProviderIframeProps } from './link/ProviderIframeHandle.js'
export type { LoadProviderSdk, ProviderMessageHandler, ProviderSdkProps } from './link/providerSdk.js'
export type { UseKycLinkOptions } from './link/UseKycLinkOptions.js'
export { type UseKycLinkResult, useKycLink } from './link/useKycLink.js'
export {
  type HandoffState,
  type UseKycLinkHandoffOptions,
  type UseKycLinkHandoffResult,
  useKycLinkHandoff,
} from './link/useKycLinkHandoff.js'
export type { LocaleMessages } from './messages/LocaleMessages.js'
export type { Messages } from './messages/Messages.js'
export { BusinessKybWizard, type BusinessKybWizardProps } from './onboarding/business/BusinessKybWizard.js'
export {
  type ReadyBusinessKyb,
  type UseBusinessKybOptions,
  type UseBusinessKybResult,
  useBusinessKyb,
} from './onboarding/business/useBusinessKyb.js'
export type { Certification, Certified } from './onboarding/Certification.js'
export type { CurrencyRequirement } from './onboarding/currencyRequirements.js'
export { IndividualKycForm, type IndividualKycFormProps } from './onboarding/individual/IndividualKycForm.js'
export {
  type ReadyIndividualKyc,
  type UseIndividualKycOptions,
  type UseIndividualKycResult,
  useIndividualKyc,
} from './onboarding/individual/useIndividualKyc.js'
export type { OnboardingActivity } from './onboarding/OnboardingNow.js'
export type { CustomStep, OnboardingStep, StepList } from './onboarding/OnboardingStep.js'
export type { Acceptance, OnboardingActions } from './onboarding/onboardingActions.js'
export type { Terms } from './onboarding/terms/Terms.js'
export { TermsConsent, type TermsConsentProps } from './onboarding/terms/TermsConsent.js'
export {
  type UseTermsConsentOptions,
  type UseTermsConsentResult,
  useTermsConsent,
} from './onboarding/terms/useTermsConsent.js'
export {
  type UseCurrencyRequirementsOptions,
  type UseCurrencyRequirementsResult,
  useCurrencyRequirements,
} from './onboarding/useCurrencyRequirements.js'
export { BeneficialOwnerForm, type BeneficialOwnerFormProps } from './owners/BeneficialOwnerForm.js'
export { BeneficialOwnerList, type BeneficialOwnerListProps } from './owners/BeneficialOwnerList.js'
export type { OwnerSummary } from './owners/OwnerSummary.js'
export type { OwnerAdvice } from './owners/ownerAdvice.js'
export type { Ownership, OwnershipFinding } from './owners/ownershipOf.js'
export {
  type ReadyBeneficialOwner,
  type UseBeneficialOwnerOptions,
  type UseBeneficialOwnerResult,
  useBeneficialOwner,
} from './owners/useBeneficialOwner.js'
export {
  type OpenOwner,
  type OwnerTask,
  type ReadyBeneficialOwners,
  type UseBeneficialOwnersOptions,
  type UseBeneficialOwnersResult,
  useBeneficialOwners,
} from './owners/useBeneficialOwners.js'
export type { OwnerSaved } from './owners/useOwnerSaving.js'
export type {
  GridKycEvent,
  KycLinkMode,
  KycLinkState,
  LinkChange,
  Saved,
  StatusChange,
  StepChange,
  StepChangeReason,
  Submitted,
} from './provider/GridKycEvent.js'
export { GridKycProvider, type GridKycProviderProps } from './provider/GridKycProvider.js'
export type { Primitives } from './provider/Primitives.js'
export { type UseGridKycResult, useGridKyc } from './provider/useGridKyc.js'
export {
  type UseVerificationStatusOptions,
  type UseVerificationStatusResult,
  useVerificationStatus,
} from './status/useVerificationStatus.js'
export {
  VerificationStatusPanel,
  type VerificationStatusPanelProps,
} from './status/VerificationStatusPanel.js'
export type { Polling } from './store/pollDelay.js'
