import type { businessKybWords } from '../components/business/BusinessKybWizard.words.js'
import type { kybLaterWords } from '../components/business/KybLater.words.js'
import type { kybStartWords } from '../components/business/KybStart.words.js'
import type { contactVerificationWords } from '../components/contact/ContactVerification.words.js'
import type { contactWalletWords } from '../components/contact/ContactWallet.words.js'
import type { documentUploadWords } from '../components/documents/DocumentUpload.words.js'
import type { fixWords } from '../components/errors/FieldFix.words.js'
import type { verificationErrorWords } from '../components/errors/VerificationErrorListing.words.js'
import type { verificationErrorStateWords } from '../components/errors/VerificationErrorState.words.js'
import type { formFieldWords } from '../components/FormField.words.js'
import type { gateWords } from '../components/gate/OnboardingGate.words.js'
import type { individualKycWords } from '../components/individual/IndividualKycForm.words.js'
import type { kycLinkWords } from '../components/link/KycLinkButton.words.js'
import type { kycLinkDetailsWords } from '../components/link/KycLinkDetails.words.js'
import type { handoffWords } from '../components/link/KycLinkHandoff.words.js'
import type { onboardingFlowWords } from '../components/onboarding/OnboardingFlow.words.js'
import type { onboardingFrameWords } from '../components/onboarding/OnboardingFrame.words.js'
import type { onboardingReviewWords } from '../components/onboarding/OnboardingReview.words.js'
import type { termsConsentWords } from '../components/onboarding/TermsConsent.words.js'
import type { beneficialOwnerFormWords } from '../components/owners/BeneficialOwnerForm.words.js'
import type { beneficialOwnerListWords } from '../components/owners/BeneficialOwnerList.words.js'
import type { ownerPartWords } from '../components/owners/OwnerPart.words.js'
import type { problemWords } from '../components/problem.words.js'
import type { verificationStatusWords } from '../components/status/VerificationStatusPanel.words.js'
import type { fieldProblemWords } from '../hooks/form/fieldProblem.words.js'
import type { CoreWords } from './coreWords.js'

type Catalogue = typeof kycLinkWords &
  typeof documentUploadWords &
  typeof ownerPartWords &
  typeof beneficialOwnerFormWords &
  typeof beneficialOwnerListWords &
  typeof kycLinkDetailsWords &
  typeof handoffWords &
  typeof gateWords &
  typeof problemWords &
  typeof fieldProblemWords &
  typeof businessKybWords &
  typeof contactVerificationWords &
  typeof contactWalletWords &
  typeof individualKycWords &
  typeof formFieldWords &
  typeof kybLaterWords &
  typeof onboardingReviewWords &
  typeof kybStartWords &
  typeof onboardingFlowWords &
  typeof onboardingFrameWords &
  typeof termsConsentWords &
  typeof verificationErrorWords &
  typeof verificationErrorStateWords &
  typeof fixWords &
  typeof verificationStatusWords &
  CoreWords

/** Every text of the library in one language. */
export type Pack = { readonly [Key in keyof Catalogue]: string }

/** The part of a pack whose keys begin alike. */
export type PackPart<Start extends string> = Pick<Pack, Extract<keyof Pack, `${Start}.${string}`>>
