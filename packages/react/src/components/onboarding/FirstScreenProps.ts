import type { Values } from '@grid-kyc/core'
import type { ReactNode } from 'react'
import type { OnboardingStep } from '../../hooks/onboarding/OnboardingStep.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'

/** The screen that is drawn before the code of the form is there. */
export interface FirstScreenProps {
  steps: readonly OnboardingStep[]
  step: OnboardingStep
  headingLevel: HeadingLevel
  notice: ReactNode
  /** The answers so far: of `businessInfo` for a business. */
  values: Values
  onChange: (values: Values) => void
  hidden: readonly string[]
  readOnly: readonly string[]
  /** Continue was pressed. */
  onNext: () => void
  busy: boolean
  /** Whether the focus is in a question, which then must not be replaced. */
  onHold: (held: boolean) => void
}
