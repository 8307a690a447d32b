import type { DocumentType } from './documentTypes.js'

/** Names that a legal form has for documents whose type at Grid is called something else. */
export type UsualDocumentName = 'operatingAgreement' | 'articlesOfOrganization' | 'listOfShareholders'

interface UsualDocument {
  readonly type: DocumentType
  readonly name?: UsualDocumentName
}

interface UsualDocumentsRow {
  readonly entityTypes: readonly string[]
  /** Where the business is registered; left out where the row holds everywhere else. */
  readonly country?: string
  /** Most usual first. */
  readonly documents: readonly UsualDocument[]
}

/** Which documents a legal form usually has. The first row that fits counts, so rows of a country come first. */
export const usualDocuments: readonly UsualDocumentsRow[] = [
  {
    entityTypes: ['LLC'],
    country: 'US',
    documents: [
      { type: 'ARTICLES_OF_INCORPORATION', name: 'articlesOfOrganization' },
      // Grid has no type for an operating agreement; its agreement types take its place.
      { type: 'PARTNERSHIP_AGREEMENT', name: 'operatingAgreement' },
      { type: 'PARTNERSHIP_CONTROL_AGREEMENT', name: 'operatingAgreement' },
    ],
  },
  {
    entityTypes: ['LLC'],
    country: 'DE',
    documents: [
      { type: 'STATE_REGISTRY_EXCERPT' },
      { type: 'SHAREHOLDER_REGISTER', name: 'listOfShareholders' },
      { type: 'STATE_COMPANY_REGISTRY' },
    ],
  },
  {
    entityTypes: ['CORPORATION', 'S_CORPORATION', 'PUBLICLY_LISTED_COMPANY', 'LLC'],
    documents: [
      { type: 'CERTIFICATE_OF_INCORPORATION' },
      { type: 'SHAREHOLDER_REGISTER' },
      { type: 'DIRECTOR_REGISTRY' },
    ],
  },
  {
    entityTypes: ['PARTNERSHIP'],
    documents: [
      { type: 'STATE_REGISTRY_EXCERPT' },
      { type: 'PARTNERSHIP_AGREEMENT' },
      { type: 'PARTNERSHIP_CONTROL_AGREEMENT' },
    ],
  },
  { entityTypes: ['TRUST'], documents: [{ type: 'TRUST_AGREEMENT' }] },
  {
    entityTypes: ['NON_PROFIT', 'CHARITY', 'PRIVATE_FOUNDATION'],
    documents: [{ type: 'ARTICLES_OF_INCORPORATION' }, { type: 'DIRECTOR_REGISTRY' }],
  },
  { entityTypes: ['SOLE_PROPRIETORSHIP'], documents: [{ type: 'STATE_REGISTRY_EXCERPT' }] },
]

/** A business as far as it decides which documents it has. */
export interface LegalForm {
  readonly entityType?: unknown
  readonly country?: unknown
}

function usualOf({ entityType, country }: LegalForm): readonly UsualDocument[] {
  const row = usualDocuments.find(
    each => each.entityTypes.some(type => type === entityType) && (each.country ?? country) === country,
  )
  return row?.documents ?? []
}

/** The same types with what this legal form usually has first. Of two usual ones the more usual comes first. */
export function sortByUsual(types: readonly string[], form: LegalForm): string[] {
  const usual = usualOf(form).map(({ type }) => type as string)
  return [...usual.filter(type => types.includes(type)), ...types.filter(type => !usual.includes(type))]
}

/** What this legal form calls a type, where that is not the type's own name; undefined for most. */
export const usualNameOf = (type: string, form: LegalForm): UsualDocumentName | undefined =>
  usualOf(form).find(each => each.type === type)?.name
