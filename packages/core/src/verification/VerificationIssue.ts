import type { DocumentCategory, DocumentSubject } from '../documents/documentCategories.js'
import type { StepId } from '../fields/Field.js'
import type { LocatedField } from '../fields/locateField.js'
import type { Document } from '../model/Document.js'
import type { VerificationError } from '../model/Verification.js'
import type { Fix, Guidance, GuidanceName } from './guidance.js'

/** One thing Grid asks for, with everything it takes to show it and to fix it. */
export interface VerificationIssue {
  /** The same for the same wish, however often and in however many verifications Grid has it. Ids and paths only. */
  readonly key: string
  /** Those of Grid's that come to the same. */
  readonly errors: readonly VerificationError[]
  readonly guidance: GuidanceName
  /** As the guidance says, or `support` where nothing can be done here. */
  readonly fix: Fix
  readonly role: Guidance['role']
  readonly step: StepId
  /** The customer or owner it is about; for a document, whose it is. */
  readonly holder: string
  readonly subject: DocumentSubject
  /** The holder's, where it is known. Personal. */
  readonly name: string | undefined
  /** The fields that Grid means, where any is known. */
  readonly fields: readonly LocatedField[]
  /** The fields that are asked together to fix it: an address is written whole. */
  readonly paths: readonly string[]
  /** Those Grid requires to be replaced. */
  readonly documents: readonly Document[]
  /** The key of the place where the document belongs. */
  readonly slot: string | undefined
  readonly category: DocumentCategory | undefined
  /** Any one of them will do. Grid's own list comes before ours. */
  readonly accepts: readonly string[]
  /** Grid's English, only where it may be shown. */
  readonly reason: string | undefined
  /** True when Grid's own data shows that it was fixed since. */
  readonly isFixed: boolean
}
