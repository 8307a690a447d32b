import { describe, expect, it } from 'vitest'
import type { BeneficialOwner } from '../model/BeneficialOwner.js'
import type { Customer } from '../model/Customer.js'
import type { Document } from '../model/Document.js'
import type { VerificationError } from '../model/Verification.js'
import type { Application } from './Application.js'
import { guidance } from './guidance.js'
import { readVerification } from './readVerification.js'
import { toVerificationIssue } from './toVerificationIssue.js'
import { toVerificationIssues } from './toVerificationIssues.js'

const monday = '2026-03-02T09:00:00Z'
const customer = {
  id: 'Customer:1',
  customerType: 'BUSINESS',
  kybStatus: 'PENDING',
  createdAt: monday,
  businessInfo: { legalName: 'Harbor & Pine', country: 'US' },
} as unknown as Customer
const owner = (id: string, firstName: string) =>
  ({
    id,
    roles: ['UBO'],
    createdAt: monday,
    personalInfo: { firstName, lastName: 'Haddad' },
  }) as unknown as BeneficialOwner
const passport: Document = {
  id: 'Document:1',
  documentHolder: 'BeneficialOwner:1',
  documentType: 'PASSPORT',
  country: 'US',
  fileName: 'a.pdf',
  createdAt: monday,
}
const business: Application = {
  customerType: 'BUSINESS',
  customer,
  owners: [owner('BeneficialOwner:1', 'Amina'), owner('BeneficialOwner:2', 'Bo')],
  documents: [passport],
  verification: {
    id: 'V:1',
    customerId: 'Customer:1',
    verificationStatus: 'RESOLVE_ERRORS',
    errors: [],
    createdAt: monday,
  },
}
const person: Application = {
  customerType: 'INDIVIDUAL',
  customer: {
    id: 'Customer:2',
    customerType: 'INDIVIDUAL',
    fullName: 'Ada Miller',
    createdAt: monday,
  } as unknown as Customer,
}
const error = (type: string, more: Partial<VerificationError> = {}): VerificationError => ({
  resourceId: 'Customer:1',
  type,
  reason: '',
  ...more,
})
const issueOf = (type: string, more: Partial<VerificationError> = {}, application = business) =>
  toVerificationIssue(error(type, more), application)

describe.each(Object.keys(guidance))('%s', type => {
  it.each([
    ['the customer', 'Customer:1'],
    ['an owner', 'BeneficialOwner:1'],
    ['an unknown owner', 'BeneficialOwner:9'],
    ['a document', 'Document:1'],
    ['a document that is gone', 'Document:9'],
    ['something new', 'Account:1'],
  ])('[V4] on %s is explained, and left to support when it cannot be fixed', (_what, resourceId) => {
    const issue = issueOf(type, { resourceId, reason: 'A reason.' })
    expect(issue.key).not.toContain(type === 'APPLICANT_FRAUD' ? 'FRAUD' : 'APPLICANT')
    expect(Object.keys({ ...guidance, withheld: 1, unknown: 1 })).toContain(issue.guidance)
    if (issue.fix === 'field') expect(issue.paths.length).toBeGreaterThan(0)
    if (issue.fix === 'document' || issue.fix === 'replace') expect(issue.accepts.length).toBeGreaterThan(0)
    if (issue.guidance === 'withheld') expect(issue).toMatchObject({ fix: 'support', reason: undefined })
  })
})

describe('a field', () => {
  it.each([
    ['customer.businessInfo.naicsCode', 'Customer:1', ['businessInfo.naicsCode']],
    ['naicsCode', 'Customer:1', ['businessInfo.naicsCode']],
    ['edd.purposeOfAccount', 'Customer:1', ['businessInfo.purposeOfAccount']],
    ['birthDate', 'BeneficialOwner:1', ['personalInfo.birthDate']],
    ['personalInfo.personalIds[0].taxIdentifier', 'BeneficialOwner:1', ['personalInfo.identifier']],
  ])('%s of %s is %o', (field, resourceId, paths) => {
    expect(issueOf('MISSING_FIELD', { field, resourceId })).toMatchObject({ fix: 'field', paths })
  })

  it.each(['customer.address.line1', 'address.city', 'address', 'address.buildingNumber'])(
    '[V3] %s opens the address',
    field => {
      const { paths, fix, key } = issueOf('MISSING_FIELD', { field })
      expect(fix).toBe('field')
      expect(paths).toEqual(expect.arrayContaining(['address.line1', 'address.country', 'address.postalCode']))
      expect(key).toBe('Customer:1 field address.')
    },
  )

  it.each([
    ['that is unknown', { field: 'shoeSize' }],
    ['there is none', {}],
    ['of a larger group', { field: 'businessInfo.whatever' }],
    ['of an unknown owner', { field: 'birthDate', resourceId: 'BeneficialOwner:9' }],
  ])('%s: it is shown, and left to support', (_what, more) => {
    expect(issueOf('INVALID_FIELD', { reason: 'It differs.', ...more })).toMatchObject({
      fix: 'support',
      paths: [],
      reason: 'It differs.',
    })
  })
})

describe('who it is about', () => {
  it('[V4] is named: the customer, an owner, or whose document it is', () => {
    expect(issueOf('MISSING_FIELD')).toMatchObject({ holder: 'Customer:1', subject: 'business', name: 'Harbor & Pine' })
    expect(issueOf('MISSING_FIELD', { resourceId: 'BeneficialOwner:2' })).toMatchObject({ name: 'Bo Haddad' })
    expect(issueOf('EXPIRED_DOCUMENT', { resourceId: 'Document:1' })).toMatchObject({
      holder: 'BeneficialOwner:1',
      name: 'Amina Haddad',
      documents: [passport],
      category: 'identity',
      slot: 'BeneficialOwner:1 identity',
    })
    expect(issueOf('MISSING_FIELD', { resourceId: 'Customer:2' }, person)).toMatchObject({
      subject: 'individual',
      name: 'Ada Miller',
    })
  })
})

describe('a document', () => {
  it('takes what Grid names before what we know', () => {
    const named = { acceptedDocumentTypes: ['PROOF_OF_ADDRESS', 'A_NEW_ONE'] }
    expect(issueOf('MISSING_PROOF_OF_ADDRESS_DOCUMENT', named).accepts).toEqual(named.acceptedDocumentTypes)
    expect(issueOf('MISSING_PROOF_OF_ADDRESS_DOCUMENT').accepts).toContain('UTILITY_BILL')
  })

  it('that is gone can be replaced only where its kind tells what it was for', () => {
    const gone = { resourceId: 'Document:9' }
    expect(issueOf('EXPIRED_DOCUMENT', gone).fix).toBe('support')
    expect(issueOf('EXPIRED_DOCUMENT', { ...gone, acceptedDocumentTypes: ['UTILITY_BILL'] }).fix).toBe('replace')
  })

  it('can only be replaced, whatever an unknown type says of it', () => {
    const about = { resourceId: 'Document:1', reason: 'SECRET reason' }
    expect(issueOf('STAMP_IS_PALE', about)).toMatchObject({
      fix: 'replace',
      guidance: 'INVALID_DOCUMENT',
      reason: undefined,
    })
    expect(issueOf('INVALID_FIELD', { ...about, field: 'documentNumber' })).toMatchObject({ fix: 'replace' })
  })
})

describe('Grid’s own reason', () => {
  it.each([
    ['INVALID_FIELD', { field: 'naicsCode' }, true],
    ['SOMETHING_NEW', {}, false],
    ['SOMETHING_NEW', { field: 'naicsCode' }, true],
    ['APPLICANT_REJECTED', { field: 'naicsCode' }, false],
  ])('of %s with %o: shown, %s', (type, more, isShown) => {
    expect(issueOf(type, { ...more, reason: 'It differs.' }).reason).toBe(isShown ? 'It differs.' : undefined)
  })

  it.each([
    ...['', 'naicsCode is required.', 'address.line1 is missing', 'MISSING_THING', 'nationality is required.'],
    ...['One of the accepted documents is required.', 'This field is missing'],
  ])('%o was written for a programmer', reason => {
    expect(issueOf('INVALID_FIELD', { field: 'naicsCode', reason }).reason).toBeUndefined()
  })
})

describe('all of them', () => {
  it('are listed once each, the customer first, and those without a fix last', () => {
    const all = toVerificationIssues(
      [
        error('APPLICANT_FRAUD'),
        error('EXPIRED_DOCUMENT', { resourceId: 'Document:1' }),
        error('MISSING_FIELD', { field: 'birthDate', resourceId: 'BeneficialOwner:2' }),
        error('MISSING_FIELD', { field: 'birthDate', resourceId: 'BeneficialOwner:1' }),
        error('MISSING_DOCUMENT', { acceptedDocumentTypes: ['OTHER'] }),
        error('MISSING_DOCUMENT', { acceptedDocumentTypes: ['SELFIE'] }),
        error('MISSING_FIELD', { field: 'customer.address.city' }),
        error('INVALID_FIELD', { field: 'address.line1' }),
        error('APPLICANT_SANCTIONED'),
        error('MISSING_CONTROL_PERSON'),
        error('MISSING_CONTROL_PERSON'),
      ],
      business,
    )
    expect(all.map(({ holder, fix, errors }) => `${holder} ${fix} ${errors.length}`)).toEqual([
      'Customer:1 field 2',
      'Customer:1 people 2',
      'Customer:1 document 1',
      'Customer:1 document 1',
      'BeneficialOwner:1 field 1',
      'BeneficialOwner:1 replace 1',
      'BeneficialOwner:2 field 1',
      'Customer:1 support 2',
    ])
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  })
})

describe('readVerification', () => {
  it('makes errors of whatever came', () => {
    const read = (errors: unknown) =>
      readVerification({ ...business.verification, errors } as Parameters<typeof readVerification>[0]).errors
    expect(read(undefined)).toEqual([])
    expect(read('many')).toEqual([])
    expect(read([null, 7, { type: 4, field: ['a'], acceptedDocumentTypes: [1, 'OTHER'], reason: null }])).toEqual([
      { resourceId: 'Customer:1', type: '', reason: '', acceptedDocumentTypes: ['OTHER'] },
    ])
  })
})

describe('two errors that ask for the same', () => {
  const both = (one: VerificationError, other: VerificationError, application = business) =>
    toVerificationIssues([one, other], application)

  it('are one issue with everything that either says', () => {
    const [issue, ...others] = both(
      error('MISSING_FIELD', { field: 'address.city' }),
      error('INVALID_FIELD', { field: 'customer.address.line1', reason: 'It differs.' }),
    )
    expect(others).toEqual([])
    expect(issue).toMatchObject({ guidance: 'MISSING_FIELD', reason: 'It differs.', isFixed: false })
    expect(issue?.fields.map(({ path }) => path)).toEqual(['address.city', 'address.line1'])
    expect(issue?.errors).toHaveLength(2)
  })

  it('keep the reason of the first, and are fixed only when both are', () => {
    const changed = { ...business, customer: { ...customer, updatedAt: '2026-03-03T09:00:00Z' } as Customer }
    const city = error('INVALID_FIELD', { field: 'address.city', reason: 'First.' })
    const line = error('INVALID_FIELD', { field: 'address.line1', reason: 'Second.' })
    expect(both(city, line, changed)).toMatchObject([{ reason: 'First.', isFixed: true }])
    const missing = error('MISSING_FIELD', { field: 'address.line1', reason: 'Second.' })
    expect(both(city, missing, changed)).toMatchObject([{ isFixed: false }])
    expect(both(missing, city, changed)).toMatchObject([{ isFixed: false }])
  })

  it('accept what either accepts, each once, and name each document once', () => {
    const about = { resourceId: 'Document:1' }
    const [issue] = both(
      error('EXPIRED_DOCUMENT', { ...about, acceptedDocumentTypes: ['PASSPORT', 'A'] }),
      error('EXPIRED_DOCUMENT', { ...about, acceptedDocumentTypes: ['B', 'PASSPORT'] }),
    )
    expect(issue?.accepts).toEqual(['PASSPORT', 'A', 'B'])
    expect(issue?.documents).toEqual([passport])
  })

  it('stay two where what is wrong with the same document is not the same', () => {
    const about = { resourceId: 'Document:1' }
    expect(both(error('EXPIRED_DOCUMENT', about), error('POOR_QUALITY_DOCUMENT', about))).toHaveLength(2)
    expect(both(error('EXPIRED_DOCUMENT', about), error('EXPIRED_DOCUMENT', about))).toHaveLength(1)
  })
})

describe('the order of issues', () => {
  const order = (errors: VerificationError[], application = business) =>
    toVerificationIssues(errors, application).map(({ holder, fix }) => `${holder} ${fix}`)

  it('is by how quick they are fixed, of the same holder', () => {
    expect(
      order([
        error('EXPIRED_DOCUMENT', { acceptedDocumentTypes: ['UTILITY_BILL'] }),
        error('MISSING_PROOF_OF_ADDRESS_DOCUMENT'),
        error('MISSING_CONTROL_PERSON'),
        error('MISSING_FIELD', { field: 'naicsCode' }),
      ]),
    ).toEqual(['Customer:1 field', 'Customer:1 people', 'Customer:1 document', 'Customer:1 replace'])
  })

  it('is the list’s own between owners, with unknown owners after them and support at the end', () => {
    const of = (resourceId: string) => error('MISSING_IDENTITY_DOCUMENT', { resourceId })
    expect(
      order([
        error('APPLICANT_FRAUD', { resourceId: 'BeneficialOwner:1' }),
        of('BeneficialOwner:2'),
        of('BeneficialOwner:1'),
        error('MISSING_PROOF_OF_ADDRESS_DOCUMENT'),
      ]),
    ).toEqual([
      'Customer:1 document',
      'BeneficialOwner:1 document',
      'BeneficialOwner:2 document',
      'BeneficialOwner:1 support',
    ])
    expect(order([of('BeneficialOwner:1')], { ...business, owners: undefined })).toEqual(['BeneficialOwner:1 support'])
  })
})

describe('what tells an issue from another', () => {
  it.each([
    ['a field by its path', error('INVALID_FIELD', { field: 'naicsCode' }), 'Customer:1 field businessInfo.naicsCode'],
    ['an address as one', error('INVALID_FIELD', { field: 'address.city' }), 'Customer:1 field address.'],
    ['people by their role', error('MISSING_CONTROL_PERSON'), 'Customer:1 people CONTROL_PERSON'],
    ['a document by what it proves', error('MISSING_PROOF_OF_ADDRESS_DOCUMENT'), 'Customer:1 document proofOfAddress'],
    [
      'a document without a category by what is accepted',
      error('MISSING_DOCUMENT', { acceptedDocumentTypes: ['A', 'B'] }),
      'Customer:1 document A B',
    ],
    ['any document by the type of error', error('MISSING_DOCUMENT'), 'Customer:1 document MISSING_DOCUMENT'],
    [
      'a replacement by the document too',
      error('EXPIRED_DOCUMENT', { resourceId: 'Document:1' }),
      'BeneficialOwner:1 replace EXPIRED_DOCUMENT identity PASSPORT',
    ],
    ['what is left to support by its guidance', error('APPLICANT_FRAUD'), 'Customer:1 support withheld'],
  ])('is %s', (_what, of, key) => {
    expect(toVerificationIssue(of, business).key).toBe(key)
  })

  it('is a slot for documents alone', () => {
    expect(issueOf('MISSING_PROOF_OF_ADDRESS_DOCUMENT').slot).toBe('Customer:1 proofOfAddress')
    expect(issueOf('MISSING_FIELD', { field: 'naicsCode' })).toMatchObject({
      slot: undefined,
      accepts: [],
      documents: [],
    })
    expect(issueOf('MISSING_DOCUMENT', { acceptedDocumentTypes: ['A'] }).slot).toBe('Customer:1 A')
  })
})

describe('names', () => {
  it('leave out what is not there', () => {
    const nameless = (personalInfo: object) => ({
      ...business,
      owners: [{ ...owner('BeneficialOwner:1', ''), personalInfo } as unknown as BeneficialOwner],
    })
    const named = (personalInfo: object) =>
      issueOf('MISSING_IDENTITY_DOCUMENT', { resourceId: 'BeneficialOwner:1' }, nameless(personalInfo)).name
    expect(named({ lastName: 'Haddad' })).toBe('Haddad')
    expect(named({ firstName: 'Amina', lastName: '' })).toBe('Amina')
    expect(named({ firstName: 7 })).toBeUndefined()
    const bare = { ...customer, businessInfo: undefined } as unknown as Customer
    expect(issueOf('MISSING_FIELD', {}, { ...business, customer: bare }).name).toBeUndefined()
    expect(
      issueOf('MISSING_FIELD', {}, { ...person, customer: { ...person.customer, fullName: '' } as Customer }).name,
    ).toBeUndefined()
  })

  it('are of the customer for an id of an unknown kind, and of no one for an unknown owner', () => {
    expect(issueOf('MISSING_FIELD', { resourceId: 'Account:1' })).toMatchObject({
      holder: 'Customer:1',
      name: 'Harbor & Pine',
    })
    expect(issueOf('MISSING_IDENTITY_DOCUMENT', { resourceId: 'BeneficialOwner:9' })).toMatchObject({
      ...{ holder: 'BeneficialOwner:9', subject: 'beneficialOwner', name: undefined, fix: 'support' },
    })
    expect(issueOf('MISSING_FIELD', { resourceId: 'Account:1' }, { ...business, customer: undefined })).toMatchObject({
      ...{ holder: 'Account:1', subject: 'business', name: undefined },
    })
  })

  it('are of the customer for a document whose holder is not said', () => {
    const stray = { ...passport, documentHolder: '' }
    expect(
      issueOf('EXPIRED_DOCUMENT', { resourceId: 'Document:1' }, { ...business, documents: [stray] }),
    ).toMatchObject({
      ...{ holder: 'Customer:1', subject: 'business', documents: [stray] },
    })
  })
})

it('leaves people of a customer that is a person to support', () => {
  expect(issueOf('MISSING_CONTROL_PERSON').fix).toBe('people')
  expect(issueOf('MISSING_CONTROL_PERSON', { resourceId: 'Customer:2' }, person).fix).toBe('support')
})

it.each([
  ['It differs.', true],
  ['Écrit autrement', true],
  ['«Uferlicht» is another company', true],
  ['2 names differ', true],
  ['it differs', false],
  ['See businessInfo.taxId', false],
  ['See personalIds[0]', false],
  ['See address.city', false],
  ['See list[0]', false],
  ['The taxId differs', false],
  ['MISSING_FIELD', false],
  ['Required', true],
  ['A value is required', false],
  ['The tax number is missing.', false],
  ['A required value differs', true],
])('shows %o as a reason: %o', (reason, isShown) => {
  expect(issueOf('INVALID_FIELD', { field: 'naicsCode', reason }).reason).toBe(isShown ? reason : undefined)
})

describe('what Grid sends about an error', () => {
  const read = (given: object) =>
    readVerification({ ...business.verification, errors: [given] } as Parameters<typeof readVerification>[0]).errors[0]

  it('is kept where it is what it is said to be, without blanks around the reason', () => {
    const whole = { resourceId: 'Customer:1', type: 'NEW', field: 'email', acceptedDocumentTypes: ['OTHER'] }
    expect(read({ ...whole, reason: ' It differs. ' })).toEqual({ ...whole, reason: 'It differs.' })
  })

  it('is about the customer where it names no resource, and has no field or list that is empty', () => {
    const given = { type: 'NEW', reason: 'A.' }
    expect(read({ ...given, resourceId: '', field: '', acceptedDocumentTypes: [''] })).toEqual({
      ...{ ...given, resourceId: 'Customer:1' },
    })
    expect(Object.keys(read(given) ?? {})).toEqual(['resourceId', 'type', 'reason'])
  })
})
