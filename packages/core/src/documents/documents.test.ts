import { describe, expect, it } from 'vitest'
import { type DocumentCategoryRow, documentCategories, documentCategoryOf } from './documentCategories.js'
import { documentGaps } from './documentGaps.js'
import { documentTypeRow, documentTypes } from './documentTypes.js'

const categories = Object.entries(documentCategories) as [string, DocumentCategoryRow][]

describe('types', () => {
  it('are each named once, plainly', () => {
    const labels = Object.values(documentTypes).map(row => row.label)
    expect(new Set(labels).size).toBe(labels.length)
    for (const label of labels) expect(label).toMatch(/^[A-Z][^.]*[^.\s]$/)
  })

  it('are looked up without falling for inherited names', () => {
    expect(documentTypeRow('PASSPORT')?.sides).toBe(1)
    expect(documentTypeRow('NATIONAL_ID')?.sides).toBe(2)
    expect(documentTypeRow('HOLOGRAM')).toBeUndefined()
    expect(documentTypeRow('constructor')).toBeUndefined()
  })
})

describe('an upload', () => {
  it('has two sides of the cards alone, and the number of identity documents alone', () => {
    const rows = Object.entries(documentTypes)
    expect(rows.filter(([, { sides }]) => sides === 2).map(([type]) => type)).toEqual([
      'DRIVERS_LICENSE',
      'NATIONAL_ID',
    ])
    expect(rows.every(([, { sides }]) => sides === 1 || sides === 2)).toBe(true)
    for (const [type, { needs }] of rows) {
      const isIdentity = ['PASSPORT', 'DRIVERS_LICENSE', 'NATIONAL_ID'].includes(type)
      expect([type, needs]).toEqual([type, isIdentity ? ['documentNumber', 'issuingAuthority'] : []])
    }
  })

  it('is of a type that has no row only by its name', () => {
    for (const type of [undefined, null, 7, ['PASSPORT'], { toString: () => 'PASSPORT' }])
      expect(documentTypeRow(type)).toBeUndefined()
  })
})

describe.each(categories)('%s', (category, row) => {
  it('is asked for by an error of its own, or never needed', () => {
    if (row.errorType) expect(documentCategoryOf(row.errorType)).toBe(category)
    else expect(row.neededFor).toEqual([])
  })

  it('accepts something, and says why it is asked for', () => {
    expect(row.accepts.length).toBeGreaterThan(0)
    expect(new Set(row.accepts).size).toBe(row.accepts.length)
    expect(row.help).toMatch(/\.$/)
  })
})

it('errors that ask for no document have no category', () => {
  expect(documentCategoryOf('MISSING_FIELD')).toBeUndefined()
  expect(documentCategoryOf('MISSING_HOLOGRAM_DOCUMENT')).toBeUndefined()
})

describe('gaps', () => {
  const of = (subject: Parameters<typeof documentGaps>[0], documents: Parameters<typeof documentGaps>[1]) =>
    documentGaps(subject, documents).map(gap => gap.category)

  it('[B5] [B7] are all categories while nothing is there', () => {
    expect(of('business', [])).toEqual(['legalPresence', 'ownershipStructure', 'controlStructure', 'proofOfAddress'])
    expect(of('individual', [])).toEqual(['identity'])
    expect(of('beneficialOwner', [])).toEqual(['identity'])
  })

  it.each(['CERTIFICATE_OF_INCORPORATION', 'ARTICLES_OF_INCORPORATION', 'ARTICLES_OF_ASSOCIATION'])(
    '[B5] are closed for the formation by %s',
    documentType => expect(of('business', [{ documentType }])).not.toContain('legalPresence'),
  )

  it.each(['UTILITY_BILL', 'BANK_STATEMENT', 'RENT_OR_LEASE_AGREEMENT', 'PROOF_OF_ADDRESS'])(
    '[B7] are closed for the address by %s, of which it is said how old it may be',
    documentType => {
      expect(of('business', [{ documentType }])).not.toContain('proofOfAddress')
      expect(documentCategories.proofOfAddress.help).toContain('No older than 3 months')
    },
  )

  it('are closed by any one of the accepted types, and one document may close two', () => {
    expect(of('business', [{ documentType: 'TRUST_AGREEMENT' }])).toEqual(['legalPresence', 'proofOfAddress'])
    expect(of('individual', [{ documentType: 'PASSPORT' }])).toEqual([])
    expect(of('individual', [{ documentType: 'OTHER' }])).toEqual(['identity'])
  })

  it('name the side that is missing', () => {
    const front = { documentType: 'DRIVERS_LICENSE', side: 'FRONT' }
    const back = { documentType: 'DRIVERS_LICENSE', side: 'BACK' }
    expect(documentGaps('individual', [front])).toMatchObject([
      { missingSide: { documentType: 'DRIVERS_LICENSE', side: 'BACK' } },
    ])
    expect(documentGaps('individual', [back])).toMatchObject([{ missingSide: { side: 'FRONT' } }])
    expect(documentGaps('individual', [{ documentType: 'NATIONAL_ID' }])).toMatchObject([
      { missingSide: { side: 'FRONT' } },
    ])
    expect(of('individual', [front, back])).toEqual([])
    expect(documentGaps('individual', [])[0]).not.toHaveProperty('missingSide')
    expect(documentGaps('individual', [])[0]?.accepts).toBe(documentCategories.identity.accepts)
    // The one that was begun is completed, whatever else would do.
    const other = { documentType: 'NATIONAL_ID', side: 'BACK' }
    expect(documentGaps('individual', [other])).toMatchObject([
      { missingSide: { documentType: 'NATIONAL_ID', side: 'FRONT' } },
    ])
    expect(of('individual', [front, { documentType: 'PASSPORT' }])).toEqual([])
    expect(of('individual', [front, { documentType: 'NATIONAL_ID', side: 'BACK' }])).toEqual(['identity'])
  })
})

it('[B6] [B8] has a category for every document that the guides ask for, whatever type Grid has for it', () => {
  const textOf = ({ label, help }: DocumentCategoryRow) => `${label} ${help}`.toLowerCase()
  const texts = Object.values<DocumentCategoryRow>(documentCategories).map(textOf)
  for (const wanted of [
    /organization chart/,
    /operating or shareholder agreement/,
    /certification of the owners/,
    /tax id number/,
  ]) {
    expect([wanted, texts.some(text => wanted.test(text))]).toEqual([wanted, true])
  }
  expect(documentCategories.ownershipStructure.accepts).toContain('SHAREHOLDER_REGISTER')
})
