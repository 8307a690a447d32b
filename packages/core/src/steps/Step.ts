import type { StepId } from '../fields/Field.js'

/** What a step is made of; there is one renderer for each. */
export type StepKind = 'start' | 'fields' | 'contact' | 'people' | 'documents' | 'review' | 'outcome'

/** One step of onboarding. */
export interface Step {
  readonly id: StepId
  /** English, to the person. */
  readonly title: string
  readonly kind: StepKind
  /** Grid asks this of some and not of others: it is shown only while it holds a question. */
  readonly whenRequested?: boolean
  /** A platform that does its own checks asks no more than these. */
  readonly whenRegulated?: boolean
}

/**
 * How far a step is: still to do, objected to by Grid, complete, not to be opened yet, or not known because what it
 * depends on has not been read.
 */
export type StepState = 'todo' | 'attention' | 'done' | 'locked' | 'unknown'
