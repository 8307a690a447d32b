'use client'

import { ContactVerification } from '../../contact/ContactVerification.js'
import { DocumentChecklist } from '../../documents/DocumentChecklist.js'
import { useMessages } from '../../messages/useMessages.js'
import { nextHeadingLevel } from '../../ui/HeadingLevel.js'
import { slot } from '../../ui/slot.js'
import { OnboardingEnd, type OnboardingEndProps } from '../OnboardingEnd.js'
import { individualKycMessages } from './IndividualKycForm.messages.js'
import { IndividualReview } from './IndividualReview.js'

/** The screens of a person that come after the forms, in a chunk of their own. */
export function IndividualKycLater(props: OnboardingEndProps) {
  const { onboarding, headingLevel } = props
  const t = useMessages(individualKycMessages)
  const below = nextHeadingLevel(headingLevel)
  switch (onboarding.step.kind) {
    case 'documents':
      return (
        <>
          <p {...slot('lead')}>{t('kyc.documents.lead')}</p>
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
