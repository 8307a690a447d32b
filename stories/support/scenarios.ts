import type { SeedName } from '@grid-kyc/sandbox'

/** Whose session a story is: the one the story is about, or a customer in some state of the lifecycle. */
export const scenarios = [
  'story default',
  'individual.start',
  'individual.contact_needed',
  'individual.action_needed',
  'individual.document_refused',
  'individual.in_review',
  'individual.approved',
  'individual.rejected',
  'individual.on_hold',
  'business.start',
  'business.contact_needed',
  'business.action_needed',
  'business.ready',
  'business.in_progress',
  'business.in_review',
  'business.approved',
  'business.rejected',
  'business.on_hold',
] as const satisfies readonly (SeedName | 'story default')[]

export type Scenario = (typeof scenarios)[number]
