import type { Step } from './Step.js'

/** The way of a person from nothing to a decision. */
export const individualSteps = [
  { id: 'person', title: 'About you', kind: 'fields', whenRegulated: true },
  { id: 'address', title: 'Your address', kind: 'fields' },
  { id: 'contact', title: 'Email and phone', kind: 'contact' },
  { id: 'documents', title: 'Identity document', kind: 'documents' },
  { id: 'dueDiligence', title: 'Source of funds', kind: 'fields', whenRequested: true },
  { id: 'review', title: 'Review and submit', kind: 'review' },
  { id: 'outcome', title: 'Result', kind: 'outcome', whenRegulated: true },
] as const satisfies readonly Step[]
