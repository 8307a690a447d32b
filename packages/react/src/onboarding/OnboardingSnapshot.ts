import type { Client, FieldContext, Values } from '@grid-kyc/core'
import type { FieldForm } from '../form/FieldForm.js'
import type { GridKycEvent, StepChangeReason } from '../provider/GridKycEvent.js'
import type { Action } from '../provider/useAction.js'
import type { UseApplicationResult } from '../store/useApplication.js'
import type { OnboardingKind } from './OnboardingKind.js'
import type { OnboardingStep } from './OnboardingStep.js'

/** What a form is doing now. */
export type OnboardingActivity = 'idle' | OnboardingWork

type OnboardingWork = 'saving' | 'submitting'

/** What the hook holds as of now. */
export interface OnboardingSnapshot {
  grid: UseApplicationResult
  form: FieldForm
  steps: readonly OnboardingStep[]
  step: OnboardingStep | undefined
  contextOf: (values: Values) => FieldContext
  pathsOf: (stepId: string) => readonly string[]
  stepOfPath: (path: string) => string | undefined
  go: (stepId: string, reason: StepChangeReason) => void
  /** Where to go back to after a correction; asked once. */
  takeReturn: () => string | undefined
  /** The currencies the account will hold. */
  currencies: readonly string[]
  onContactNeeded: ((customerId: string) => void) | undefined
}

interface Change {
  attempted?: true
  saved?: true
}

/** What the actions work with. */
export interface OnboardingEnvironment {
  client: Client
  kind: OnboardingKind
  now: () => OnboardingSnapshot
  run: Action<OnboardingWork>['run']
  show: (change: Change) => void
  report: (event: GridKycEvent) => void
}
