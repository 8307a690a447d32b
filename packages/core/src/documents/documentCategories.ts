import type { DocumentType } from './documentTypes.js'

/** Who a document can be about. */
export type DocumentSubject = 'individual' | 'business' | 'beneficialOwner'

/** One thing that documents prove. */
export interface DocumentCategoryRow {
  readonly label: string
  /** Why it is asked for, to the person who looks for it. */
  readonly help: string
  /** Any one of them will do. Only for asking ahead: once Grid has answered, its own list counts. */
  readonly accepts: readonly DocumentType[]
  /** Always wanted for these; for others only when Grid asks. */
  readonly neededFor: readonly DocumentSubject[]
  /** The error by which Grid asks for it; absent where Grid has none, and only its guides ask. */
  readonly errorType?: `MISSING_${string}_DOCUMENT`
}

/** What has to be proven, in the order in which it is asked. */
export const documentCategories = {
  identity: {
    label: 'Photo ID',
    help: 'Government-issued and valid today.',
    accepts: ['PASSPORT', 'DRIVERS_LICENSE', 'NATIONAL_ID'],
    neededFor: ['individual', 'beneficialOwner'],
    errorType: 'MISSING_IDENTITY_DOCUMENT',
  },
  legalPresence: {
    label: 'Formation document',
    help: 'Shows the legal name and registration.',
    accepts: [
      'CERTIFICATE_OF_INCORPORATION',
      'ARTICLES_OF_INCORPORATION',
      'ARTICLES_OF_ASSOCIATION',
      'STATE_REGISTRY_EXCERPT',
    ],
    neededFor: ['business'],
    errorType: 'MISSING_LEGAL_PRESENCE_DOCUMENT',
  },
  ownershipStructure: {
    label: 'Ownership document',
    help: 'Lists the owners and their shares.',
    accepts: ['SHAREHOLDER_REGISTER', 'TRUST_AGREEMENT', 'PARTNERSHIP_AGREEMENT'],
    neededFor: ['business'],
    errorType: 'MISSING_OWNERSHIP_STRUCTURE_DOCUMENT',
  },
  controlStructure: {
    label: 'Management document',
    help: 'Names the managers.',
    accepts: ['DIRECTOR_REGISTRY', 'TRUST_AGREEMENT', 'STATE_COMPANY_REGISTRY', 'PARTNERSHIP_CONTROL_AGREEMENT'],
    neededFor: ['business'],
    errorType: 'MISSING_CONTROL_STRUCTURE_DOCUMENT',
  },
  proofOfAddress: {
    label: 'Proof of address',
    help: 'Shows the name and address. No older than 3 months.',
    accepts: [
      'UTILITY_BILL',
      'RENT_OR_LEASE_AGREEMENT',
      'ELECTRICITY_BILL',
      'BANK_STATEMENT',
      'TAX_RETURN',
      'PROOF_OF_ADDRESS',
    ],
    neededFor: ['business'],
    errorType: 'MISSING_PROOF_OF_ADDRESS_DOCUMENT',
  },
  goodStanding: {
    label: 'Certificate of good standing',
    help: 'Issued by the state or the company register.',
    accepts: ['GOOD_STANDING_CERTIFICATE'],
    neededFor: [],
    errorType: 'MISSING_GOOD_STANDING_DOCUMENT',
  },
  ownershipRecords: {
    label: 'Ownership chart or agreement',
    help: 'For example an organization chart, an operating or shareholder agreement, or a certification of the owners.',
    // Grid has no type for most of these.
    accepts: ['OTHER', 'PARTNERSHIP_AGREEMENT', 'SHAREHOLDER_REGISTER', 'INCUMBENCY_CERTIFICATE'],
    neededFor: [],
  },
  taxRecords: {
    label: 'Tax ID document',
    help: 'From the tax authority, showing the tax ID number.',
    accepts: ['OTHER', 'TAX_RETURN'],
    neededFor: [],
  },
} as const satisfies Record<string, DocumentCategoryRow>

/** The name of a kind of proof, such as `proofOfAddress`, for which several document types will do. */
export type DocumentCategory = keyof typeof documentCategories

/** The category an error asks for; undefined for errors that ask for something else, or that Grid added later. */
export const documentCategoryOf = (errorType: string): DocumentCategory | undefined =>
  (Object.entries(documentCategories) as [DocumentCategory, DocumentCategoryRow][]).find(
    ([, row]) => row.errorType === errorType,
  )?.[0]
