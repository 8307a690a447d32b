import type { VerificationIssue as GridIssue } from '@grid-kyc/core'

/** One thing that Grid needs for a customer, an owner or a document, in the user's language. */
export interface VerificationIssue extends GridIssue {
  /** What is wanted. */
  readonly message: string
  /** Why, or how to do it well. */
  readonly help: string | undefined
  /** The names of the fields it is about. */
  readonly labels: readonly string[]
  /** The names of the document types that count. */
  readonly documentTypes: readonly string[]
  /** Where Grid raised it: a customer, an owner or a document. */
  readonly resourceId: string
  /** The field it is about, where it is one of the customer itself. */
  readonly path: string | undefined
  /** The advice that goes with a rejected document. */
  readonly refusal: 'LOW_QUALITY' | 'INCOMPLETE' | undefined
  /** `fixed`: corrected since, and Grid has not looked at it again. */
  readonly state: 'open' | 'fixed'
  /** It was fixed before, and Grid asks for it once more. */
  readonly isRepeated: boolean
  /** Grid did not ask for it the last time. */
  readonly isNew: boolean
}
