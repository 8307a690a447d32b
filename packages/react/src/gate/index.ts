export { type UseOnboardingGateOptions, type UseOnboardingGateResult, useOnboardingGate } from './useOnboardingGate.js'
