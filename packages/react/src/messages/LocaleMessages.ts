import type { contactVerificationMessages } from '../contact/ContactVerification.messages.js'
import type { contactWalletMessages } from '../contact/ContactWallet.messages.js'
import type { documentUploadMessages } from '../documents/DocumentUpload.messages.js'
import type { formFieldMessages } from '../form/FormField.messages.js'
import type { fieldErrorMessages } from '../form/fieldError.messages.js'
import type { lookupMessages } from '../form/lookup.messages.js'
import type { gateMessages } from '../gate/OnboardingGate.messages.js'
import type {
  fixMessages,
  verificationErrorMessages,
  verificationErrorStateMessages,
} from '../issues/IssueList.messages.js'
import type { lazyMessages } from '../lazy/LazyPart.messages.js'
import type { kycLinkMessages } from '../link/KycLinkButton.messages.js'
import type { kycLinkDetailsMessages } from '../link/KycLinkDetails.messages.js'
import type { handoffMessages } from '../link/KycLinkHandoff.messages.js'
import type { newCustomerMessages } from '../link/NewCustomer.messages.js'
import type { businessKybMessages } from '../onboarding/business/BusinessKybWizard.messages.js'
import type { businessStepMessages } from '../onboarding/business/DocumentsStep.messages.js'
import type { startChecklistMessages } from '../onboarding/business/StartChecklist.messages.js'
import type { individualKycMessages } from '../onboarding/individual/IndividualKycForm.messages.js'
import type { reviewMessages } from '../onboarding/ReviewStep.messages.js'
import type { termsConsentMessages } from '../onboarding/terms/TermsConsent.messages.js'
import type { wizardLayoutMessages } from '../onboarding/WizardLayout.messages.js'
import type { wizardMessages } from '../onboarding/WizardSteps.messages.js'
import type { beneficialOwnerFormMessages } from '../owners/BeneficialOwnerForm.messages.js'
import type { beneficialOwnerListMessages } from '../owners/BeneficialOwnerList.messages.js'
import type { ownerLoadingMessages } from '../owners/OwnerLoading.messages.js'
import type { errorMessages } from '../provider/error.messages.js'
import type { rootMessages } from '../provider/Root.messages.js'
import type { verificationStatusMessages } from '../status/VerificationStatusPanel.messages.js'
import type { CoreMessages } from './coreMessages.js'

type Catalogue = typeof lazyMessages &
  typeof kycLinkMessages &
  typeof documentUploadMessages &
  typeof ownerLoadingMessages &
  typeof beneficialOwnerFormMessages &
  typeof beneficialOwnerListMessages &
  typeof kycLinkDetailsMessages &
  typeof handoffMessages &
  typeof newCustomerMessages &
  typeof gateMessages &
  typeof errorMessages &
  typeof rootMessages &
  typeof fieldErrorMessages &
  typeof businessKybMessages &
  typeof contactVerificationMessages &
  typeof contactWalletMessages &
  typeof individualKycMessages &
  typeof formFieldMessages &
  typeof lookupMessages &
  typeof businessStepMessages &
  typeof reviewMessages &
  typeof startChecklistMessages &
  typeof wizardMessages &
  typeof wizardLayoutMessages &
  typeof termsConsentMessages &
  typeof verificationErrorMessages &
  typeof verificationErrorStateMessages &
  typeof fixMessages &
  typeof verificationStatusMessages &
  CoreMessages

/** Every text of the library in one language. */
export type LocaleMessages = { readonly [Key in keyof Catalogue]: string }

/** The part of a pack whose keys begin alike. */
export type LocaleMessagesPart<Start extends string> = Pick<
  LocaleMessages,
  Extract<keyof LocaleMessages, `${Start}.${string}`>
>
