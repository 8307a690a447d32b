import type { VerificationErrorType } from '../model/VerificationErrorType.js'

/** What the proxy puts in the place of an error that must not be disclosed. */
export const withheldType = 'WITHHELD'

/**
 * True when an error of this type must not be disclosed: showing a person a match or a suspicion can be
 * unlawful. Goes by the name's beginning, so that it also holds for types Grid adds later.
 */
export const isWithheld = (type: string): boolean =>
  type === withheldType || /^(APPLICANT|SUSPECTED)_/i.test(type.trim())

/**
 * What the person does about an error: correct a field, upload a document, replace one, add or change people, or talk
 * to support. Nothing else branches on an error's type.
 */
export type Fix = 'field' | 'document' | 'replace' | 'people' | 'support'

/** What an error type means to the user: how it is fixed, its title, and whether it may be disclosed. */
export interface Guidance {
  readonly fix: Fix
  /** English, to the person. `{label}` is the name of the field. */
  readonly title: string
  /** The title where `{label}` is several fields, such as those of an address. */
  readonly several?: string
  /** Why, or how to do it well, in a line. Where a document is missing, its category says why. */
  readonly help?: string
  /** Whether Grid's own `reason` may be shown. */
  readonly reveal: boolean
  /** What is refused at the upload for the same cause: the picture of a good one is the same. */
  readonly refusal?: 'LOW_QUALITY' | 'INCOMPLETE'
  /** The role a person has to have in the business. */
  readonly role?: 'UBO' | 'CONTROL_PERSON'
}

const withheld = {
  fix: 'support',
  title: 'We can’t complete this check. Contact us and we’ll tell you what you can do',
  reveal: false,
} as const satisfies Guidance

/** A row for every error type that is known; a type without a row does not compile. */
export const guidance = {
  MISSING_FIELD: {
    fix: 'field',
    title: '{label} is missing',
    several: '{label} are missing',
    reveal: true,
  },
  INVALID_FIELD: {
    fix: 'field',
    title: '{label} couldn’t be verified',
    help: 'Compare it with an official document.',
    reveal: true,
  },
  MISSING_LEGAL_PRESENCE_DOCUMENT: { fix: 'document', title: 'Upload a formation document', reveal: true },
  MISSING_CONTROL_STRUCTURE_DOCUMENT: { fix: 'document', title: 'Upload a management document', reveal: true },
  MISSING_OWNERSHIP_STRUCTURE_DOCUMENT: {
    fix: 'document',
    title: 'Upload an ownership document',
    reveal: true,
  },
  MISSING_PROOF_OF_ADDRESS_DOCUMENT: { fix: 'document', title: 'Upload a proof of address', reveal: true },
  MISSING_IDENTITY_DOCUMENT: { fix: 'document', title: 'Upload a photo ID', reveal: true },
  MISSING_GOOD_STANDING_DOCUMENT: { fix: 'document', title: 'Upload a certificate of good standing', reveal: true },
  MISSING_DOCUMENT: { fix: 'document', title: 'Upload one more document', reveal: true },
  INVALID_DOCUMENT: {
    fix: 'replace',
    title: 'Replace this document',
    help: 'We couldn’t use it. A clear copy of the original works best.',
    reveal: true,
  },
  EXPIRED_DOCUMENT: {
    fix: 'replace',
    title: 'Upload a document that is valid today',
    help: 'It has expired, or was issued too long ago.',
    reveal: true,
  },
  POOR_QUALITY_DOCUMENT: {
    fix: 'replace',
    title: 'Take a sharper picture of this document',
    help: 'Lay it flat in good light, avoid glare, and show all four corners.',
    reveal: true,
    refusal: 'LOW_QUALITY',
  },
  UNREADABLE_DOCUMENT: {
    fix: 'replace',
    title: 'Upload a readable copy of this document',
    help: 'Use a sharp photo or scan that opens without a password.',
    reveal: true,
    refusal: 'LOW_QUALITY',
  },
  INCOMPLETE_DOCUMENT: {
    fix: 'replace',
    title: 'Upload all pages and sides of this document',
    help: 'Part of it is missing. Cards need both sides.',
    reveal: true,
    refusal: 'INCOMPLETE',
  },
  WRONG_DOCUMENT_TYPE: {
    fix: 'replace',
    title: 'Upload a different type of document',
    help: 'This type of document can’t be used here.',
    reveal: true,
  },
  DOCUMENT_VERIFICATION_FAILED: {
    fix: 'replace',
    title: 'We couldn’t verify this document. Upload another',
    help: 'A sharp photo of the original works best. If you have no other document, contact us.',
    reveal: true,
  },
  SUSPECTED_FRAUD_DOCUMENT: withheld,
  MISSING_BENEFICIAL_OWNER: {
    fix: 'people',
    title: 'Add everyone who owns 25% or more',
    help: 'The law requires it to verify the business.',
    reveal: true,
    role: 'UBO',
  },
  MISSING_CONTROL_PERSON: {
    fix: 'people',
    title: 'Add the person who runs the business',
    help: 'One person, such as the CEO or managing member.',
    reveal: true,
    role: 'CONTROL_PERSON',
  },
  APPLICANT_SANCTIONED: withheld,
  APPLICANT_FRAUD: withheld,
  APPLICANT_CRIMINAL_RECORD: withheld,
  APPLICANT_REJECTED: withheld,
} as const satisfies Record<VerificationErrorType, Guidance>

/** Guidance without a row of its own: withheld types, and unknown types. */
export const neutralGuidance = {
  withheld,
  unknown: { fix: 'support', title: 'Something still needs attention. Contact us', reveal: false },
} as const satisfies Record<string, Guidance>

type RevealedType = {
  [Type in VerificationErrorType]: (typeof guidance)[Type]['reveal'] extends true ? Type : never
}[VerificationErrorType]

/** The guidance that explains an error. No name of a withheld type is among them. */
export type GuidanceName = RevealedType | keyof typeof neutralGuidance

/** What is read of a verification's error to choose its guidance. */
export interface GuidedError {
  readonly type: string
  readonly field?: string | undefined
  readonly acceptedDocumentTypes?: readonly string[] | undefined
}

/** The guidance of an error. For an unknown type, what the error carries decides. */
export function guidanceName(error: GuidedError): GuidanceName {
  if (isWithheld(error.type)) return 'withheld'
  if (Object.hasOwn(guidance, error.type)) return error.type as RevealedType
  if (error.acceptedDocumentTypes?.length || /^MISSING_.*DOCUMENT$/.test(error.type)) return 'MISSING_DOCUMENT'
  return error.field ? 'INVALID_FIELD' : 'unknown'
}

/** The guidance of a name that `guidanceName` returned. */
export const guidanceNamed = (name: GuidanceName): Guidance =>
  name === 'withheld' || name === 'unknown' ? neutralGuidance[name] : guidance[name]

/** The guidance for an error; its `reason` is shown only where there is something to do about it. */
export const guidanceFor = (error: GuidedError): Guidance => guidanceNamed(guidanceName(error))
