'use client'

import { DocumentChecklist } from '../../documents/DocumentChecklist.js'
import { useMessages } from '../../messages/useMessages.js'
import { nextHeadingLevel } from '../../ui/HeadingLevel.js'
import { slot } from '../../ui/slot.js'
import type { WizardStepProps } from '../WizardStepProps.js'
import { businessStepMessages } from './DocumentsStep.messages.js'
import { OwnersDocuments } from './OwnersDocuments.js'

/** With more owners than this, documents are fetched per owner when opened. */
const maxOwners = 24

/** The documents of the business and of everyone who owns it. */
export function DocumentsStep({ onboarding, headingLevel }: WizardStepProps) {
  const t = useMessages(businessStepMessages)
  const { customerId, application } = onboarding
  const below = nextHeadingLevel(headingLevel)
  const isCrowd = (application.owners ?? []).length > maxOwners
  return (
    <>
      <p {...slot('lead')}>{t('kyb.documents.lead')}</p>
      <DocumentChecklist
        customerId={customerId}
        documentHolder={isCrowd ? customerId : undefined}
        headingLevel={below}
      />
      {isCrowd && <OwnersDocuments onboarding={onboarding} headingLevel={below} />}
    </>
  )
}
