import type { CustomerState, GridKycError } from '@grid-kyc/core'

/** A customer's state as Grid last answered it. `raw` is Grid's own word. */
export interface StatusChange {
  customerId: string
  state: CustomerState
  raw: string | undefined
}

/** `redirect`: same tab and back. `tab`: a new tab. `embedded`: the provider's SDK in place. */
export type KycLinkMode = 'redirect' | 'tab' | 'embedded'

/**
 * Where the hosted check is, as far as this page can know. `returned` means the person is back, not that they are
 * approved: only Grid decides. `abandoned` is an offer to go on, never a verdict.
 */
export type KycLinkState =
  | 'idle'
  | 'creating'
  | 'open'
  | 'returned'
  | 'expired'
  | 'abandoned'
  | 'blocked'
  | 'contact_needed'
  | 'failed'

export interface LinkChange {
  customerId: string | undefined
  state: KycLinkState
  mode: KycLinkMode
}

/** Why somebody came to another step. */
export type StepChangeReason = 'resume' | 'continue' | 'back' | 'choice' | 'error' | 'submit'

export interface StepChange {
  step: string
  from: string | undefined
  reason: StepChangeReason
}

/** Something was written to Grid. Ids only. */
export interface Saved {
  resource: 'customer' | 'beneficialOwner' | 'document'
  id: string
  created: boolean
}

export interface Submitted {
  verificationId: string
  /** Grid's own word. */
  verificationStatus: string
}

/** What the provider's `onEvent` gets, for analytics: ids and states, never a person's data. */
export type GridKycEvent =
  | ({ type: 'statusChange' } & StatusChange)
  | ({ type: 'linkChange' } & LinkChange)
  | ({ type: 'stepChange' } & StepChange)
  | ({ type: 'saved' } & Saved)
  | ({ type: 'submitted' } & Submitted)
  | { type: 'error'; error: GridKycError }
