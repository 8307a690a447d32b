import { type Application, progress } from '@grid-kyc/core'
import type { Messages } from '../messages/Messages.js'
import type { OnboardingStep, StepList } from './OnboardingStep.js'
import { plainSteps, type StepTable } from './plainSteps.js'

/** The steps of a customer as the host wants them, each with how far it is. */
export function onboardingSteps(
  application: Application,
  table: StepTable,
  list?: StepList,
  messages?: Messages,
): OnboardingStep[] {
  const steps = plainSteps(table, list, messages)
  const ours = steps.flatMap(({ id }) => table.steps.find(step => step.id === id) ?? [])
  const states = progress(application, ours)
  return steps.map(step => ({ ...step, state: states.find(({ id }) => id === step.id)?.state ?? step.state }))
}

/**
 * The step where a returning user continues: the result if there is one to wait for, else the first step that needs
 * something. Undefined while that depends on what is still being read.
 */
export function resumeStep(steps: readonly OnboardingStep[], isReading: boolean): OnboardingStep | undefined {
  const outcome = steps.find(({ kind, state }) => kind === 'outcome' && state !== 'locked' && state !== 'unknown')
  const open = steps.find(({ state }) => state === 'todo' || state === 'attention' || state === 'unknown')
  if (!outcome && open?.state === 'unknown' && isReading) return undefined
  return outcome ?? open ?? steps.findLast(({ state }) => state !== 'locked') ?? steps[0]
}
