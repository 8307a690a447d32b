import type { CustomerState, GridKycError } from '@grid-kyc/core'
import type { KycLinkMode, KycLinkState } from './link/kycLinkState.js'
import type { Saved, StepChange, Submitted } from './onboarding/OnboardingEvents.js'

/** A customer's state as Grid last answered it. `raw` is Grid's own word. */
export interface StatusChange {
  customerId: string
  state: CustomerState
  raw: string | undefined
}

export interface LinkChange {
  customerId: string | undefined
  state: KycLinkState
  mode: KycLinkMode
}

/** What the provider's `onEvent` gets, for analytics: ids and states, never a person's data. */
export type GridKycEvent =
  | ({ type: 'statusChange' } & StatusChange)
  | ({ type: 'linkChange' } & LinkChange)
  | ({ type: 'stepChange' } & StepChange)
  | ({ type: 'saved' } & Saved)
  | ({ type: 'submitted' } & Submitted)
  | { type: 'error'; error: GridKycError }
