import { OnboardingGate } from '@grid-kyc/react'
import { Account } from './Account.js'
import { terms } from './terms.js'

/** All that most apps need: the gate shows the next onboarding step, and your app once Grid has approved the customer. */
export const Onboarding = () => (
  <OnboardingGate terms={terms} link={{ handoff: true }}>
    <Account />
  </OnboardingGate>
)
