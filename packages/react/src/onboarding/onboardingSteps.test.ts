import { expect, it } from 'vitest'
import type { OnboardingStep } from './OnboardingStep.js'
import { resumeStep } from './onboardingSteps.js'

const steps = (...states: string[]) =>
  states.map((each, at) => {
    const [state, kind = 'fields'] = each.split(' ')
    return { id: String(at), title: '', state, kind } as unknown as OnboardingStep
  })
const resumes = (states: string[], isReading = false) => resumeStep(steps(...states), isReading)?.id

it.each<[string, string[], string | undefined]>([
  ['at the first step that needs something', ['done', 'todo', 'todo', 'locked outcome'], '1'],
  ['at the first that Grid wants changed', ['done', 'attention', 'todo'], '1'],
  ['at the result once there is one to wait for', ['done', 'todo', 'todo outcome'], '2'],
  ['at the decision', ['done', 'done', 'done outcome'], '2'],
  ['before a result that is not open yet', ['todo', 'done', 'locked outcome'], '0'],
  ['before a result that is not known yet', ['todo', 'done', 'unknown outcome'], '0'],
  ['at the last that is done where nothing is left', ['done', 'done', 'locked'], '1'],
  ['at the first where all are locked', ['locked', 'locked'], '0'],
  ['nowhere without steps', [], undefined],
])('continues %s', (_where, states, id) => {
  expect(resumes(states)).toBe(id)
})

it('waits while the step depends on what is still being read, and no longer', () => {
  expect(resumes(['done', 'unknown', 'todo'], true)).toBeUndefined()
  expect(resumes(['done', 'unknown', 'todo'], false)).toBe('1')
  expect(resumes(['todo', 'unknown'], true)).toBe('0')
  expect(resumes(['unknown', 'todo outcome'], true)).toBe('1')
})
