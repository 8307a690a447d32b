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
