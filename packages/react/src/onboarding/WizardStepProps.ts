import type { StepKind } from '@grid-kyc/core'
import type { ComponentType } from 'react'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import type { Agreement } from './Certification.js'
import type { StepOptions } from './OnboardingProps.js'
import type { ReadyOnboarding } from './ReadyOnboarding.js'

/** What the renderer of a step is given. */
export interface WizardStepProps extends StepOptions {
  onboarding: ReadyOnboarding
  headingLevel: HeadingLevel
  /** What was agreed to and typed on the review. */
  agreed: Agreement
  onAgree: (agreed: Agreement) => void
  /** The id of a step's card on the review, which takes the focus when the user comes back from editing it. */
  cardId: (stepId: string) => string
  /** Goes to the step where an answer is changed; `path` takes the focus there. */
  onChange: (stepId: string, path?: string) => void
}

/** One renderer per step kind that is more than fields, loaded while the user fills in the first step. */
export type StepRenderers = Partial<Readonly<Record<StepKind, ComponentType<WizardStepProps>>>>
