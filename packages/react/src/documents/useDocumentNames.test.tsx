import type { LegalForm } from '@grid-kyc/core'
import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { GridKycProvider } from '../provider/GridKycProvider.js'
import type { DocumentSlot } from './documentSlots.js'
import { useDocumentNames } from './useDocumentNames.js'

const namesIn = (messages?: Record<string, string>, legalForm?: LegalForm) =>
  renderHook(() => useDocumentNames(legalForm), {
    wrapper: ({ children }) => (
      <GridKycProvider proxyUrl="/api/grid" support={null} messages={messages}>
        {children}
      </GridKycProvider>
    ),
  }).result.current
const slot = (more: Partial<DocumentSlot>): DocumentSlot => ({
  ...{ key: 'Customer:1 identity', documentHolder: 'Customer:1', subject: 'individual', category: undefined },
  ...{ isSecondIdentity: false, legalForm: {}, accepts: ['PASSPORT', 'NATIONAL_ID'], state: 'needed', documents: [] },
  ...{ rejected: [], missingSide: undefined, issues: [], ...more },
})

describe('a slot', () => {
  it.each<[string, Partial<DocumentSlot>, string]>([
    ['its category', { category: 'identity' }, 'Photo ID'],
    ['the one type it takes', { accepts: ['PASSPORT'] }, 'Passport'],
    ['its category, although it takes one type', { category: 'identity', accepts: ['PASSPORT'] }, 'Photo ID'],
    ['any document where it takes several', {}, 'Other document'],
    ['any document where it takes none', { accepts: [] }, 'Other document'],
    ['a second document of an owner', { category: 'identity', isSecondIdentity: true }, 'Second photo ID'],
  ])('is called after %s', (_, more, name) => {
    expect(namesIn().slot(slot(more))).toBe(name)
  })
})

describe('a category', () => {
  it('has a name and says what it is for', () => {
    const { category } = namesIn()
    expect(category(slot({ category: 'identity' }))).toEqual({ label: 'Photo ID', help: expect.stringMatching(/./) })
    expect(category(slot({}))).toBeUndefined()
  })

  it('has the names of the host', () => {
    const messages = {
      'documentCategory.identity.label': 'Identificación',
      'documentCategory.identity.help': 'Pasaporte u otra.',
    }
    const { category, slot: nameOf } = namesIn(messages)
    expect(category(slot({ category: 'identity' }))).toEqual({ label: 'Identificación', help: 'Pasaporte u otra.' })
    expect(nameOf(slot({ category: 'identity' }))).toBe('Identificación')
  })
})

describe('a type', () => {
  it('is called as the legal form of the business calls it', () => {
    const llc = { entityType: 'LLC', country: 'US' }
    expect(namesIn(undefined, llc).type('ARTICLES_OF_INCORPORATION')).toBe('Articles of organization')
    expect(namesIn().type('ARTICLES_OF_INCORPORATION')).toBe('Articles of incorporation')
    expect(namesIn({ 'documents.type.articlesOfOrganization': 'Acta' }, llc).type('ARTICLES_OF_INCORPORATION')).toBe(
      'Acta',
    )
    expect(namesIn({ 'document.documentType.options.PASSPORT': 'Pasaporte' }, llc).type('PASSPORT')).toBe('Pasaporte')
  })
})

it('has the texts of the fields and of what is wrong, in the host’s messages', () => {
  const messages = { 'document.country.label': 'País', 'guidance.EXPIRED_DOCUMENT': 'Caducado' }
  const { field, issue } = namesIn(messages)
  expect(field('country').label).toBe('País')
  expect(field('documentNumber').label).toBe('Document number')
  expect(issue({ resourceId: 'Document:1', type: 'EXPIRED_DOCUMENT', reason: '' })).toBe('Caducado')
})
