import { expect, it } from 'vitest'
import type { DocumentSubject } from '../documents/documentCategories.js'
import { beneficialOwnerFields } from '../fields/beneficialOwnerFields.js'
import { businessFields } from '../fields/businessFields.js'
import { individualFields } from '../fields/individualFields.js'
import type { Document } from '../model/Document.js'
import type { VerificationError } from '../model/Verification.js'
import { categoryOfError } from './categoryOfError.js'
import { stepOfError, tableOfResource } from './stepOfError.js'

it('looks in the table of the resource that an error names', () => {
  expect(tableOfResource('BeneficialOwner:1', 'BUSINESS')).toBe(beneficialOwnerFields)
  expect(tableOfResource('Customer:1', 'BUSINESS')).toBe(businessFields)
  expect(tableOfResource('Customer:1', 'INDIVIDUAL')).toBe(individualFields)
})

it.each([
  ['EXPIRED_DOCUMENT', undefined, 'Customer:1', 'documents', 'documents'],
  ['MISSING_IDENTITY_DOCUMENT', undefined, 'Customer:1', 'documents', 'documents'],
  ['MISSING_CONTROL_PERSON', undefined, 'Customer:1', 'people', 'people'],
  ['APPLICANT_FRAUD', 'fullName', 'Customer:1', 'review', 'review'],
  ['MISSING_FIELD', undefined, 'Customer:1', 'review', 'review'],
  ['MISSING_FIELD', 'birthDate', 'BeneficialOwner:1', 'people', 'people'],
  ['MISSING_FIELD', 'shoeSize', 'BeneficialOwner:1', 'people', 'people'],
  ['MISSING_FIELD', 'shoeSize', 'Customer:1', 'review', 'review'],
  ['INVALID_FIELD', 'email', 'Customer:1', 'business', 'contact'],
  ['INVALID_FIELD', 'address.line1', 'Customer:1', 'operations', 'address'],
])('%s of %s at %s is fixed on %s of a business and %s of a person', (type, field, resourceId, business, person) => {
  const error = { type, field, resourceId, reason: '' }
  expect([stepOfError(error, 'BUSINESS'), stepOfError(error, 'INDIVIDUAL')]).toEqual([business, person])
})

const bill = { id: 'Document:1', documentHolder: 'Customer:1', documentType: 'UTILITY_BILL' } as Document
const agreement = { ...bill, id: 'Document:2', documentType: 'PARTNERSHIP_AGREEMENT' }

it.each<[string, Partial<VerificationError> & { type: string }, DocumentSubject, string | undefined]>([
  ['names itself', { type: 'MISSING_OWNERSHIP_STRUCTURE_DOCUMENT' }, 'business', 'ownershipStructure'],
  [
    'takes the document that was rejected',
    { type: 'EXPIRED_DOCUMENT', resourceId: 'Document:1' },
    'business',
    'proofOfAddress',
  ],
  [
    'takes what would be accepted',
    { type: 'NEW', acceptedDocumentTypes: ['BANK_STATEMENT'] },
    'business',
    'proofOfAddress',
  ],
  [
    'goes by the document before the list',
    { type: 'NEW', resourceId: 'Document:2', acceptedDocumentTypes: ['UTILITY_BILL'] },
    'business',
    'ownershipStructure',
  ],
  [
    'is wanted of such a holder first',
    { type: 'NEW', acceptedDocumentTypes: ['HOLOGRAM', 'TRUST_AGREEMENT'] },
    'business',
    'ownershipStructure',
  ],
  [
    'may be none that is always wanted',
    { type: 'NEW', acceptedDocumentTypes: ['GOOD_STANDING_CERTIFICATE'] },
    'business',
    'goodStanding',
  ],
  ['may be of another kind of holder', { type: 'NEW', acceptedDocumentTypes: ['PASSPORT'] }, 'business', 'identity'],
  ['is the only one that is wanted of a person', { type: 'EXPIRED_DOCUMENT' }, 'individual', 'identity'],
  ['is the only one that is wanted of an owner', { type: 'EXPIRED_DOCUMENT' }, 'beneficialOwner', 'identity'],
  ['is none of several', { type: 'EXPIRED_DOCUMENT' }, 'business', undefined],
  ['is none for a type no category takes', { type: 'NEW', acceptedDocumentTypes: ['SELFIE'] }, 'individual', undefined],
  [
    'is none that Grid has no error for',
    { type: 'NEW', acceptedDocumentTypes: ['INCUMBENCY_CERTIFICATE'] },
    'business',
    undefined,
  ],
])('the category of a document error %s', (_what, more, subject, category) => {
  const error = { resourceId: 'Customer:1', reason: '', ...more }
  expect(categoryOfError(error, [bill, agreement], subject)).toBe(category)
})
