import type { beneficialOwnerFormWords } from '../components/BeneficialOwnerForm.words.js'
import type { beneficialOwnerListWords } from '../components/BeneficialOwnerList.words.js'
import type { businessKybWords } from '../components/BusinessKybWizard.words.js'
import type { contactVerificationWords } from '../components/ContactVerification.words.js'
import type { documentUploadWords } from '../components/DocumentUpload.words.js'
import type { fixWords } from '../components/FieldFix.words.js'
import type { formFieldWords } from '../components/FormField.words.js'
import type { individualKycWords } from '../components/IndividualKycForm.words.js'
import type { kybLaterWords } from '../components/KybLater.words.js'
import type { kybStartWords } from '../components/KybStart.words.js'
import type { kycLinkWords } from '../components/KycLinkButton.words.js'
import type { kycLinkDetailsWords } from '../components/KycLinkDetails.words.js'
import type { handoffWords } from '../components/KycLinkHandoff.words.js'
import type { onboardingFlowWords } from '../components/OnboardingFlow.words.js'
import type { onboardingFrameWords } from '../components/OnboardingFrame.words.js'
import type { gateWords } from '../components/OnboardingGate.words.js'
import type { onboardingReviewWords } from '../components/OnboardingReview.words.js'
import type { ownerPartWords } from '../components/OwnerPart.words.js'
import type { problemWords } from '../components/problem.words.js'
import type { termsConsentWords } from '../components/TermsConsent.words.js'
import type { verificationErrorWords } from '../components/VerificationErrorListing.words.js'
import type { verificationStatusWords } from '../components/VerificationStatusPanel.words.js'
import type { fieldProblemWords } from '../hooks/fieldProblem.words.js'
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
  typeof individualKycWords &
  typeof formFieldWords &
  typeof kybLaterWords &
  typeof onboardingReviewWords &
  typeof kybStartWords &
  typeof onboardingFlowWords &
  typeof onboardingFrameWords &
  typeof termsConsentWords &
  typeof verificationErrorWords &
  typeof fixWords &
  typeof verificationStatusWords &
  CoreWords

/** Every text of the library in one language. */
export type Pack = { readonly [Key in keyof Catalogue]: string }

/** The part of a pack whose keys begin alike. */
export type PackPart<Start extends string> = Pick<Pack, Extract<keyof Pack, `${Start}.${string}`>>
