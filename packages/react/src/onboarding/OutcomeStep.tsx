'use client'

import { CustomerStatus } from '../status/CustomerStatus.js'
import { useVerificationStatus } from '../status/useVerificationStatus.js'
import type { WizardStepProps } from './WizardStepProps.js'

/** Grid's decision, or that it is still pending. */
export function OutcomeStep({ onboarding, headingLevel, actions, onStatusChange }: WizardStepProps) {
  const verification = useVerificationStatus({ customerId: onboarding.customerId, expecting: true, onStatusChange })
  return <CustomerStatus verification={verification} headingLevel={headingLevel} actions={actions} />
}
