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
  documentTypes,
  guidanceFor,
  isDocumentFixed,
  type VerificationError,
} from '@grid-kyc/core'

/** A place for one thing to be proven: what may prove it, what is there, and what Grid says of it. */
export interface DocumentSlot {
  /** The same for as long as the thing is wanted. */
  readonly key: string
  /** A customer or one of its owners. */
  readonly documentHolder: string
  readonly subject: DocumentSubject
  /** Undefined where Grid asks for something that belongs to none. */
  readonly category: DocumentCategory | undefined
  /** A second identity document, for owners without a US number. */
  readonly another: boolean
  /** Any one of them will do. */
  readonly accepts: readonly string[]
  /** `refused`: it is there, and Grid wants it replaced. */
  readonly state: 'needed' | 'refused' | 'done'
  readonly documents: readonly Document[]
  /** Those of them that Grid wants replaced. */
  readonly refused: readonly Document[]
  /** Where one side of a document is there: its type, and the side still to come. */
  readonly missingSide: { readonly documentType: string; readonly side: DocumentSide } | undefined
  /** What Grid still says of it. */
  readonly errors: readonly VerificationError[]
}

/** A slot to be shown although nobody asks for it. */
export interface RequestedDocument {
  readonly documentHolder: string
  readonly category: DocumentCategory
}

interface Holder {
  readonly id: string
  readonly subject: DocumentSubject
  readonly isForeign: boolean
}

type Ask = Pick<DocumentSlot, 'category' | 'accepts'> & { readonly errors: VerificationError[] }

const rows = Object.entries(documentCategories) as [DocumentCategory, DocumentCategoryRow][]
const allTypes = Object.keys(documentTypes)
const openStatuses: readonly string[] = ['RESOLVE_ERRORS', 'READY_FOR_VERIFICATION']

interface Objection {
  readonly error: VerificationError
  readonly isFixed: boolean
}

function slotsOf(holder: Holder, held: readonly Document[], objections: readonly Objection[], also: string[]) {
  const asks = new Map<string, Ask>()
  for (const [category, { accepts, neededFor }] of rows) {
    if (neededFor.includes(holder.subject) || also.includes(category))
      asks.set(category, { category, accepts, errors: [] })
  }
  for (const { error, isFixed } of objections) {
    const category = categoryOfError(error, held, holder.subject)
    if (isFixed && !category && !error.acceptedDocumentTypes?.length) continue
    const key = category ?? (error.acceptedDocumentTypes?.join(' ') || error.type)
    const known = asks.get(key)
    const accepts = category ? documentCategories[category].accepts : allTypes
    asks.set(key, {
      category,
      // Grid's own list comes before ours.
      accepts: error.acceptedDocumentTypes?.length ? error.acceptedDocumentTypes : (known?.accepts ?? accepts),
      errors: [...(known?.errors ?? []), ...(isFixed ? [] : [error])],
    })
  }
  // What is there has a place, asked for or not: people look up what they sent.
  for (const { documentType } of held) {
    if ([...asks.values()].some(({ accepts }) => accepts.includes(documentType))) continue
    const row = rows.find(([, { accepts }]) => accepts.some(each => each === documentType))
    const accepts = row ? row[1].accepts : [documentType]
    asks.set(row?.[0] ?? documentType, { category: row?.[0], accepts, errors: [] })
  }
  const slots = [...asks].map(([name, ask]) => slotOf(holder, name, ask, held))
  const identity = asks.get('identity')
  if (!holder.isForeign || !identity) return slots
  // Without a US number a passport is wanted and one more identity document; the error asks for either.
  const isPassportTaken = identity.accepts.includes('PASSPORT')
  const passport = { ...identity, accepts: isPassportTaken ? ['PASSPORT'] : identity.accepts }
  const other = { ...identity, accepts: ['DRIVERS_LICENSE', 'NATIONAL_ID'], errors: [] }
  return slots.flatMap(slot =>
    slot.category === 'identity'
      ? [slotOf(holder, 'identity', passport, held), slotOf(holder, 'another', other, held)]
      : [slot],
  )
}

function slotOf({ id, subject }: Holder, name: string, ask: Ask, held: readonly Document[]): DocumentSlot {
  const isNamed = (document: Document) => ask.errors.some(error => error.resourceId === document.id)
  const isOfKind = ({ documentType }: Document) => ask.accepts.includes(documentType)
  const documents = held.filter(document => isNamed(document) || isOfKind(document))
  const good = documents.filter(document => !isNamed(document))
  const begun = documentState(ask.accepts, good)
  const missingSide = 'side' in begun && begun.side ? { documentType: begun.documentType, side: begun.side } : undefined
  // An error on the holder says that something is wrong with what is there, but not with which.
  const isReplace = ask.errors.some(error => guidanceFor(error).fix === 'replace') && documents.length > 0
  return {
    key: `${id} ${name}`,
    documentHolder: id,
    subject,
    category: ask.category,
    another: name === 'another',
    accepts: ask.accepts,
    state: isReplace && !missingSide ? 'refused' : ask.errors.length > 0 || !begun.complete ? 'needed' : 'done',
    documents,
    refused: documents.filter(isNamed),
    missingSide,
    errors: ask.errors,
  }
}

/** Every place for a document of a customer and its owners: what is always wanted, and what Grid asks for or objects to. */
export function documentSlots(application: Application, asked: readonly RequestedDocument[] = []): DocumentSlot[] {
  const { customer, customerType, owners = [], documents = [], verification } = application
  if (!customer?.id) return []
  const holders: Holder[] = [
    { id: customer.id, subject: customerType === 'BUSINESS' ? 'business' : 'individual', isForeign: false },
    ...owners.map(({ id, personalInfo }) => ({
      id,
      subject: 'beneficialOwner' as const,
      isForeign: personalInfo.idType === 'NON_US_TAX_ID',
    })),
  ]
  const isOpen = verification && openStatuses.includes(verification.verificationStatus)
  const objections = (isOpen ? verification.errors : [])
    .filter(error => ['document', 'replace'].includes(guidanceFor(error).fix))
    .map(error => ({ error, isFixed: isDocumentFixed(error, application) }))
  return holders.flatMap(holder => {
    const held = documents.filter(document => document.documentHolder === holder.id)
    const ids = [holder.id, ...held.map(document => document.id)]
    const also = asked.filter(({ documentHolder }) => documentHolder === holder.id).map(({ category }) => category)
    return slotsOf(
      holder,
      held,
      objections.filter(({ error }) => ids.includes(error.resourceId)),
      also,
    )
  })
}
