export {
  type ReadyBusinessKyb,
  type UseBusinessKybOptions,
  type UseBusinessKybResult,
  useBusinessKyb,
} from './business/useBusinessKyb.js'
export type { CurrencyRequirement } from './currencyRequirements.js'
export {
  type ReadyIndividualKyc,
  type UseIndividualKycOptions,
  type UseIndividualKycResult,
  useIndividualKyc,
} from './individual/useIndividualKyc.js'
export type { OnboardingActivity } from './OnboardingSnapshot.js'
export type { CustomStep, OnboardingStep, StepList } from './OnboardingStep.js'
export type { Acceptance, OnboardingActions } from './onboardingActions.js'
export { type UseTermsConsentOptions, type UseTermsConsentResult, useTermsConsent } from './terms/useTermsConsent.js'
export {
  type UseCurrencyRequirementsOptions,
  type UseCurrencyRequirementsResult,
  useCurrencyRequirements,
} from './useCurrencyRequirements.js'
