import type { Document } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { datesOf, findSent } from './findSent.js'

const document: Document = {
  id: 'Document:1',
  documentHolder: 'Customer:1',
  documentType: 'DRIVERS_LICENSE',
  country: 'US',
  side: 'FRONT',
  fileName: 'license.png',
  createdAt: '2026-11-01T00:00:00Z',
}
const sent = {
  documentHolder: 'Customer:1',
  documentType: 'DRIVERS_LICENSE',
  side: 'FRONT',
  fileName: 'license.png',
}
const nothing = datesOf([])

it('finds what arrived', () => {
  expect(findSent([document], sent, nothing)).toBe(document)
})

it.each([
  ['holder', { documentHolder: 'BeneficialOwner:1' }],
  ['type', { documentType: 'NATIONAL_ID' }],
  ['side', { side: 'BACK' }],
  ['missing side', { side: undefined }],
  ['file name', { fileName: 'License.png' }],
])('is not misled by another %s', (_, other) => {
  expect(findSent([document], { ...sent, ...other }, nothing)).toBeUndefined()
})

it('does not take what was there before, but what was replaced since', () => {
  const before = datesOf([document])
  expect(findSent([document], sent, before)).toBeUndefined()
  const replaced = { ...document, updatedAt: '2026-11-02T00:00:00Z' }
  expect(findSent([replaced], sent, before)).toBe(replaced)
})

it('finds a document that has no sides', () => {
  const { side: _, ...whole } = document
  expect(findSent([whole], { ...sent, side: undefined }, nothing)).toBe(whole)
  expect(findSent([whole], sent, nothing)).toBeUndefined()
})

it('knows a name with line breaks as a form writes it', () => {
  const named = { ...document, fileName: 'front%0D%0Aside.png' }
  expect(findSent([named], { ...sent, fileName: 'front\r\nside.png' }, nothing)).toBe(named)
  expect(findSent([named], { ...sent, fileName: 'front\n\rside.png' }, nothing)).toBeUndefined()
})

it('knows a name as a form writes it, and in either spelling of its script', () => {
  const named = { ...document, fileName: 'Ausweis %22Zo\u00eb%22.png' }
  expect(findSent([named], { ...sent, fileName: 'Ausweis "Zoe\u0308".png' }, nothing)).toBe(named)
})
