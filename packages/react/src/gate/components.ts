export { OnboardingGate, type OnboardingGateProps } from './OnboardingGate.js'
