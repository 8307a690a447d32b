import type { Application, BeneficialOwner, Document, VerificationError } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { documentSlots } from './documentSlots.js'

const person = { id: 'Customer:1', customerType: 'INDIVIDUAL' } as const
const company = { id: 'Customer:1', customerType: 'BUSINESS' } as const

let count = 0
const held = (documentType: string, more: Partial<Document> = {}): Document => ({
  id: `Document:${++count}`,
  documentHolder: 'Customer:1',
  documentType,
  country: 'US',
  fileName: 'a.pdf',
  createdAt: '2026-01-01T00:00:00Z',
  ...more,
})
const owner = (id: string, idType = 'SSN') =>
  ({ id, personalInfo: { idType }, roles: [] }) as unknown as BeneficialOwner
const error = (type: string, more: Partial<VerificationError> = {}): VerificationError => ({
  resourceId: 'Customer:1',
  type,
  reason: '',
  ...more,
})
const asks = (errors: VerificationError[]): Pick<Application, 'verification'> => ({
  verification: {
    id: 'Verification:1',
    customerId: 'Customer:1',
    verificationStatus: 'RESOLVE_ERRORS',
    errors,
    createdAt: '2026-06-01T00:00:00Z',
  },
})
const of = (application: Partial<Application>) =>
  documentSlots({ customerType: application.customer?.customerType ?? 'INDIVIDUAL', customer: person, ...application })
const states = (application: Partial<Application>) => of(application).map(({ category, state }) => [category, state])

describe('what is always wanted', () => {
  it('is an identity document of a person', () => {
    expect(states({})).toEqual([['identity', 'needed']])
    expect(states({ documents: [held('PASSPORT')] })).toEqual([['identity', 'done']])
  })

  it('is one of each category of a business, and an identity document of every owner', () => {
    const owners = [owner('BeneficialOwner:1'), owner('BeneficialOwner:2')]
    const slots = of({ customer: company, owners, documents: [held('TRUST_AGREEMENT')] })
    expect(slots.map(({ documentHolder, category, state }) => `${documentHolder} ${category} ${state}`)).toEqual([
      'Customer:1 legalPresence needed',
      'Customer:1 ownershipStructure done',
      'Customer:1 controlStructure done',
      'Customer:1 proofOfAddress needed',
      'BeneficialOwner:1 identity needed',
      'BeneficialOwner:2 identity needed',
    ])
    expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length)
  })

  it('is a passport and one more of an owner without a US number', () => {
    const owners = [owner('BeneficialOwner:1', 'NON_US_TAX_ID')]
    const documents = [held('PASSPORT', { documentHolder: 'BeneficialOwner:1' })]
    const [passport, another] = of({ customer: company, owners, documents }).slice(-2)
    expect(passport).toMatchObject({ accepts: ['PASSPORT'], state: 'done', another: false })
    expect(another).toMatchObject({ accepts: ['DRIVERS_LICENSE', 'NATIONAL_ID'], state: 'needed', another: true })
  })

  it('names the side that is still to come', () => {
    const [slot] = of({ documents: [held('NATIONAL_ID', { side: 'FRONT' })] })
    expect(slot).toMatchObject({ state: 'needed', missingSide: { documentType: 'NATIONAL_ID', side: 'BACK' } })
  })
})

describe('what Grid says', () => {
  it('decides what is accepted', () => {
    const [slot] = of(asks([error('MISSING_IDENTITY_DOCUMENT', { acceptedDocumentTypes: ['PASSPORT'] })]))
    expect(slot).toMatchObject({ accepts: ['PASSPORT'], state: 'needed' })
  })

  it('may ask for something more, known or not', () => {
    const application = asks([
      error('MISSING_GOOD_STANDING_DOCUMENT'),
      error('MISSING_HOLOGRAM_DOCUMENT', { acceptedDocumentTypes: ['BUSINESS_LICENSE'] }),
      error('MISSING_DOCUMENT'),
    ])
    expect(of({ customer: company, ...application }).slice(4)).toMatchObject([
      { category: 'goodStanding', accepts: ['GOOD_STANDING_CERTIFICATE'] },
      { category: undefined, accepts: ['BUSINESS_LICENSE'] },
      { category: undefined, accepts: expect.arrayContaining(['OTHER']) },
    ])
  })

  it('may refuse a document: that one is replaced, and does not count', () => {
    const document = held('PASSPORT')
    const [slot] = of({
      documents: [document],
      ...asks([error('POOR_QUALITY_DOCUMENT', { resourceId: document.id, acceptedDocumentTypes: ['PASSPORT'] })]),
    })
    expect(slot).toMatchObject({ state: 'refused', refused: [document], accepts: ['PASSPORT'] })
    expect(states({ ...asks([error('EXPIRED_DOCUMENT')]), documents: [document] })).toEqual([['identity', 'refused']])
  })

  it('is over once it has been done', () => {
    const replaced = held('PASSPORT', { updatedAt: '2026-07-01T00:00:00Z' })
    const application = asks([error('UNREADABLE_DOCUMENT', { resourceId: replaced.id })])
    expect(of({ documents: [replaced], ...application })).toMatchObject([{ state: 'done', errors: [] }])
  })

  it('keeps its place once it has been done, also for what nobody asks of everybody', () => {
    const newer = { createdAt: '2026-07-01T00:00:00Z' }
    const documents = [held('GOOD_STANDING_CERTIFICATE', newer), held('BUSINESS_LICENSE', newer)]
    const errors = [
      error('MISSING_GOOD_STANDING_DOCUMENT'),
      error('MISSING_HOLOGRAM_DOCUMENT', { acceptedDocumentTypes: ['BUSINESS_LICENSE'] }),
    ]
    const done = [
      { category: 'goodStanding', state: 'done', documents: [documents[0]], errors: [] },
      { category: undefined, state: 'done', documents: [documents[1]], errors: [] },
    ]
    expect(of({ customer: company, documents, ...asks(errors) }).slice(4)).toMatchObject(done)
    expect(of({ customer: company, documents }).slice(4)).toMatchObject(done)
  })

  it('is not told where it must not be, and nothing is asked because of it', () => {
    const document = held('PASSPORT')
    const application = asks([error('SUSPECTED_FRAUD_DOCUMENT', { resourceId: document.id })])
    expect(of({ documents: [document], ...application })).toMatchObject([{ state: 'done', errors: [] }])
  })
})

it('has a slot that the host asks for', () => {
  const asked = [{ documentHolder: 'Customer:1', category: 'proofOfAddress' }] as const
  const slots = documentSlots({ customerType: 'INDIVIDUAL', customer: person }, asked)
  expect(slots.map(({ category }) => category)).toEqual(['identity', 'proofOfAddress'])
})
