import { businessSteps, type Step } from '@grid-kyc/core'
import type { Copy } from '../words/Copy.js'
import type { CustomStep, KybStep, StepList } from './KybStep.js'

const allSteps: StepList = businessSteps.map(({ id }) => id)

/** The steps as the host wants them, before anybody knows how far each is. */
export function plainSteps(list: StepList = allSteps, copy: Copy = {}): KybStep[] {
  return list.flatMap((entry): KybStep[] => (typeof entry === 'string' ? ours(entry, copy) : [custom(entry)]))
}

function ours(id: string, copy: Copy): KybStep[] {
  const step: Step | undefined = businessSteps.find(each => each.id === id)
  return step ? [{ ...step, title: copy[`steps.business.${id}` as keyof Copy] ?? step.title, state: 'unknown' }] : []
}

const custom = ({ id, title, state = 'todo' }: CustomStep): KybStep => ({ id, title, kind: 'custom', state })
