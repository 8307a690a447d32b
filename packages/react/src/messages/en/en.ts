import { contactVerificationMessages } from '../../contact/ContactVerification.messages.js'
import { contactWalletMessages } from '../../contact/ContactWallet.messages.js'
import { documentUploadMessages } from '../../documents/DocumentUpload.messages.js'
import { formFieldMessages } from '../../form/FormField.messages.js'
import { fieldErrorMessages } from '../../form/fieldError.messages.js'
import { lookupMessages } from '../../form/lookup.messages.js'
import { gateMessages } from '../../gate/OnboardingGate.messages.js'
import {
  fixMessages,
  verificationErrorMessages,
  verificationErrorStateMessages,
} from '../../issues/IssueList.messages.js'
import { lazyMessages } from '../../lazy/LazyPart.messages.js'
import { kycLinkMessages } from '../../link/KycLinkButton.messages.js'
import { kycLinkDetailsMessages } from '../../link/KycLinkDetails.messages.js'
import { handoffMessages } from '../../link/KycLinkHandoff.messages.js'
import { newCustomerMessages } from '../../link/NewCustomer.messages.js'
import { businessKybMessages } from '../../onboarding/business/BusinessKybWizard.messages.js'
import { businessStepMessages } from '../../onboarding/business/DocumentsStep.messages.js'
import { startChecklistMessages } from '../../onboarding/business/StartChecklist.messages.js'
import { individualKycMessages } from '../../onboarding/individual/IndividualKycForm.messages.js'
import { reviewMessages } from '../../onboarding/ReviewStep.messages.js'
import { termsConsentMessages } from '../../onboarding/terms/TermsConsent.messages.js'
import { wizardLayoutMessages } from '../../onboarding/WizardLayout.messages.js'
import { wizardMessages } from '../../onboarding/WizardSteps.messages.js'
import { beneficialOwnerFormMessages } from '../../owners/BeneficialOwnerForm.messages.js'
import { beneficialOwnerListMessages } from '../../owners/BeneficialOwnerList.messages.js'
import { ownerLoadingMessages } from '../../owners/OwnerLoading.messages.js'
import { errorMessages } from '../../provider/error.messages.js'
import { rootMessages } from '../../provider/Root.messages.js'
import { verificationStatusMessages } from '../../status/VerificationStatusPanel.messages.js'
import { coreMessages } from '../coreMessages.js'
import type { LocaleMessages } from '../LocaleMessages.js'

/** Every English text by its key: what to start a translation from. An app in English has no need of it. */
export const en: LocaleMessages = {
  ...lazyMessages,
  ...kycLinkMessages,
  ...kycLinkDetailsMessages,
  ...handoffMessages,
  ...newCustomerMessages,
  ...gateMessages,
  ...verificationStatusMessages,
  ...errorMessages,
  ...rootMessages,
  ...verificationErrorMessages,
  ...verificationErrorStateMessages,
  ...fixMessages,
  ...documentUploadMessages,
  ...ownerLoadingMessages,
  ...beneficialOwnerFormMessages,
  ...beneficialOwnerListMessages,
  ...fieldErrorMessages,
  ...businessKybMessages,
  ...contactVerificationMessages,
  ...contactWalletMessages,
  ...individualKycMessages,
  ...formFieldMessages,
  ...lookupMessages,
  ...businessStepMessages,
  ...reviewMessages,
  ...startChecklistMessages,
  ...wizardMessages,
  ...wizardLayoutMessages,
  ...termsConsentMessages,

  ...coreMessages(),
}
