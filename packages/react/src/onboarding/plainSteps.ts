import type { Step } from '@grid-kyc/core'
import type { Messages } from '../messages/Messages.js'
import type { CustomStep, OnboardingStep, StepList } from './OnboardingStep.js'

/** All the steps there are for one kind of customer, and the first part of the keys of their titles. */
export interface StepTable {
  readonly resource: 'business' | 'individual'
  readonly steps: readonly Step[]
}

/** The steps as the host configured them, before their progress is known. */
export function plainSteps({ resource, steps }: StepTable, list?: StepList, messages: Messages = {}): OnboardingStep[] {
  const ours = (id: string): OnboardingStep[] => {
    const step = steps.find(each => each.id === id)
    return step
      ? [{ ...step, title: messages[`steps.${resource}.${id}` as keyof Messages] ?? step.title, state: 'unknown' }]
      : []
  }
  const wanted: StepList = list ?? steps.map(({ id }) => id)
  return wanted.flatMap(entry => (typeof entry === 'string' ? ours(entry) : [custom(entry)]))
}

const custom = ({ id, title, state = 'todo' }: CustomStep): OnboardingStep => ({ id, title, kind: 'custom', state })
