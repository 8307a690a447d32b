import type { StepId, StepKind, StepState } from '@grid-kyc/core'

/** A step of your own, for what Grid does not ask. */
export interface CustomStep {
  readonly id: string
  readonly title: string
  /** Default `todo`. */
  readonly state?: StepState | undefined
}

/** The steps of a form in their order: ours by their id, and the host's own. What is left out is not shown. */
export type StepList = readonly (StepId | CustomStep)[]

/** One step of a form: its id, its title and its state. */
export interface OnboardingStep {
  readonly id: string
  /** In the host's words. */
  readonly title: string
  readonly kind: StepKind | 'custom'
  readonly state: StepState
}
