import { type Application, individualSteps } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import type { OnboardingStep } from './OnboardingStep.js'
import { onboardingSteps, resumeStep } from './onboardingSteps.js'

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

describe('the steps of a customer', () => {
  const table = { resource: 'individual', steps: individualSteps } as const
  const named = {
    ...{ customerType: 'INDIVIDUAL', verification: null, owners: [], documents: [] },
    customer: { fullName: 'Ada Miller', birthDate: '1987-03-14', nationality: 'FR', address: { country: 'FR' } },
  } as unknown as Application

  it('say how far each of them is', () => {
    const states = Object.fromEntries(onboardingSteps(named, table).map(({ id, state }) => [id, state]))
    expect(states).toMatchObject({ person: 'done', address: 'todo', review: 'locked', outcome: 'locked' })
    expect(onboardingSteps(named, table).map(({ id }) => id)).toEqual(individualSteps.map(({ id }) => id))
  })

  it('are in the order of the host, whose own say it themselves', () => {
    const tour = { id: 'tour', title: 'A tour', state: 'done' } as const
    const found = onboardingSteps(named, table, ['address', tour, 'person'], {
      'steps.individual.person': 'Ihre Daten',
    })
    expect(found.map(({ id, state }) => [id, state])).toEqual([
      ['address', 'todo'],
      ['tour', 'done'],
      ['person', 'done'],
    ])
    expect(found[2]?.title).toBe('Ihre Daten')
  })
})
