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

it('counts two sides only once both are there, and the second of them is new', () => {
  const side = (id: string, name: 'FRONT' | 'BACK', createdAt: string) => ({
    ...document(id, createdAt, 'Customer:1', 'DRIVERS_LICENSE'),
    side: name,
  })
  expect(fixed(missing, side('Document:1', 'FRONT', after))).toBe(false)
  expect(fixed(missing, side('Document:1', 'FRONT', before), side('Document:2', 'BACK', after))).toBe(true)
  expect(fixed(missing, side('Document:1', 'FRONT', before), side('Document:2', 'BACK', before))).toBe(false)
})

it('counts no new document of a kind that does not do beside an old one that does', () => {
  const bill = document('Document:2', after, 'Customer:1', 'UTILITY_BILL')
  expect(fixed(missing, document('Document:1', before), bill)).toBe(false)
})

it('counts any new document of the holder where the error names no kind', () => {
  const any: VerificationError = { resourceId: 'Customer:1', type: 'MISSING_DOCUMENT', reason: '' }
  const bill = document('Document:2', after, 'Customer:1', 'UTILITY_BILL')
  expect(fixed(any, bill)).toBe(true)
  expect(fixed({ ...any, acceptedDocumentTypes: [] }, bill)).toBe(true)
  expect(fixed(any, { ...bill, createdAt: before })).toBe(false)
})

it('counts another document in the place of a rejected one of the holder', () => {
  const quality: VerificationError = { resourceId: 'Customer:1', type: 'POOR_QUALITY_DOCUMENT', reason: '' }
  const accepting = (...acceptedDocumentTypes: string[]) => ({ ...quality, acceptedDocumentTypes })
  expect(fixed(quality, document('Document:1'))).toBe(true)
  expect(fixed(quality, document('Document:1', before))).toBe(false)
  expect(fixed(quality, document('Document:1', after, 'BeneficialOwner:1'))).toBe(false)
  expect(fixed(accepting('PASSPORT'), document('Document:1'))).toBe(true)
  expect(fixed(accepting('UTILITY_BILL'), document('Document:1'))).toBe(false)
  expect(fixed(accepting(), document('Document:1'))).toBe(true)
  // One side of a card replaces that side: the other was good.
  expect(fixed(quality, { ...document('Document:1', after, 'Customer:1', 'NATIONAL_ID'), side: 'FRONT' })).toBe(true)
})

it('goes by when a document was changed last, and by nothing where nothing was raised', () => {
  const changed = { ...document('Document:1', before), updatedAt: after }
  expect(fixed(rejected, changed)).toBe(true)
  expect(fixed(rejected, { ...document('Document:1', after), updatedAt: before })).toBe(false)
  expect(isDocumentFixed(rejected, { verification: null, documents: [changed] })).toBe(false)
  expect(isDocumentFixed(rejected, { verification, documents: undefined })).toBe(false)
  expect(fixed(rejected, { ...changed, updatedAt: raised })).toBe(false)
})
