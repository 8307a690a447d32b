import { businessKybWords } from './components/business/BusinessKybWizard.words.js'
import { kybLaterWords } from './components/business/KybLater.words.js'
import { kybStartWords } from './components/business/KybStart.words.js'
import { contactVerificationWords } from './components/contact/ContactVerification.words.js'
import { contactWalletWords } from './components/contact/ContactWallet.words.js'
import { documentUploadWords } from './components/documents/DocumentUpload.words.js'
import { fixWords } from './components/errors/FieldFix.words.js'
import { verificationErrorWords } from './components/errors/VerificationErrorListing.words.js'
import { verificationErrorStateWords } from './components/errors/VerificationErrorState.words.js'
import { formFieldWords } from './components/FormField.words.js'
import { gateWords } from './components/gate/OnboardingGate.words.js'
import { individualKycWords } from './components/individual/IndividualKycForm.words.js'
import { kycLinkWords } from './components/link/KycLinkButton.words.js'
import { kycLinkDetailsWords } from './components/link/KycLinkDetails.words.js'
import { handoffWords } from './components/link/KycLinkHandoff.words.js'
import { onboardingFlowWords } from './components/onboarding/OnboardingFlow.words.js'
import { onboardingFrameWords } from './components/onboarding/OnboardingFrame.words.js'
import { onboardingReviewWords } from './components/onboarding/OnboardingReview.words.js'
import { termsConsentWords } from './components/onboarding/TermsConsent.words.js'
import { beneficialOwnerFormWords } from './components/owners/BeneficialOwnerForm.words.js'
import { beneficialOwnerListWords } from './components/owners/BeneficialOwnerList.words.js'
import { ownerPartWords } from './components/owners/OwnerPart.words.js'
import { problemWords } from './components/problem.words.js'
import { verificationStatusWords } from './components/status/VerificationStatusPanel.words.js'
import { fieldProblemWords } from './hooks/form/fieldProblem.words.js'
import { coreWords } from './words/coreWords.js'
import type { Pack } from './words/Pack.js'

/** Every English text by its key: what to start a translation from. An app in English has no need of it. */
export const en: Pack = {
  ...kycLinkWords,
  ...kycLinkDetailsWords,
  ...handoffWords,
  ...gateWords,
  ...verificationStatusWords,
  ...problemWords,
  ...verificationErrorWords,
  ...verificationErrorStateWords,
  ...fixWords,
  ...documentUploadWords,
  ...ownerPartWords,
  ...beneficialOwnerFormWords,
  ...beneficialOwnerListWords,
  ...fieldProblemWords,
  ...businessKybWords,
  ...contactVerificationWords,
  ...contactWalletWords,
  ...individualKycWords,
  ...formFieldWords,
  ...kybLaterWords,
  ...onboardingReviewWords,
  ...kybStartWords,
  ...onboardingFlowWords,
  ...onboardingFrameWords,
  ...termsConsentWords,

  ...coreWords(),
}
