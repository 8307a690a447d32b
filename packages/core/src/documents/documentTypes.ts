/** One kind of document Grid knows. */
export interface DocumentTypeRow {
  readonly label: string
  /** How many sides are uploaded, each as a document of its own. */
  readonly sides: 1 | 2
  /** Identity documents also need their number and the authority that issued them. */
  readonly needs: readonly ('documentNumber' | 'issuingAuthority')[]
}

const oneSided = (label: string): DocumentTypeRow => ({ label, sides: 1, needs: [] })
const identity = (label: string, sides: 1 | 2): DocumentTypeRow => ({
  label,
  sides,
  needs: ['documentNumber', 'issuingAuthority'],
})

/** Every document type by Grid's name. An unknown one is offered under its own name. */
export const documentTypes = {
  PASSPORT: identity('Passport', 1),
  DRIVERS_LICENSE: identity('Driver’s license', 2),
  NATIONAL_ID: identity('National identity card', 2),
  CERTIFICATE_OF_INCORPORATION: oneSided('Certificate of incorporation'),
  ARTICLES_OF_INCORPORATION: oneSided('Articles of incorporation'),
  ARTICLES_OF_ASSOCIATION: oneSided('Articles of association'),
  STATE_REGISTRY_EXCERPT: oneSided('Excerpt from the business register'),
  GOOD_STANDING_CERTIFICATE: oneSided('Certificate of good standing'),
  DIRECTOR_REGISTRY: oneSided('Register of directors'),
  STATE_COMPANY_REGISTRY: oneSided('Company register entry with directors'),
  PARTNERSHIP_CONTROL_AGREEMENT: oneSided('Partnership agreement with managers'),
  SHAREHOLDER_REGISTER: oneSided('Register of shareholders'),
  TRUST_AGREEMENT: oneSided('Trust agreement'),
  PARTNERSHIP_AGREEMENT: oneSided('Partnership agreement'),
  UTILITY_BILL: oneSided('Utility bill'),
  ELECTRICITY_BILL: oneSided('Electricity bill'),
  RENT_OR_LEASE_AGREEMENT: oneSided('Rental or lease agreement'),
  BANK_STATEMENT: oneSided('Bank statement'),
  TAX_RETURN: oneSided('Tax return'),
  PROOF_OF_ADDRESS: oneSided('Another proof of address'),
  INFORMATION_STATEMENT: oneSided('Information statement'),
  INCUMBENCY_CERTIFICATE: oneSided('Certificate of incumbency'),
  BUSINESS_LICENSE: oneSided('Business license'),
  POWER_OF_ATTORNEY: oneSided('Power of attorney'),
  SELFIE: oneSided('Photo of your face'),
  OTHER: oneSided('Another document'),
} as const satisfies Record<string, DocumentTypeRow>

/** A document type that Grid documents. Grid may add others. */
export type DocumentType = keyof typeof documentTypes

/** The row of a type; undefined for one that Grid added later. */
export const documentTypeRow = (type: unknown): DocumentTypeRow | undefined =>
  typeof type === 'string' && Object.hasOwn(documentTypes, type) ? documentTypes[type as DocumentType] : undefined
