import { isWithheld } from './isWithheld.js'
import type { VerificationErrorType } from './VerificationErrorType.js'

/**
 * What the person does about an error: correct a field, upload a document, replace one, add or change people, or talk
 * to support. Nothing else branches on an error's type.
 */
export type Fix = 'field' | 'document' | 'replace' | 'people' | 'support'

export interface Guidance {
  readonly fix: Fix
  /** English, to the person. `{label}` is the name of the field. */
  readonly title: string
  /** Whether Grid's own `reason` may be shown. */
  readonly reveal: boolean
}

const withheld: Guidance = {
  fix: 'support',
  title: "We can't complete this check. Contact us and we'll tell you what you can do",
  reveal: false,
}

/** A row for every error type that is known; a type without a row does not compile. */
export const guidance = {
  MISSING_FIELD: { fix: 'field', title: 'Add this: {label}', reveal: true },
  INVALID_FIELD: { fix: 'field', title: 'Check this: {label}', reveal: true },
  MISSING_LEGAL_PRESENCE_DOCUMENT: { fix: 'document', title: 'Upload proof that the business exists', reveal: true },
  MISSING_CONTROL_STRUCTURE_DOCUMENT: { fix: 'document', title: 'Upload proof of who is in charge', reveal: true },
  MISSING_OWNERSHIP_STRUCTURE_DOCUMENT: {
    fix: 'document',
    title: 'Upload proof of who owns the business',
    reveal: true,
  },
  MISSING_PROOF_OF_ADDRESS_DOCUMENT: { fix: 'document', title: 'Upload a proof of address', reveal: true },
  MISSING_IDENTITY_DOCUMENT: { fix: 'document', title: 'Upload an identity document', reveal: true },
  MISSING_GOOD_STANDING_DOCUMENT: { fix: 'document', title: 'Upload a certificate of good standing', reveal: true },
  MISSING_DOCUMENT: { fix: 'document', title: 'Upload one more document', reveal: true },
  INVALID_DOCUMENT: { fix: 'replace', title: 'Upload another document instead of this one', reveal: true },
  EXPIRED_DOCUMENT: { fix: 'replace', title: 'Upload a document that is valid today', reveal: true },
  POOR_QUALITY_DOCUMENT: { fix: 'replace', title: 'Take a sharper picture of this document', reveal: true },
  UNREADABLE_DOCUMENT: { fix: 'replace', title: 'Upload a copy of this document that we can read', reveal: true },
  INCOMPLETE_DOCUMENT: { fix: 'replace', title: 'Upload all pages and sides of this document', reveal: true },
  WRONG_DOCUMENT_TYPE: { fix: 'replace', title: 'Upload another kind of document', reveal: true },
  DOCUMENT_VERIFICATION_FAILED: { fix: 'replace', title: "We couldn't check this document. Try another", reveal: true },
  SUSPECTED_FRAUD_DOCUMENT: withheld,
  MISSING_BENEFICIAL_OWNER: { fix: 'people', title: 'Add everyone who owns 25% or more', reveal: true },
  MISSING_CONTROL_PERSON: { fix: 'people', title: 'Name the person who controls the business', reveal: true },
  APPLICANT_SANCTIONED: withheld,
  APPLICANT_FRAUD: withheld,
  APPLICANT_CRIMINAL_RECORD: withheld,
  APPLICANT_REJECTED: withheld,
} as const satisfies Record<VerificationErrorType, Guidance>

/** What is read of a verification's error to choose its guidance. */
export interface GuidedError {
  readonly type: string
  readonly field?: string | undefined
  readonly acceptedDocumentTypes?: readonly string[] | undefined
}

/**
 * The guidance for an error. For a type that nobody knows yet, what the error carries decides; its `reason` is shown
 * only where there is something to do about it.
 */
export function guidanceFor(error: GuidedError): Guidance {
  if (isWithheld(error.type)) return withheld
  if (Object.hasOwn(guidance, error.type)) return guidance[error.type as VerificationErrorType]
  if (error.acceptedDocumentTypes?.length || /^MISSING_.*DOCUMENT$/.test(error.type)) return guidance.MISSING_DOCUMENT
  if (error.field) return guidance.INVALID_FIELD
  return { fix: 'support', title: 'Something still needs attention. Contact us', reveal: false }
}
