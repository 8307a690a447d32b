import { describe, expect, it } from 'vitest'
import { entityTypes } from '../fields/businessStartFields.js'
import { documentCategories } from './documentCategories.js'
import { sortByUsual, usualDocuments, usualNameOf } from './usualDocuments.js'

const { ownershipStructure, controlStructure, legalPresence } = documentCategories

it('names only legal forms and documents that exist', () => {
  for (const { entityTypes: named, documents } of usualDocuments) {
    expect(Object.keys(entityTypes)).toEqual(expect.arrayContaining([...named]))
    for (const { type } of documents) {
      expect(
        Object.values(documentCategories).some(({ accepts }) => (accepts as readonly string[]).includes(type)),
        type,
      ).toBe(true)
    }
  }
})

describe('sortByUsual', () => {
  it.each([
    [{ entityType: 'LLC', country: 'US' }, ownershipStructure.accepts, 'PARTNERSHIP_AGREEMENT'],
    [{ entityType: 'LLC', country: 'US' }, controlStructure.accepts, 'PARTNERSHIP_CONTROL_AGREEMENT'],
    [{ entityType: 'LLC', country: 'US' }, legalPresence.accepts, 'ARTICLES_OF_INCORPORATION'],
    [{ entityType: 'LLC', country: 'DE' }, legalPresence.accepts, 'STATE_REGISTRY_EXCERPT'],
    [{ entityType: 'LLC', country: 'GB' }, ownershipStructure.accepts, 'SHAREHOLDER_REGISTER'],
    [{ entityType: 'CORPORATION', country: 'US' }, controlStructure.accepts, 'DIRECTOR_REGISTRY'],
    [{ entityType: 'TRUST', country: 'US' }, ownershipStructure.accepts, 'TRUST_AGREEMENT'],
    [{ entityType: 'OTHER', country: 'US' }, legalPresence.accepts, 'CERTIFICATE_OF_INCORPORATION'],
    [{}, legalPresence.accepts, 'CERTIFICATE_OF_INCORPORATION'],
  ])('puts what %o usually has first', (form, accepts, first) => {
    const sorted = sortByUsual(accepts, form)
    expect(sorted[0]).toBe(first)
    expect([...sorted].sort()).toEqual([...accepts].sort())
  })
})

describe('usualNameOf', () => {
  it('names an operating agreement for a US LLC only', () => {
    expect(usualNameOf('PARTNERSHIP_AGREEMENT', { entityType: 'LLC', country: 'US' })).toBe('operatingAgreement')
    expect(usualNameOf('PARTNERSHIP_AGREEMENT', { entityType: 'PARTNERSHIP', country: 'US' })).toBeUndefined()
    expect(usualNameOf('SHAREHOLDER_REGISTER', { entityType: 'LLC', country: 'DE' })).toBe('listOfShareholders')
    expect(usualNameOf('PASSPORT', {})).toBeUndefined()
  })
})
