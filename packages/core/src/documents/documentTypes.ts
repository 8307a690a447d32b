/** One kind of document Grid knows. */
export interface DocumentTypeRow {
  readonly label: string
  /** How many sides are uploaded, each as a document of its own. */
  readonly sides: 1 | 2
  /** Identity documents also need their number and the authority that issued them. */
  readonly needs: readonly ('documentNumber' | 'issuingAuthority')[]
}

const paper = (label: string): DocumentTypeRow => ({ label, sides: 1, needs: [] })
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
  CERTIFICATE_OF_INCORPORATION: paper('Certificate of incorporation'),
  ARTICLES_OF_INCORPORATION: paper('Articles of incorporation'),
  ARTICLES_OF_ASSOCIATION: paper('Articles of association'),
  STATE_REGISTRY_EXCERPT: paper('Excerpt from the business register'),
  GOOD_STANDING_CERTIFICATE: paper('Certificate of good standing'),
  DIRECTOR_REGISTRY: paper('Register of directors'),
  STATE_COMPANY_REGISTRY: paper('Company register entry with directors'),
  PARTNERSHIP_CONTROL_AGREEMENT: paper('Partnership agreement with managers'),
  SHAREHOLDER_REGISTER: paper('Register of shareholders'),
  TRUST_AGREEMENT: paper('Trust agreement'),
  PARTNERSHIP_AGREEMENT: paper('Partnership agreement'),
  UTILITY_BILL: paper('Utility bill'),
  ELECTRICITY_BILL: paper('Electricity bill'),
  RENT_OR_LEASE_AGREEMENT: paper('Rental or lease agreement'),
  BANK_STATEMENT: paper('Bank statement'),
  TAX_RETURN: paper('Tax return'),
  PROOF_OF_ADDRESS: paper('Another proof of address'),
  INFORMATION_STATEMENT: paper('Information statement'),
  INCUMBENCY_CERTIFICATE: paper('Certificate of incumbency'),
  BUSINESS_LICENSE: paper('Business license'),
  POWER_OF_ATTORNEY: paper('Power of attorney'),
  SELFIE: paper('Photo of your face'),
  OTHER: paper('Another document'),
} as const satisfies Record<string, DocumentTypeRow>

export type DocumentType = keyof typeof documentTypes

/** The row of a type; undefined for one that Grid added later. */
export const documentTypeRow = (type: unknown): DocumentTypeRow | undefined =>
  typeof type === 'string' && Object.hasOwn(documentTypes, type) ? documentTypes[type as DocumentType] : undefined
