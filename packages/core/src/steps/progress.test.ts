import { describe, expect, it } from 'vitest'
import { allFields } from '../fields/allFields.js'
import { exampleOf } from '../fields/exampleOf.js'
import { fieldRows } from '../fields/fieldRows.js'
import type { BeneficialOwner } from '../model/BeneficialOwner.js'
import type { Customer } from '../model/Customer.js'
import type { Document } from '../model/Document.js'
import type { Verification, VerificationError } from '../model/Verification.js'
import type { Application } from '../verification/Application.js'
import { businessSteps } from './businessSteps.js'
import { individualSteps } from './individualSteps.js'
import { progress } from './progress.js'
import type { Step } from './Step.js'

const monday = '2026-05-04T09:00:00Z'
const tuesday = '2026-05-05T09:00:00Z'
const wednesday = '2026-05-06T09:00:00Z'

const company = {
  ...exampleOf(allFields.business),
  id: 'Customer:1',
  kybStatus: 'UNVERIFIED',
  createdAt: monday,
} as unknown as Customer
const person = {
  ...exampleOf(allFields.individual),
  identifier: undefined,
  id: 'Customer:2',
  kycStatus: 'UNVERIFIED',
  createdAt: monday,
} as unknown as Customer
const owner = {
  ...exampleOf(allFields.beneficialOwner),
  id: 'BeneficialOwner:1',
  kycStatus: 'PENDING',
  createdAt: monday,
} as unknown as BeneficialOwner
const documentOf = (documentHolder: string, documentType: string, more: Partial<Document> = {}): Document => ({
  id: `Document:${documentHolder}-${documentType}`,
  documentHolder,
  documentType,
  country: 'US',
  fileName: 'scan.pdf',
  createdAt: monday,
  ...more,
})
const allDocuments = [
  documentOf('Customer:1', 'CERTIFICATE_OF_INCORPORATION'),
  documentOf('Customer:1', 'SHAREHOLDER_REGISTER'),
  documentOf('Customer:1', 'DIRECTOR_REGISTRY'),
  documentOf('Customer:1', 'BANK_STATEMENT'),
  documentOf('BeneficialOwner:1', 'PASSPORT'),
]
const business: Application = {
  customerType: 'BUSINESS',
  customer: company,
  owners: [owner],
  documents: allDocuments,
  verification: null,
}
const individual: Application = {
  customerType: 'INDIVIDUAL',
  customer: person,
  documents: [documentOf('Customer:2', 'PASSPORT')],
  verification: null,
}
const withErrors = (...errors: (Partial<VerificationError> & { type: string })[]): Verification => ({
  id: 'Verification:1',
  customerId: 'Customer:1',
  verificationStatus: 'RESOLVE_ERRORS',
  errors: errors.map(error => ({ resourceId: 'Customer:1', reason: '', ...error })),
  createdAt: tuesday,
})
const states = (application: Application, steps?: readonly Step[]) =>
  Object.fromEntries(progress(application, steps).map(step => [step.id, step.state]))

describe('the steps', () => {
  it.each([
    ['business', businessSteps],
    ['individual', individualSteps],
  ] as const)('of %s hold every field a person is asked', (name, steps) => {
    const ids: readonly string[] = steps.map(step => step.id)
    expect(new Set(ids).size).toBe(ids.length)
    const asked = fieldRows(allFields[name]).filter(({ field }) => field.control !== 'none')
    expect(asked.filter(({ field }) => !ids.includes(field.step)).map(({ path }) => path)).toEqual([])
  })

  it('adding one is one line', () => {
    const steps = [...individualSteps, { id: 'start', title: 'Once more', kind: 'start' }] as const
    expect(states(individual, steps)).toMatchObject({ start: 'done', review: 'todo' })
  })
})

describe('before anything is there', () => {
  it('only the first steps are open', () => {
    expect(states({ customerType: 'BUSINESS', customer: null, verification: null })).toEqual({
      start: 'todo',
      business: 'todo',
      operations: 'locked',
      activity: 'locked',
      people: 'locked',
      documents: 'locked',
      review: 'locked',
      outcome: 'locked',
    })
    expect(states({ customerType: 'INDIVIDUAL', customer: null, verification: null })).toMatchObject({
      person: 'todo',
      address: 'locked',
    })
  })

  it('nothing is known before it is read', () => {
    expect(new Set(Object.values(states({ customerType: 'BUSINESS' })))).toEqual(new Set(['unknown']))
    expect(states({ ...business, owners: undefined })).toMatchObject({
      business: 'done',
      people: 'unknown',
      documents: 'unknown',
      review: 'unknown',
    })
  })
})

describe('while it is filled in', () => {
  it('a step is done when verification needs no more of it', () => {
    expect(states(business)).toEqual({
      start: 'done',
      business: 'done',
      operations: 'done',
      activity: 'done',
      people: 'done',
      documents: 'done',
      review: 'todo',
      outcome: 'locked',
    })
    const unknownForm = { ...company, businessInfo: { legalName: 'A', entityType: '' } } as unknown as Customer
    expect(states({ ...business, customer: unknownForm })).toMatchObject({
      business: 'todo',
      operations: 'todo',
      people: 'done',
      review: 'locked',
    })
  })

  it('a masked number counts as there, and one that is never shown does too', () => {
    const masked = { ...owner, personalInfo: { ...owner.personalInfo, identifier: '•••••••26' } }
    expect(states({ ...business, owners: [masked] })).toMatchObject({ people: 'done' })
    expect(states(individual)).toMatchObject({ person: 'done', review: 'todo' })
  })

  it('[B2] people are complete with exactly one control person and nothing missing', () => {
    expect(states({ ...business, owners: [] })).toMatchObject({ people: 'todo', documents: 'done' })
    expect(states({ ...business, owners: [{ ...owner, roles: ['UBO'] }] })).toMatchObject({ people: 'todo' })
    const second = { ...owner, id: 'BeneficialOwner:2', roles: ['CONTROL_PERSON'] }
    expect(states({ ...business, owners: [owner, second] })).toMatchObject({ people: 'todo' })
    expect(states({ ...business, owners: [owner, { ...second, roles: ['DIRECTOR'] }] })).toMatchObject({
      people: 'done',
    })
    const nameless = { ...owner, personalInfo: { ...owner.personalInfo, lastName: '' } }
    expect(states({ ...business, owners: [nameless] })).toMatchObject({ people: 'todo' })
  })

  it('documents are complete for the business and for each of its people', () => {
    expect(states({ ...business, documents: allDocuments.slice(1) })).toMatchObject({
      documents: 'todo',
      review: 'locked',
    })
    expect(states({ ...business, documents: allDocuments.slice(0, 4) })).toMatchObject({ documents: 'todo' })
    expect(states({ ...individual, documents: [] })).toMatchObject({ documents: 'todo' })
  })

  it('contacts that Grid wants verified have to be', () => {
    const pending = { ...person, contactVerification: { email: 'PENDING' } } as Customer
    expect(states({ ...individual, customer: pending })).toMatchObject({ contact: 'todo', review: 'locked' })
  })
})

describe('when Grid objects', () => {
  it.each([
    [{ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' }, 'operations', { businessInfo: { naicsCode: '' } }],
    [{ type: 'INVALID_FIELD', field: 'customer.address.line1' }, 'operations', {}],
    [{ type: 'MISSING_FIELD', field: 'businessInfo.whatever' }, 'business', {}],
    [{ type: 'MISSING_FIELD', field: 'birthDate', resourceId: 'BeneficialOwner:9' }, 'people', {}],
    [{ type: 'MISSING_BENEFICIAL_OWNER' }, 'people', {}],
    [{ type: 'MISSING_GOOD_STANDING_DOCUMENT' }, 'documents', {}],
    [{ type: 'POOR_QUALITY_DOCUMENT', resourceId: 'BeneficialOwner:1' }, 'documents', {}],
    [{ type: 'APPLICANT_REJECTED' }, 'review', {}],
    [{ type: 'SOMETHING_NEW' }, 'review', {}],
    [{ type: 'INVALID_FIELD', field: 'shoeSize' }, 'review', {}],
  ])('to %o, the step %s wants attention', (error, step, change) => {
    const application = {
      ...business,
      customer: { ...company, ...change } as Customer,
      verification: withErrors(error),
    }
    const attention = progress(application).filter(({ state }) => state === 'attention')
    expect(attention.map(({ id }) => id)).toEqual([step])
    expect(states(application).review).toBe(step === 'review' ? 'attention' : 'locked')
  })

  it.each<[string, Partial<VerificationError> & { type: string }, Partial<Application>]>([
    ['a missing value is there', { type: 'MISSING_FIELD', field: 'customer.businessInfo.naicsCode' }, {}],
    [
      'a wrong value was changed',
      { type: 'INVALID_FIELD', field: 'businessInfo.taxId' },
      { customer: { ...company, updatedAt: wednesday } as Customer },
    ],
    [
      'a document was added',
      { type: 'MISSING_GOOD_STANDING_DOCUMENT' },
      { documents: [...allDocuments, documentOf('Customer:1', 'GOOD_STANDING_CERTIFICATE', { createdAt: wednesday })] },
    ],
    [
      'a document that Grid itself named was added',
      { type: 'MISSING_SOMETHING_DOCUMENT', acceptedDocumentTypes: ['HOLOGRAM'] },
      { documents: [...allDocuments, documentOf('Customer:1', 'HOLOGRAM', { createdAt: wednesday })] },
    ],
    [
      'a document was replaced',
      { type: 'EXPIRED_DOCUMENT', resourceId: 'Document:Customer:1-BANK_STATEMENT' },
      { documents: allDocuments.map(document => ({ ...document, updatedAt: wednesday })) },
    ],
    [
      'another document of the same person was uploaded',
      { type: 'POOR_QUALITY_DOCUMENT', resourceId: 'BeneficialOwner:1' },
      {
        documents: [
          ...allDocuments,
          documentOf('BeneficialOwner:1', 'PASSPORT', { id: 'Document:2', createdAt: wednesday }),
        ],
      },
    ],
    ['a person was added', { type: 'MISSING_BENEFICIAL_OWNER' }, { owners: [{ ...owner, updatedAt: wednesday }] }],
    [
      'a control person was added',
      { type: 'MISSING_CONTROL_PERSON' },
      { owners: [{ ...owner, updatedAt: wednesday }] },
    ],
  ])('and %s, it can be submitted again', (_what, error, change) => {
    expect(states({ ...business, ...change, verification: withErrors(error) })).toMatchObject({
      business: 'done',
      people: 'done',
      documents: 'done',
      review: 'todo',
    })
  })

  it('a value that is never shown counts as given only after a change', () => {
    const verification = withErrors({ type: 'MISSING_FIELD', field: 'identifier', resourceId: 'Customer:2' })
    expect(states({ ...individual, verification })).toMatchObject({ person: 'attention' })
    const changed = { ...person, updatedAt: wednesday } as Customer
    expect(states({ ...individual, customer: changed, verification })).toMatchObject({ person: 'done', review: 'todo' })
  })
})

describe('once it is submitted', () => {
  it.each(['IN_PROGRESS', 'PENDING_MANUAL_REVIEW', 'SOMETHING_NEW'])('%s waits for the outcome', verificationStatus => {
    const verification = { ...withErrors(), verificationStatus }
    expect(states({ ...business, verification })).toMatchObject({ review: 'done', outcome: 'todo' })
  })

  it('a hold wants attention, a decision ends everything', () => {
    const decided = (kybStatus: string): Application => ({
      ...business,
      owners: [],
      customer: { ...company, kybStatus },
    })
    expect(states(decided('HOLD'))).toMatchObject({ outcome: 'attention', review: 'done' })
    for (const status of ['APPROVED', 'REJECTED']) {
      expect(new Set(Object.values(states(decided(status))))).toEqual(new Set(['done']))
    }
  })

  it('a customer that is pending without a submission can still be submitted', () => {
    expect(states({ ...individual, customer: { ...person, kycStatus: 'PENDING' } })).toMatchObject({ review: 'todo' })
  })
})

describe('what a step needs', () => {
  it('is of its own fields only', () => {
    const without = (path: string) => {
      const [group = '', name = ''] = path.split('.')
      const values = company as unknown as Record<string, Record<string, unknown>>
      return states({
        ...business,
        customer: { ...company, [group]: { ...values[group], [name]: '' } } as unknown as Customer,
      })
    }
    expect(without('businessInfo.legalName')).toMatchObject({ business: 'todo', operations: 'done', review: 'locked' })
    expect(without('address.line1')).toMatchObject({ business: 'done', operations: 'todo', activity: 'done' })
    expect(without('businessInfo.purposeOfAccount')).toMatchObject({ operations: 'done', activity: 'todo' })
    const nameless = { ...person, fullName: '' } as Customer
    expect(states({ ...individual, customer: nameless })).toMatchObject({
      person: 'todo',
      address: 'done',
      contact: 'done',
    })
  })

  it('is verified contacts, whichever of them is still open', () => {
    const contacts = (contactVerification: object) =>
      states({ ...individual, customer: { ...person, contactVerification } as unknown as Customer }).contact
    expect(contacts({})).toBe('done')
    expect(contacts({ email: 'VERIFIED', phone: 'PENDING' })).toBe('todo')
    expect(contacts({ email: 'VERIFIED', phone: 'VERIFIED' })).toBe('done')
  })

  it('is every person with all that verification wants, and one in control', () => {
    const director = { ...owner, id: 'BeneficialOwner:2', roles: ['DIRECTOR'] } as unknown as BeneficialOwner
    const documents = [...allDocuments, documentOf('BeneficialOwner:2', 'PASSPORT')]
    expect(states({ ...business, owners: [director, owner], documents })).toMatchObject({
      people: 'done',
      documents: 'done',
    })
    expect(states({ ...business, owners: [director, owner] })).toMatchObject({ people: 'done', documents: 'todo' })
    const nameless = { ...director, personalInfo: { ...director.personalInfo, firstName: '' } }
    expect(states({ ...business, owners: [owner, nameless], documents })).toMatchObject({ people: 'todo' })
  })

  it('is known of documents only once they, and the people of a business, were read', () => {
    expect(states({ ...business, documents: undefined })).toMatchObject({
      documents: 'unknown',
      people: 'done',
      review: 'unknown',
    })
    expect(states({ ...individual, owners: undefined })).toMatchObject({ documents: 'done' })
    expect(states({ ...individual, documents: undefined })).toMatchObject({ documents: 'unknown', review: 'unknown' })
  })
})

describe('a customer that Grid has decided on', () => {
  it('is done with every step, whatever was objected to before', () => {
    const verification = withErrors({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })
    const approved = { ...company, kybStatus: 'APPROVED' } as Customer
    expect(new Set(Object.values(states({ ...business, customer: approved, verification })))).toEqual(new Set(['done']))
  })

  it('that is on hold keeps what is asked of it open', () => {
    const verification = withErrors({ type: 'MISSING_FIELD', field: 'businessInfo.whatever' })
    const held = { ...company, kybStatus: 'HOLD' } as Customer
    expect(states({ ...business, customer: held, verification })).toMatchObject({
      ...{ business: 'attention', operations: 'done', review: 'done', outcome: 'attention' },
    })
  })

  it('and asked for more is not submitted, though a submission was there', () => {
    const verification = withErrors()
    expect(states({ ...business, verification })).toMatchObject({ review: 'todo', outcome: 'locked' })
    expect(
      states({ ...business, verification: { ...verification, verificationStatus: 'READY_FOR_VERIFICATION' } }),
    ).toMatchObject({
      ...{ review: 'todo', outcome: 'locked' },
    })
  })

  it('asks for nothing while Grid looks at it', () => {
    const verification = {
      ...withErrors({ type: 'MISSING_FIELD', field: 'businessInfo.whatever' }),
      verificationStatus: 'IN_PROGRESS',
    }
    expect(states({ ...business, verification })).toMatchObject({ business: 'done', review: 'done' })
  })
})

it('tells nothing of a customer whose verification is not read yet, and of none but the first steps where there is none', () => {
  expect(new Set(Object.values(states({ ...business, verification: undefined })))).toEqual(new Set(['unknown']))
  expect(
    new Set(Object.values(states({ customerType: 'INDIVIDUAL', customer: undefined, verification: null }))),
  ).toEqual(new Set(['unknown']))
  expect(states({ customerType: 'INDIVIDUAL', customer: null, verification: null })).toMatchObject({
    contact: 'locked',
    documents: 'locked',
  })
})
