import { type DocumentSubject, documentCategories } from '../documents/documentCategories.js'
import { documentTypes } from '../documents/documentTypes.js'
import type { Field, FieldTable } from '../fields/Field.js'
import { fieldRows } from '../fields/fieldRows.js'
import { locateField } from '../fields/locateField.js'
import { isIdOf } from '../model/isIdOf.js'
import type { VerificationError } from '../model/Verification.js'
import type { Application } from './Application.js'
import { categoryOfError } from './categoryOfError.js'
import { type Fix, type GuidanceName, guidanceFor, guidanceName, guidanceNamed } from './guidance.js'
import { isFixed } from './isFixed.js'
import { stepOfError, tableOfResource } from './stepOfError.js'
import type { VerificationIssue } from './VerificationIssue.js'

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isOwnerId = (id: string) => isIdOf('beneficialOwner', id)

/** The holder an error is about; undefined for an unknown owner. Ids of an unknown kind count as the customer's. */
function holderOf({ resourceId }: VerificationError, { customer, customerType, owners, documents }: Application) {
  const about = documents?.find(({ id }) => id === resourceId)
  const id = isText(about?.documentHolder) ? about.documentHolder : resourceId
  const owner = owners?.find(each => each.id === id)
  if (owner || isOwnerId(id)) {
    const { firstName, lastName } = owner?.personalInfo ?? {}
    const name = [firstName, lastName].filter(isText).join(' ') || undefined
    return { about, id, name, subject: 'beneficialOwner' as const, isKnown: owner !== undefined }
  }
  const called = customer?.customerType === 'BUSINESS' ? customer.businessInfo?.legalName : customer?.fullName
  const name = isText(called) ? called : undefined
  const subject: DocumentSubject = customerType === 'BUSINESS' ? 'business' : 'individual'
  return { about, id: customer?.id ?? id, name, subject, isKnown: true }
}

/** Whether a person may answer it here at all. */
const isAsked = ({ control, writtenBy = 'user', createOnly }: Field) =>
  control !== 'none' && writtenBy === 'user' && !createOnly

/** What is written together with a field: Grid takes an address only whole. */
function groupOf(table: FieldTable, path: string): { name: string; paths: string[] } {
  const group = path.slice(0, path.lastIndexOf('.') + 1)
  const isMember = (member: string) => member.startsWith(group) && !member.slice(group.length).includes('.')
  const rows = group ? fieldRows(table).filter(row => isMember(row.path)) : []
  return rows.some(({ field }) => field.wholeGroup !== undefined)
    ? { name: group, paths: rows.map(row => row.path) }
    : { name: path, paths: [path] }
}

/**
 * A sentence for a person that says more than our own. One that names a path or a code, or begins small, was written for a
 * programmer; that something is required we have said better.
 */
const isSentence = (reason: string) =>
  /^\P{Ll}/u.test(reason) && !/_|\w[.[]\w|[a-z][A-Z]|\b(required|missing)\.?$/.test(reason)

/** Of a document only one thing can be wanted: another. */
function nameFor(error: VerificationError): GuidanceName {
  const name = guidanceName(error)
  const { fix } = guidanceNamed(name)
  const isVague = name === 'unknown' || fix === 'field'
  return isVague && isIdOf('document', error.resourceId) ? 'INVALID_DOCUMENT' : name
}

/** What an error asks for, of whom, and what fixes it. An error that cannot be located is still shown, and left to support. */
export function toVerificationIssue(error: VerificationError, application: Application): VerificationIssue {
  const { about, isKnown, id: holder, name, subject } = holderOf(error, application)
  const named = nameFor(error)
  const { role, fix } = guidanceNamed(named)
  const isDocumentFix = fix === 'document' || fix === 'replace'

  const table = tableOfResource(holder, application.customerType)
  const located = fix === 'field' && error.field ? locateField(table, error.field) : undefined
  const group = located && groupOf(table, located.path)
  // Of an address its first part will do; of a larger group it would be a guess.
  const field = located?.exact || (group && group.paths.length > 1) ? located : undefined
  const uploaded = application.documents?.filter(({ documentHolder }) => documentHolder === holder) ?? []
  const category = isDocumentFix ? categoryOfError(error, uploaded, subject) : undefined
  const isFixable: Record<Fix, boolean> = {
    field: field !== undefined && isAsked(field.field) && isKnown,
    people: subject === 'business',
    document: isKnown,
    // A document that is gone leaves nothing to replace, unless its kind tells what it was for.
    replace: isKnown && (about ?? category ?? !isIdOf('document', error.resourceId)) !== false,
    support: true,
  }
  const ours = category ? documentCategories[category].accepts : Object.keys(documentTypes)
  const accepts = error.acceptedDocumentTypes?.length ? error.acceptedDocumentTypes : ours

  const guidance = fix === 'field' && !field ? 'unknown' : named
  const place = category ?? (error.acceptedDocumentTypes?.join(' ') || error.type)
  const target: Record<Fix, string> = {
    field: field && group ? group.name : `${guidance} ${error.field ?? ''}`,
    people: role ?? '',
    document: place,
    replace: `${guidance} ${place} ${about?.documentType ?? ''}`,
    support: guidance,
  }
  const { reason } = error
  return {
    key: `${holder} ${fix} ${target[fix]}`,
    errors: [error],
    guidance,
    fix: isFixable[fix] ? fix : 'support',
    role,
    step: stepOfError(error, application.customerType),
    holder,
    subject,
    name,
    fields: field ? [field] : [],
    paths: isFixable.field && group ? group.paths : [],
    documents: about ? [about] : [],
    slot: isDocumentFix ? `${holder} ${place}` : undefined,
    category,
    accepts: isDocumentFix ? accepts : [],
    reason: guidanceFor(error).reveal && isSentence(reason) ? reason : undefined,
    isFixed: isFixed(error, application),
  }
}
