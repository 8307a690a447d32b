'use client'

import { countryOf, valueAt } from '@grid-kyc/core'
import { useMessages } from '../../messages/useMessages.js'
import { BeneficialOwnerList } from '../../owners/BeneficialOwnerList.js'
import { nextHeadingLevel } from '../../ui/HeadingLevel.js'
import { slot } from '../../ui/slot.js'
import type { WizardStepProps } from '../WizardStepProps.js'
import { businessStepMessages } from './DocumentsStep.messages.js'

/** The people behind the business; the way on is theirs, because it is open only when they are complete. */
export function PeopleStep({ onboarding, headingLevel }: WizardStepProps) {
  const t = useMessages(businessStepMessages)
  const { threshold } = countryOf(valueAt(onboarding.form.values(), 'businessInfo.country')).ownership
  return (
    <>
      <p {...slot('lead')}>{t('kyb.people.lead', { threshold })}</p>
      <BeneficialOwnerList
        customerId={onboarding.customerId}
        headingLevel={nextHeadingLevel(headingLevel)}
        onContinue={() => void onboarding.next()}
        onBack={onboarding.back}
      />
    </>
  )
}
