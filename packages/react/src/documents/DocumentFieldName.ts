import type { FieldConstraint } from '@grid-kyc/core'

/** What is asked beside the file, by the names of Grid. */
export type DocumentFieldName = 'documentType' | 'country' | 'documentNumber' | 'issuingAuthority'

/** What is wrong with an answer: it is not there, or Grid did not take it. */
export interface DocumentFieldError {
  readonly question: DocumentFieldName
  readonly code: 'missing' | 'invalid'
  /** What Grid would take, where it said so. */
  readonly constraint?: FieldConstraint | undefined
}
