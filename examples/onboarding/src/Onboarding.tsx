import { OnboardingGate } from '@grid-kyc/react'
import { Account } from './Account.js'
import { terms } from './terms.js'

/** All that most apps need: the gate shows whatever is next for a customer, and your app once Grid has approved them. */
export const Onboarding = () => (
  <OnboardingGate terms={terms} link={{ handoff: true }}>
    <Account />
  </OnboardingGate>
)
