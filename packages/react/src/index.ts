export type { CustomerState, CustomerType, ErrorKind, FieldError, GridKycError } from '@grid-kyc/core'
export { BusinessKybWizard, type BusinessKybWizardProps } from './components/business/BusinessKybWizard.js'
export { ContactVerification, type ContactVerificationProps } from './components/contact/ContactVerification.js'
export { DocumentChecklist, type DocumentChecklistProps } from './components/documents/DocumentChecklist.js'
export { DocumentUpload, type DocumentUploadProps } from './components/documents/DocumentUpload.js'
export { VerificationErrorList, type VerificationErrorListProps } from './components/errors/VerificationErrorList.js'
export { GridKycProvider, type GridKycProviderProps } from './components/GridKycProvider.js'
export { OnboardingGate, type OnboardingGateProps } from './components/gate/OnboardingGate.js'
export { IndividualKycForm, type IndividualKycFormProps } from './components/individual/IndividualKycForm.js'
export { KycLinkButton, type KycLinkButtonProps } from './components/link/KycLinkButton.js'
export { KycLinkHandoff, type KycLinkHandoffProps } from './components/link/KycLinkHandoff.js'
export type { Certification, Certified } from './components/onboarding/Certification.js'
export type { Terms } from './components/onboarding/Terms.js'
export { TermsConsent, type TermsConsentProps } from './components/onboarding/TermsConsent.js'
export { BeneficialOwnerForm, type BeneficialOwnerFormProps } from './components/owners/BeneficialOwnerForm.js'
export { BeneficialOwnerList, type BeneficialOwnerListProps } from './components/owners/BeneficialOwnerList.js'
export type { Primitives } from './components/Primitives.js'
export {
  VerificationStatusPanel,
  type VerificationStatusPanelProps,
} from './components/status/VerificationStatusPanel.js'
export type { Channel, ContactChannel } from './hooks/contact/ContactChannel.js'
export {
  type UseContactVerificationOptions,
  type UseContactVerificationResult,
  useContactVerification,
} from './hooks/contact/useContactVerification.js'
export { checkFile, type FileCheck, type FileProblem, type FileWarning } from './hooks/documents/checkFile.js'
export type { DocumentDetails, DocumentUploadState, NewerDetails } from './hooks/documents/createUploads.js'
export type { DocumentPart, PickedFile } from './hooks/documents/DocumentPart.js'
export type { DocumentAnswerProblem, DocumentQuestion } from './hooks/documents/DocumentQuestion.js'
export type { AskedDocument, DocumentSlot } from './hooks/documents/documentSlots.js'
export {
  type DocumentsReady,
  type UseDocumentsOptions,
  type UseDocumentsResult,
  useDocuments,
} from './hooks/documents/useDocuments.js'
export { type UseDocumentUploadResult, useDocumentUpload } from './hooks/documents/useDocumentUpload.js'
export type { ErrorChange, ErrorGroup, ListedError } from './hooks/errors/ListedError.js'
export { type UseFieldFixResult, useFieldFix } from './hooks/errors/useFieldFix.js'
export { type UsePeopleFixResult, usePeopleFix } from './hooks/errors/usePeopleFix.js'
export {
  type ErrorListState,
  type ReadyVerificationErrors,
  type UseVerificationErrorsOptions,
  type UseVerificationErrorsResult,
  useVerificationErrors,
} from './hooks/errors/useVerificationErrors.js'
export type { FieldForm, FormProblem, WrongAnswer } from './hooks/form/FieldForm.js'
export type { FieldHandle, FieldInputProps } from './hooks/form/FieldHandle.js'
export type { DraftStorage } from './hooks/form/useDrafts.js'
export { useFormField } from './hooks/form/useFormField.js'
export type { GridKycEvent, LinkChange, StatusChange } from './hooks/GridKycEvent.js'
export {
  type UseOnboardingGateOptions,
  type UseOnboardingGateResult,
  useOnboardingGate,
} from './hooks/gate/useOnboardingGate.js'
export type { KycLinkMode, KycLinkState, ProviderFrameHandle } from './hooks/link/kycLinkState.js'
export { ProviderFrame, type ProviderFrameProps } from './hooks/link/ProviderFrame.js'
export type { LoadProviderSdk, ProviderMessageHandler, ProviderSdkProps } from './hooks/link/providerSdk.js'
export {
  type UseKycLinkOptions,
  type UseKycLinkResult,
  useKycLink,
} from './hooks/link/useKycLink.js'
export {
  type HandoffState,
  type UseKycLinkHandoffOptions,
  type UseKycLinkHandoffResult,
  useKycLinkHandoff,
} from './hooks/link/useKycLinkHandoff.js'
export type { CurrencyRequirement } from './hooks/onboarding/currencyRequirements.js'
export type { Saved, StepChange, StepChangeReason, Submitted } from './hooks/onboarding/OnboardingEvents.js'
export type { OnboardingActivity } from './hooks/onboarding/OnboardingNow.js'
export type { CustomStep, OnboardingStep, StepList } from './hooks/onboarding/OnboardingStep.js'
export type { Acceptance, OnboardingActions } from './hooks/onboarding/onboardingActions.js'
export {
  type ReadyBusinessKyb,
  type UseBusinessKybOptions,
  type UseBusinessKybResult,
  useBusinessKyb,
} from './hooks/onboarding/useBusinessKyb.js'
export {
  type UseCurrencyRequirementsOptions,
  type UseCurrencyRequirementsResult,
  useCurrencyRequirements,
} from './hooks/onboarding/useCurrencyRequirements.js'
export {
  type ReadyIndividualKyc,
  type UseIndividualKycOptions,
  type UseIndividualKycResult,
  useIndividualKyc,
} from './hooks/onboarding/useIndividualKyc.js'
export {
  type UseTermsConsentOptions,
  type UseTermsConsentResult,
  useTermsConsent,
} from './hooks/onboarding/useTermsConsent.js'
export type { OwnerPerson } from './hooks/owners/OwnerPerson.js'
export type { OwnerAdvice } from './hooks/owners/ownerAdvice.js'
export type { Ownership, OwnershipFinding } from './hooks/owners/ownershipOf.js'
export {
  type OwnerSaved,
  type ReadyBeneficialOwner,
  type UseBeneficialOwnerOptions,
  type UseBeneficialOwnerResult,
  useBeneficialOwner,
} from './hooks/owners/useBeneficialOwner.js'
export {
  type OpenOwner,
  type OwnerTask,
  type ReadyBeneficialOwners,
  type UseBeneficialOwnersOptions,
  type UseBeneficialOwnersResult,
  useBeneficialOwners,
} from './hooks/owners/useBeneficialOwners.js'
export type { Polling } from './hooks/status/pollDelay.js'
export {
  type UseVerificationStatusOptions,
  type UseVerificationStatusResult,
  useVerificationStatus,
} from './hooks/status/useVerificationStatus.js'
export { type UseGridKycResult, useGridKyc } from './hooks/useGridKyc.js'
export type { Copy } from './words/Copy.js'
export type { Pack } from './words/Pack.js'
