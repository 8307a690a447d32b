import type { DocumentSubject } from '@grid-kyc/core'
import type { Objection } from '../verification/objectionInLocale.js'

/** One thing to mend, in words. `key` stays the same from one submission to the next. */
export interface ListedError extends Objection {
  /** `fixed`: mended, and Grid has not looked at it again. */
  readonly state: 'open' | 'fixed'
  /** It was mended before, and Grid asks for it once more. */
  readonly isRepeated: boolean
  /** Grid did not ask for it the last time. */
  readonly isNew: boolean
  /** What the documents that count are called. */
  readonly kinds: readonly string[]
}

/** What Grid wants of one resource: the customer, an owner, or a document it refused. */
export interface ErrorGroup {
  readonly id: string
  readonly subject: DocumentSubject | 'document'
  /** Whose it is. Personal; undefined where nobody knows. */
  readonly name: string | undefined
  /** What the document is called. */
  readonly kind: string | undefined
  readonly errors: readonly ListedError[]
  /** How many of them are still to be mended here. */
  readonly open: number
}

/** What a submission has changed. */
export interface ErrorChange {
  /** What Grid does not ask for any more. */
  readonly gone: readonly string[]
  readonly still: number
  readonly added: number
}

export interface ErrorListing {
  readonly groups: readonly ErrorGroup[]
  /** Without what is left to support. */
  readonly total: number
  readonly fixed: number
  /** Undefined where there was nothing before. */
  readonly change: ErrorChange | undefined
}
