import {
  type Application,
  categoryOfError,
  type Document,
  type DocumentCategory,
  type DocumentCategoryRow,
  type DocumentSide,
  type DocumentSubject,
  documentCategories,
  documentState,
  documentTypeRow,
  documentTypes,
  guidanceFor,
  isDocumentFixed,
  isUsResident,
  type LegalForm,
  needsSubmission,
  sortByUsual,
  type VerificationError,
  valueAt,
} from '@grid-kyc/core'

/** An upload slot for one proof: which documents prove it, which are stored, and what Grid reports about them. */
export interface DocumentSlot {
  /** The same for as long as the proof is wanted. */
  readonly key: string
  /** A customer or one of its owners. */
  readonly documentHolder: string
  readonly subject: DocumentSubject
  /** Undefined where Grid or the host asks for a type that belongs to none. */
  readonly category: DocumentCategory | undefined
  /** A second identity document, for owners who live outside the United States. */
  readonly isSecondIdentity: boolean
  /** Decides what document types are called; empty for a person. */
  readonly legalForm: LegalForm
  /** Any one of them is enough. What the legal form of the business usually has comes first. */
  readonly accepts: readonly string[]
  /** `rejected`: it is stored, and Grid requires another one. `optional`: it may be added, and is not needed. */
  readonly state: 'needed' | 'optional' | 'rejected' | 'done'
  readonly documents: readonly Document[]
  /** Those of them that Grid requires to be replaced. */
  readonly rejected: readonly Document[]
  /** Where one side of a document is stored: its type, and the side still to come. */
  readonly missingSide: { readonly documentType: string; readonly side: DocumentSide } | undefined
  /** What Grid still says of it. */
  readonly issues: readonly VerificationError[]
}

/** A slot to be shown although Grid does not ask for it: for a category, or for one document type. */
export type RequestedDocument = {
  readonly documentHolder: string
  /** True when the slot is offered and not needed. Default false. */
  readonly isOptional?: boolean | undefined
} & (
  | { readonly category: DocumentCategory; readonly documentType?: undefined }
  | { readonly documentType: string; readonly category?: undefined }
)

interface Holder {
  readonly id: string
  readonly subject: DocumentSubject
  /** Lives outside the United States, where a passport and one more identity document are wanted. */
  readonly isForeign: boolean
  readonly legalForm: LegalForm
}

interface Wanted extends Pick<DocumentSlot, 'category' | 'accepts'> {
  readonly isOptional: boolean
  readonly issues: VerificationError[]
}

interface Issue {
  readonly error: VerificationError
  readonly isFixed: boolean
}

const rows = Object.entries(documentCategories) as [DocumentCategory, DocumentCategoryRow][]
const allTypes = Object.keys(documentTypes)
const secondIdentity = 'secondIdentity'

/** What Grid asks for comes first, then what the host asks for, then what is stored: people look up what they sent. */
function wantedOf(
  holder: Holder,
  stored: readonly Document[],
  issues: readonly Issue[],
  requested: readonly RequestedDocument[],
) {
  const wanted = new Map<string, Wanted>()
  for (const [category, { accepts, neededFor }] of rows) {
    const isNeeded = neededFor.includes(holder.subject)
    const request = requested.find(each => each.category === category)
    if (isNeeded || request)
      wanted.set(category, { category, accepts, isOptional: !isNeeded && request?.isOptional === true, issues: [] })
  }
  for (const { error, isFixed } of issues) {
    const category = categoryOfError(error, stored, holder.subject)
    const named = error.acceptedDocumentTypes ?? []
    if (isFixed && !category && named.length === 0) continue
    const key = category ?? (named.join(' ') || error.type)
    const known = wanted.get(key)
    const usual = category ? documentCategories[category].accepts : allTypes
    wanted.set(key, {
      category,
      // Grid's own list comes before ours.
      accepts: named.length > 0 ? named : (known?.accepts ?? usual),
      isOptional: false,
      issues: [...(known?.issues ?? []), ...(isFixed ? [] : [error])],
    })
  }
  for (const { documentType, isOptional = false } of requested) {
    if (documentType && !wanted.has(documentType))
      wanted.set(documentType, { category: undefined, accepts: [documentType], isOptional, issues: [] })
  }
  for (const { documentType } of stored) {
    if ([...wanted.values()].some(({ accepts }) => accepts.includes(documentType))) continue
    const row = rows.find(([, { accepts }]) => accepts.some(each => each === documentType))
    const accepts = row ? row[1].accepts : [documentType]
    wanted.set(row?.[0] ?? documentType, { category: row?.[0], accepts, isOptional: true, issues: [] })
  }
  return wanted
}

function slotsOf(
  holder: Holder,
  stored: readonly Document[],
  issues: readonly Issue[],
  requested: readonly RequestedDocument[],
) {
  const wanted = wantedOf(holder, stored, issues, requested)
  const identity = wanted.get('identity')
  if (!holder.isForeign || !identity) return [...wanted].map(([name, each]) => slotOf(holder, name, each, stored))
  // The error asks for any identity document; Grid's guide asks for a passport and one more.
  const passport = { ...identity, accepts: identity.accepts.includes('PASSPORT') ? ['PASSPORT'] : identity.accepts }
  const second = { ...identity, accepts: ['DRIVERS_LICENSE', 'NATIONAL_ID'], issues: [] }
  return [...wanted].flatMap(([name, each]) =>
    name === 'identity'
      ? [slotOf(holder, name, passport, stored), slotOf(holder, secondIdentity, second, stored)]
      : [slotOf(holder, name, each, stored)],
  )
}

function slotOf(
  { id, subject, legalForm }: Holder,
  name: string,
  wanted: Wanted,
  stored: readonly Document[],
): DocumentSlot {
  const { category, accepts, isOptional, issues } = wanted
  const isNamed = (document: Document) => issues.some(error => error.resourceId === document.id)
  const documents = stored.filter(document => isNamed(document) || accepts.includes(document.documentType))
  const begun = documentState(
    accepts,
    documents.filter(document => !isNamed(document)),
  )
  const missingSide = 'side' in begun && begun.side ? { documentType: begun.documentType, side: begun.side } : undefined
  // An error on the holder says that something is wrong with what is stored, but not with which document.
  const isReplace = issues.some(error => guidanceFor(error).fix === 'replace') && documents.length > 0
  const open = isOptional && documents.length === 0 ? 'optional' : 'needed'
  return {
    key: `${id} ${name}`,
    documentHolder: id,
    subject,
    category,
    isSecondIdentity: name === secondIdentity,
    legalForm,
    accepts: sortByUsual(accepts, legalForm),
    state: isReplace && !missingSide ? 'rejected' : issues.length > 0 || !begun.complete ? open : 'done',
    documents,
    rejected: documents.filter(isNamed),
    missingSide,
    issues,
  }
}

/** The legal form of a business, which decides the documents it usually has. A person has none. */
const legalFormOf = (customer: Application['customer']): LegalForm => ({
  entityType: valueAt({ ...customer }, 'businessInfo.entityType'),
  country: valueAt({ ...customer }, 'businessInfo.country'),
})

/** Every upload slot of a customer and its owners: what is always wanted, what Grid asks for or rejects, what is stored. */
export function documentSlots(application: Application, requested: readonly RequestedDocument[] = []): DocumentSlot[] {
  const { customer, customerType, owners = [], documents = [], verification } = application
  if (!customer?.id) return []
  const holders: Holder[] = [
    {
      id: customer.id,
      subject: customerType === 'BUSINESS' ? 'business' : 'individual',
      isForeign: false,
      legalForm: legalFormOf(customer),
    },
    ...owners.map(({ id, personalInfo }) => ({
      id,
      subject: 'beneficialOwner' as const,
      isForeign: !isUsResident(personalInfo.address?.country),
      legalForm: {},
    })),
  ]
  const isOpen = verification && needsSubmission(verification.verificationStatus)
  const issues = (isOpen ? verification.errors : [])
    .filter(error => ['document', 'replace'].includes(guidanceFor(error).fix))
    .map(error => ({ error, isFixed: isDocumentFixed(error, application) }))
  return holders.flatMap(holder => {
    const stored = documents.filter(document => document.documentHolder === holder.id)
    const ids = [holder.id, ...stored.map(document => document.id)]
    return slotsOf(
      holder,
      stored,
      issues.filter(({ error }) => ids.includes(error.resourceId)),
      requested.filter(({ documentHolder }) => documentHolder === holder.id),
    )
  })
}

const sides = ['FRONT', 'BACK'] as const

/** The sides still to be sent of a document that has two, or the one file of any other. */
export function sidesToSend(
  { documents, rejected }: DocumentSlot,
  documentType: string,
): readonly (DocumentSide | undefined)[] {
  if (documentTypeRow(documentType)?.sides !== 2) return [undefined]
  const good = documents.filter(document => document.documentType === documentType && !rejected.includes(document))
  const open = sides.filter(side => !good.some(document => document.side === side))
  return open.length > 0 ? open : sides
}
