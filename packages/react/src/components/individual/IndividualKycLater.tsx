'use client'

import { useWords } from '../../hooks/useWords.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { ContactVerification } from '../contact/ContactVerification.js'
import { DocumentChecklist } from '../documents/DocumentChecklist.js'
import { OnboardingEnd, type OnboardingEndProps } from '../onboarding/OnboardingEnd.js'
import { individualKycWords } from './IndividualKycForm.words.js'
import { IndividualReview } from './IndividualReview.js'

/** The screens of a person that come after the forms, in a chunk of their own. */
export function IndividualKycLater(props: OnboardingEndProps) {
  const { onboarding, headingLevel } = props
  const say = useWords(individualKycWords)
  const below = Math.min(headingLevel + 1, 6) as HeadingLevel
  switch (onboarding.step.kind) {
    case 'documents':
      return (
        <>
          <p {...slot('lead')}>{say('kyc.documents.lead')}</p>
          <DocumentChecklist customerId={onboarding.customerId} headingLevel={below} />
        </>
      )
    case 'review':
      return <IndividualReview {...props} />
    case 'contact':
      return (
        <ContactVerification
          customerId={onboarding.customerId}
          headingLevel={below}
          onVerified={() => void onboarding.next()}
        />
      )
    default:
      return <OnboardingEnd {...props} />
  }
}
