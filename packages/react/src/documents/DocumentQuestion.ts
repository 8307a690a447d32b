import type { Constraint } from '@grid-kyc/core'

/** What is asked beside the file, by the names of Grid. */
export type DocumentQuestion = 'documentType' | 'country' | 'documentNumber' | 'issuingAuthority'

/** What is wrong with an answer: it is not there, or Grid did not take it. */
export interface DocumentAnswerProblem {
  readonly question: DocumentQuestion
  readonly code: 'missing' | 'invalid'
  /** What Grid would take, where it said so. */
  readonly constraint?: Constraint | undefined
}
