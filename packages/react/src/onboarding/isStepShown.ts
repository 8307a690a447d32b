import { type FieldContext, isNeeded } from '@grid-kyc/core'
import type { FieldForm } from '../form/FieldForm.js'
import type { OnboardingKind } from './OnboardingKind.js'
import type { OnboardingStep } from './OnboardingStep.js'

/** Whether there is anything to do on a step: some are for those whom Grid asks more, and a platform's own checks ask less. */
export function isStepShown(
  { id }: OnboardingStep,
  { steps }: OnboardingKind,
  form: FieldForm,
  context: FieldContext = {},
) {
  const step = steps.find(each => each.id === id)
  if (!step) return true
  const rows = form.rows().filter(({ field }) => field.step === id)
  if (step.whenRequested && rows.length === 0) return false
  if (!context.regulated || step.whenRegulated) return true
  // What was filled in makes nothing needed: a country alone would ask for the whole address.
  const entered = form.enteredValues({})
  return rows.some(row => isNeeded(row, 'verification', entered, context))
}
