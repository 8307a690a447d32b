import { expect, it } from 'vitest'
import type { Document } from '../model/Document.js'
import type { Verification, VerificationError } from '../model/Verification.js'
import { isDocumentFixed } from './isDocumentFixed.js'

const [before, raised, after] = ['2026-05-04T09:00:00Z', '2026-05-04T10:00:00Z', '2026-05-04T11:00:00Z']
const verification = { id: 'Verification:1', customerId: 'Customer:1', createdAt: raised } as Verification
const document = (id: string, createdAt = after, documentHolder = 'Customer:1', documentType = 'PASSPORT') =>
  ({ id, createdAt, documentHolder, documentType }) as Document
const missing: VerificationError = { resourceId: 'Customer:1', type: 'MISSING_IDENTITY_DOCUMENT', reason: '' }
const rejected: VerificationError = { resourceId: 'Document:1', type: 'INVALID_DOCUMENT', reason: '' }
const fixed = (error: VerificationError, ...documents: Document[]) =>
  isDocumentFixed(error, { verification, documents })

it('counts a document of the holder that was uploaded after the error', () => {
  expect(fixed(missing, document('Document:1'))).toBe(true)
  expect(fixed(missing, document('Document:1', before))).toBe(false)
  expect(fixed(missing, document('Document:1', after, 'BeneficialOwner:1'))).toBe(false)
  expect(fixed(missing)).toBe(false)
})

it('counts a rejected document once that very document was replaced', () => {
  expect(fixed(rejected, document('Document:1'))).toBe(true)
  expect(fixed(rejected, document('Document:1', before))).toBe(false)
  expect(fixed(rejected, document('Document:2'))).toBe(false)
})

it('takes only the types that the error accepts', () => {
  const error = { ...missing, acceptedDocumentTypes: ['DRIVERS_LICENSE'] }
  expect(fixed(error, document('Document:1'))).toBe(false)
  expect(fixed({ ...missing, acceptedDocumentTypes: ['PASSPORT'] }, document('Document:1'))).toBe(true)
})

it('is never fixed by a document where a field is what Grid asks for', () => {
  expect(
    fixed({ resourceId: 'Customer:1', type: 'MISSING_FIELD', field: 'birthDate', reason: '' }, document('Document:1')),
  ).toBe(false)
})
