'use client'

import { CustomerStatus } from '../status/CustomerStatus.js'
import { useVerificationStatus } from '../status/useVerificationStatus.js'
import type { OnboardingEndProps } from './OnboardingEnd.js'

/** What Grid has decided, or that it still has to. */
export function OnboardingOutcome({ onboarding, headingLevel, actions, onStatusChange }: OnboardingEndProps) {
  const verification = useVerificationStatus({ customerId: onboarding.customerId, expecting: true, onStatusChange })
  return <CustomerStatus verification={verification} headingLevel={headingLevel} actions={actions} />
}
