'use client'

import { ContactVerification } from '../../contact/ContactVerification.js'
import { DocumentChecklist } from '../../documents/DocumentChecklist.js'
import { useMessages } from '../../messages/useMessages.js'
import { nextHeadingLevel } from '../../ui/HeadingLevel.js'
import { slot } from '../../ui/slot.js'
import { OutcomeStep } from '../OutcomeStep.js'
import type { StepRenderers, WizardStepProps } from '../WizardStepProps.js'
import { individualKycMessages } from './IndividualKycForm.messages.js'
import { IndividualReview } from './IndividualReview.js'

function DocumentsStep({ onboarding, headingLevel }: WizardStepProps) {
  const t = useMessages(individualKycMessages)
  return (
    <>
      <p {...slot('lead')}>{t('kyc.documents.lead')}</p>
      <DocumentChecklist customerId={onboarding.customerId} headingLevel={nextHeadingLevel(headingLevel)} />
    </>
  )
}

function ContactStep({ onboarding, headingLevel }: WizardStepProps) {
  return (
    <ContactVerification
      customerId={onboarding.customerId}
      headingLevel={nextHeadingLevel(headingLevel)}
      onVerified={() => void onboarding.next()}
    />
  )
}

/** The steps of an individual that are more than fields, in a chunk of their own. */
export const individualRenderers: StepRenderers = {
  contact: ContactStep,
  documents: DocumentsStep,
  review: IndividualReview,
  outcome: OutcomeStep,
}
