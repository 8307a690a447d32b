import { allFields, individualSteps } from '@grid-kyc/core'
import type { OnboardingKind } from '../OnboardingKind.js'

export const individualKind: OnboardingKind = {
  customerType: 'INDIVIDUAL',
  resource: 'individual',
  table: allFields.individual,
  steps: individualSteps,
  countryAt: 'address.country',
}
