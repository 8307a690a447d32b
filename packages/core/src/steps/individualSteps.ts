import type { Step } from './Step.js'

/** The way of a person from nothing to a decision. */
export const individualSteps = [
  { id: 'person', title: 'About you', kind: 'fields', whenRegulated: true },
  { id: 'address', title: 'Your address', kind: 'fields' },
  { id: 'contact', title: 'How to reach you', kind: 'contact' },
  { id: 'documents', title: 'Your identity document', kind: 'documents' },
  { id: 'dueDiligence', title: 'Your money and this account', kind: 'fields', whenRequested: true },
  { id: 'review', title: 'Check and submit', kind: 'review' },
  { id: 'outcome', title: 'Result', kind: 'outcome', whenRegulated: true },
] as const satisfies readonly Step[]
