import { beneficialOwnerFormWords } from './components/BeneficialOwnerForm.words.js'
import { beneficialOwnerListWords } from './components/BeneficialOwnerList.words.js'
import { businessKybWords } from './components/BusinessKybWizard.words.js'
import { contactVerificationWords } from './components/ContactVerification.words.js'
import { documentUploadWords } from './components/DocumentUpload.words.js'
import { fixWords } from './components/FieldFix.words.js'
import { formFieldWords } from './components/FormField.words.js'
import { individualKycWords } from './components/IndividualKycForm.words.js'
import { kybLaterWords } from './components/KybLater.words.js'
import { kybStartWords } from './components/KybStart.words.js'
import { kycLinkWords } from './components/KycLinkButton.words.js'
import { kycLinkDetailsWords } from './components/KycLinkDetails.words.js'
import { handoffWords } from './components/KycLinkHandoff.words.js'
import { onboardingFlowWords } from './components/OnboardingFlow.words.js'
import { onboardingFrameWords } from './components/OnboardingFrame.words.js'
import { gateWords } from './components/OnboardingGate.words.js'
import { onboardingReviewWords } from './components/OnboardingReview.words.js'
import { ownerPartWords } from './components/OwnerPart.words.js'
import { problemWords } from './components/problem.words.js'
import { termsConsentWords } from './components/TermsConsent.words.js'
import { verificationErrorWords } from './components/VerificationErrorListing.words.js'
import { verificationStatusWords } from './components/VerificationStatusPanel.words.js'
import { fieldProblemWords } from './hooks/fieldProblem.words.js'
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
  ...fixWords,
  ...documentUploadWords,
  ...ownerPartWords,
  ...beneficialOwnerFormWords,
  ...beneficialOwnerListWords,
  ...fieldProblemWords,
  ...businessKybWords,
  ...contactVerificationWords,
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
