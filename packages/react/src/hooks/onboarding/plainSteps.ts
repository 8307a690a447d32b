import type { Step } from '@grid-kyc/core'
import type { Copy } from '../../words/Copy.js'
import type { CustomStep, OnboardingStep, StepList } from './OnboardingStep.js'

/** All the steps there are for one kind of customer, and the first part of the keys of their titles. */
export interface StepTable {
  readonly resource: 'business' | 'individual'
  readonly steps: readonly Step[]
}

/** The steps as the host wants them, before anybody knows how far each is. */
export function plainSteps({ resource, steps }: StepTable, list?: StepList, copy: Copy = {}): OnboardingStep[] {
  const ours = (id: string): OnboardingStep[] => {
    const step = steps.find(each => each.id === id)
    return step
      ? [{ ...step, title: copy[`steps.${resource}.${id}` as keyof Copy] ?? step.title, state: 'unknown' }]
      : []
  }
  const wanted: StepList = list ?? steps.map(({ id }) => id)
  return wanted.flatMap(entry => (typeof entry === 'string' ? ours(entry) : [custom(entry)]))
}

const custom = ({ id, title, state = 'todo' }: CustomStep): OnboardingStep => ({ id, title, kind: 'custom', state })
