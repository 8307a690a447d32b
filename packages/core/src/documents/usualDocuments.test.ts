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

describe('every legal form', () => {
  const all = [...new Set(Object.values(documentCategories).flatMap(({ accepts }) => [...accepts] as string[]))]
  const rest = ['PASSPORT', 'OTHER']

  it.each<[string | undefined, string | undefined, string[]]>([
    ['LLC', 'US', ['ARTICLES_OF_INCORPORATION', 'PARTNERSHIP_AGREEMENT', 'PARTNERSHIP_CONTROL_AGREEMENT']],
    ['LLC', 'DE', ['STATE_REGISTRY_EXCERPT', 'SHAREHOLDER_REGISTER', 'STATE_COMPANY_REGISTRY']],
    ['LLC', 'GB', ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY']],
    ['LLC', undefined, ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY']],
    ['CORPORATION', 'US', ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY']],
    ['S_CORPORATION', 'US', ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY']],
    ['PUBLICLY_LISTED_COMPANY', 'DE', ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY']],
    ['PARTNERSHIP', 'US', ['STATE_REGISTRY_EXCERPT', 'PARTNERSHIP_AGREEMENT', 'PARTNERSHIP_CONTROL_AGREEMENT']],
    ['TRUST', 'US', ['TRUST_AGREEMENT']],
    ['NON_PROFIT', 'US', ['ARTICLES_OF_INCORPORATION', 'DIRECTOR_REGISTRY']],
    ['CHARITY', 'GB', ['ARTICLES_OF_INCORPORATION', 'DIRECTOR_REGISTRY']],
    ['PRIVATE_FOUNDATION', 'US', ['ARTICLES_OF_INCORPORATION', 'DIRECTOR_REGISTRY']],
    ['SOLE_PROPRIETORSHIP', 'US', ['STATE_REGISTRY_EXCERPT']],
    ['OTHER', 'US', []],
    [undefined, 'US', []],
  ])('has what it usually has first, the most usual one before the others: %s in %s', (entityType, country, usual) => {
    const types = [...rest, ...all.filter(type => !rest.includes(type))]
    const sorted = sortByUsual(types, { entityType, country })
    expect(sorted.slice(0, usual.length)).toEqual(usual)
    expect(sorted.slice(usual.length)).toEqual(types.filter(type => !usual.includes(type)))
    expect(sortByUsual(rest, { entityType, country })).toEqual(rest)
  })

  it('calls documents what they are called there', () => {
    const us = { entityType: 'LLC', country: 'US' }
    expect(usualNameOf('ARTICLES_OF_INCORPORATION', us)).toBe('articlesOfOrganization')
    expect(usualNameOf('PARTNERSHIP_CONTROL_AGREEMENT', us)).toBe('operatingAgreement')
    expect(usualNameOf('SHAREHOLDER_REGISTER', us)).toBeUndefined()
    expect(usualNameOf('STATE_REGISTRY_EXCERPT', { entityType: 'LLC', country: 'DE' })).toBeUndefined()
  })
})
