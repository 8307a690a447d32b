import { allFields, businessSteps } from '@grid-kyc/core'
import type { OnboardingKind } from '../OnboardingKind.js'

export const businessKind: OnboardingKind = {
  customerType: 'BUSINESS',
  resource: 'business',
  table: allFields.business,
  steps: businessSteps,
  countryAt: 'businessInfo.country',
}
