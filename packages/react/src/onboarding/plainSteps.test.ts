import { businessSteps, type Step } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import type { Messages } from '../messages/Messages.js'
import { plainSteps } from './plainSteps.js'

const steps = [
  { id: 'business', title: 'About the business', kind: 'fields' },
  { id: 'review', title: 'Review', kind: 'review' },
] as const satisfies readonly Step[]
const table = { resource: 'business', steps } as const

it('are all there are, in their order, none of them known yet', () => {
  expect(plainSteps(table)).toEqual([
    { id: 'business', title: 'About the business', kind: 'fields', state: 'unknown' },
    { id: 'review', title: 'Review', kind: 'review', state: 'unknown' },
  ])
  expect(plainSteps({ resource: 'business', steps: businessSteps })).toHaveLength(businessSteps.length)
})

it('are those of the host in its order, with its own between them', () => {
  const own = { id: 'tour', title: 'A tour', content: null }
  const found = plainSteps(table, ['review', own, { ...own, id: 'done', state: 'done' }, 'nowhere' as 'review'])
  expect(found).toEqual([
    { id: 'review', title: 'Review', kind: 'review', state: 'unknown' },
    { id: 'tour', title: 'A tour', kind: 'custom', state: 'todo' },
    { id: 'done', title: 'A tour', kind: 'custom', state: 'done' },
  ])
  expect(plainSteps(table, [])).toEqual([])
})

it('are titled in the language of the page', () => {
  const messages = { 'steps.business.review': 'Revisar', 'steps.individual.business': 'Nunca' } as Messages
  expect(plainSteps(table, undefined, messages).map(({ title }) => title)).toEqual(['About the business', 'Revisar'])
})
