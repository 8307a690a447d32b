import type { Application, Customer, EndUserTerms, GridKycError, Verification } from '@grid-kyc/core'
import type { FieldForm } from '../form/FieldForm.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import type { CurrencyRequirement } from './currencyRequirements.js'
import type { OnboardingActivity } from './OnboardingSnapshot.js'
import type { OnboardingStep } from './OnboardingStep.js'
import type { OnboardingActions } from './onboardingActions.js'

export interface UnreadyOnboarding {
  status: 'loading' | 'failed'
  /** What could not be read or done. They never hide what is there. */
  errors: readonly GridKycError[]
  refresh: () => void
}

export interface ReadyOnboarding extends Omit<UnreadyOnboarding, 'status'>, OnboardingActions {
  status: 'ready'
  /** Undefined until the customer was created. */
  customerId: string | undefined
  /** Grid's newest answer, identifiers masked; undefined until it was read or created. */
  customer: Customer | undefined
  /** The customer’s status. */
  verification: Verification | undefined
  steps: readonly OnboardingStep[]
  /** The id of the step that is shown. */
  step: OnboardingStep
  /** The form of the fields. */
  form: FieldForm
  /** The paths of a step's questions, in their order. */
  pathsOf: (stepId: string) => readonly string[]
  /** What Grid still requires, by the step where it is fixed. */
  issues: readonly VerificationIssue[]
  activity: OnboardingActivity
  /** Counts the attempts that failed: give the focus to the summary of errors when it changes. */
  attempt: number
  hasUnsaved: boolean
  /** Whether something was saved, and nothing changed since. */
  isSaved: boolean
  /** True when unsaved values of an earlier visit were restored and are still not saved. */
  isRestored: boolean
  isRegulated: boolean
  /** The terms to accept before submitting; undefined where there are none, or they were accepted. */
  terms: EndUserTerms | undefined
  /** Whether contacts have to be verified before submitting. */
  isContactNeeded: boolean
  /** What the wanted currencies still need, as of what Grid has. */
  currencies: readonly CurrencyRequirement[]
  /** Everything read so far: owners and documents too. */
  application: Application
  /** With `returnTo`, continuing from there leads back to that step. */
  goTo: (stepId: string, options?: { returnTo?: string | undefined }) => void
  back: () => void
}
