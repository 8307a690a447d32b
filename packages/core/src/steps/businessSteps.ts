import type { Step } from './Step.js'

/** The way of a business from nothing to a decision. Which fields are on a step, the fields say themselves. */
export const businessSteps = [
  { id: 'start', title: 'Before you start', kind: 'start', whenRegulated: true },
  { id: 'business', title: 'About the business', kind: 'fields', whenRegulated: true },
  { id: 'operations', title: 'Address and industry', kind: 'fields' },
  { id: 'activity', title: 'Activity and funds', kind: 'fields' },
  { id: 'people', title: 'Owners', kind: 'people' },
  { id: 'documents', title: 'Documents', kind: 'documents' },
  { id: 'review', title: 'Review and submit', kind: 'review' },
  { id: 'outcome', title: 'Result', kind: 'outcome', whenRegulated: true },
] as const satisfies readonly Step[]
