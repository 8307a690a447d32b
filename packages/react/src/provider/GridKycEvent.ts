import type { CustomerState, GridKycError } from '@grid-kyc/core'

/** A customer's state in Grid's last response. `raw` is Grid's own status. */
export interface StatusChange {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string
  /** The current status. */
  state: CustomerState
  /** Grid’s own status, known or not. */
  raw: string | undefined
}

/** `redirect`: same tab and back. `tab`: a new tab. `embedded`: the provider's SDK in place. */
export type KycLinkMode = 'redirect' | 'tab' | 'embedded'

/**
 * Where the hosted check is, as far as this page can know. `returned` means that the user is back, not that they are approved:
 * only Grid decides. `abandoned` offers to continue; it says nothing about the result.
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

/** The state of a link changed. */
export interface LinkChange {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string | undefined
  /** The current status. */
  state: KycLinkState
  /** How the check opens. */
  mode: KycLinkMode
}

/** Why the step changed. */
export type StepChangeReason = 'resume' | 'continue' | 'back' | 'choice' | 'error' | 'submit'

/** Another step is shown. */
export interface StepChange {
  /** The id of the step that is shown. */
  step: string
  /** The id of the step before; undefined at first. */
  from: string | undefined
  /** Why the step changed. */
  reason: StepChangeReason
}

/** Something was written to Grid. Ids only. */
export interface Saved {
  /** What was stored. */
  resource: 'customer' | 'beneficialOwner' | 'document'
  /** Its id. */
  id: string
  /** True when it is new, false when it was updated. */
  created: boolean
}

/** Grid accepted a submission. */
export interface Submitted {
  /** The id of the verification. */
  verificationId: string
  /** Grid's own status. */
  verificationStatus: string
}

/** What the provider's `onEvent` gets, for analytics: ids and states, never personal data. */
export type GridKycEvent =
  | ({ type: 'statusChange' } & StatusChange)
  | ({ type: 'linkChange' } & LinkChange)
  | ({ type: 'stepChange' } & StepChange)
  | ({ type: 'saved' } & Saved)
  | ({ type: 'submitted' } & Submitted)
  | { type: 'error'; error: GridKycError }
