import {
  type Application,
  allFields,
  type BeneficialOwner,
  type Customer,
  type Document,
  exampleOf,
  type Verification,
} from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { askedByVerification, errorsOf, openIssues, verificationIssues } from './verificationIssues.js'

const at = (day: number) => `2026-03-0${day}T09:00:00Z`
const customer: Customer = {
  ...exampleOf(allFields.business),
  id: 'Customer:1',
  kybStatus: 'PENDING',
  createdAt: at(1),
}
const owner: BeneficialOwner = {
  ...exampleOf(allFields.beneficialOwner),
  id: 'BeneficialOwner:1',
  kycStatus: 'PENDING',
  createdAt: at(1),
}
const passport: Document = {
  id: 'Document:1',
  documentHolder: owner.id,
  documentType: 'PASSPORT',
  country: 'US',
  fileName: 'a.pdf',
  createdAt: at(1),
}
const verification = (day: number, ...errors: Partial<Verification['errors'][number]>[]): Verification => ({
  id: `Verification:${day}`,
  customerId: 'Customer:1',
  verificationStatus: 'RESOLVE_ERRORS',
  errors: errors.map(error => ({ resourceId: 'Customer:1', type: 'INVALID_FIELD', reason: '', ...error })),
  createdAt: at(day),
})
const business = (latest: Verification, more: Partial<Application> = {}) => ({
  customerType: 'BUSINESS' as const,
  customer,
  owners: [owner],
  documents: [passport],
  ...more,
  verification: latest,
})
const issues = (
  application: ReturnType<typeof business>,
  { earlier, kept = {} }: { earlier?: Verification; kept?: Record<string, string[]> } = {},
) => verificationIssues(application, { earlier, remembered: id => kept[id] ?? [] })

const states = (all: ReturnType<typeof issues>) => all.map(({ paths, state }) => `${paths[0]} ${state}`)
const fixed = (all: ReturnType<typeof issues>) => all.filter(({ state }) => state === 'fixed').length

describe('what was fixed', () => {
  const two = verification(2, { field: 'naicsCode' }, { field: 'taxId' })
  const changed = { ...customer, updatedAt: at(3) }

  it('is derived from the last change while this tab knows no better', () => {
    expect(states(issues(business(two)))).toEqual(['businessInfo.naicsCode open', 'businessInfo.taxId open'])
    expect(states(issues(business(two, { customer: changed })))).toEqual([
      'businessInfo.naicsCode fixed',
      'businessInfo.taxId fixed',
    ])
  })

  it('is known when it was fixed in this tab, and the others stay open', () => {
    const kept = { 'Verification:2': ['Customer:1 field businessInfo.taxId'] }
    expect(states(issues(business(two, { customer: changed }), { kept }))).toEqual([
      'businessInfo.naicsCode open',
      'businessInfo.taxId fixed',
    ])
  })

  it('does not count a corrected person as a missing one', () => {
    const latest = verification(2, { type: 'MISSING_BENEFICIAL_OWNER' })
    const kept = { 'Verification:2': ['BeneficialOwner:1 field personalInfo.birthDate'] }
    const owners = [{ ...owner, updatedAt: at(3) }]
    expect(fixed(issues(business(latest, { owners }), { kept }))).toBe(0)
    const another = { ...owner, id: 'BeneficialOwner:2', createdAt: at(3) }
    expect(fixed(issues(business(latest, { owners: [...owners, another] }), { kept }))).toBe(1)
  })
})

it('is worded for one field, and for the several fields of an address', () => {
  const missing = ['naicsCode', 'customer.address.line1', 'customer.address.city']
  const all = issues(business(verification(2, ...missing.map(field => ({ type: 'MISSING_FIELD', field })))))
  expect(all.map(({ message }) => message)).toEqual([
    'NAICS code is missing',
    'Street address and City or town are missing',
  ])
})

describe('what a submission has changed', () => {
  const earlier = verification(
    2,
    { field: 'naicsCode' },
    { field: 'taxId' },
    { resourceId: 'Document:1', type: 'EXPIRED_DOCUMENT' },
  )
  const latest = verification(
    4,
    { field: 'taxId' },
    { field: 'legalName' },
    { resourceId: 'Document:1', type: 'EXPIRED_DOCUMENT' },
  )

  it('is what is new', () => {
    const isNew = (all: ReturnType<typeof issues>) => all.filter(each => each.isNew).map(({ path }) => path)
    expect(isNew(issues(business(latest), { earlier }))).toEqual(['businessInfo.legalName'])
    expect(isNew(issues(business(latest)))).toEqual([])
  })

  it('is requested again only when it had been fixed before', () => {
    const repeated = (more: Partial<Application>, kept = {}) =>
      issues(business(latest, more), { earlier, kept })
        .filter(({ isRepeated }) => isRepeated)
        .map(({ resourceId }) => resourceId)
    expect(repeated({})).toEqual([])
    expect(repeated({ documents: [{ ...passport, updatedAt: at(3) }] })).toEqual(['Document:1'])
    expect(repeated({}, { 'Verification:2': ['Customer:1 field businessInfo.taxId'] })).toEqual(['Customer:1'])
  })
})

describe('the texts of an issue', () => {
  const textsOf = (
    error: Partial<Verification['errors'][number]>,
    options: Parameters<typeof verificationIssues>[1] = {},
  ) => {
    const [issue] = verificationIssues(business(verification(2, error)), options)
    if (!issue) throw new Error('Nothing is wrong.')
    return issue
  }
  const proof = { type: 'MISSING_PROOF_OF_ADDRESS_DOCUMENT' }

  it('are the host’s own where it has some', () => {
    const messages = {
      'business.businessInfo.naicsCode.label': 'Código',
      'guidance.INVALID_FIELD': 'Revisa {label}',
      'guidance.INVALID_FIELD.help': 'Compáralo.',
      'documentCategory.proofOfAddress.help': 'De este año.',
      'document.documentType.options.UTILITY_BILL': 'Recibo',
    }
    const field = textsOf({ field: 'naicsCode' }, { messages })
    expect([field.message, field.help, field.labels]).toEqual(['Revisa Código', 'Compáralo.', ['Código']])
    const document = textsOf(proof, { messages })
    expect(document.help).toBe('De este año.')
    expect(document.documentTypes).toContain('Recibo')
  })

  it('are ours where the host has none', () => {
    expect(textsOf(proof).help).toBe('Shows the name and address. No older than 3 months.')
    expect(textsOf(proof).documentTypes).toContain('Utility bill')
    expect(textsOf({ field: 'naicsCode', type: 'MISSING_FIELD' }).help).toBeUndefined()
    expect(textsOf({ field: 'naicsCode' }).help).toBe('Compare it with an official document.')
  })

  it('name several fields as the locale does', () => {
    const missing = ['address.line1', 'address.city'].map(field => ({ type: 'MISSING_FIELD', field }))
    const [issue] = verificationIssues(business(verification(2, ...missing)), { locale: 'de' })
    expect(issue?.message).toBe('Street address und City or town are missing')
    expect(issue?.labels).toEqual(['Street address', 'City or town'])
  })

  it('name nothing where no field is known', () => {
    const issue = textsOf({ field: 'shoeSize' })
    expect(issue.labels).toEqual([])
    expect(issue.message).not.toMatch(/undefined|\{|Stryker/)
  })
})

describe('what an issue is about', () => {
  it('is where Grid raised it, and a field of the customer alone', () => {
    const [own, ownersOwn, document] = verificationIssues(
      business(
        verification(
          2,
          { field: 'naicsCode' },
          { field: 'birthDate', resourceId: owner.id },
          { type: 'UNREADABLE_DOCUMENT', resourceId: passport.id },
        ),
      ),
    )
    expect(own).toMatchObject({ resourceId: 'Customer:1', path: 'businessInfo.naicsCode', refusal: undefined })
    expect(ownersOwn).toMatchObject({ resourceId: owner.id, path: undefined })
    expect(document).toMatchObject({
      resourceId: passport.id,
      path: undefined,
      refusal: 'LOW_QUALITY',
      holder: owner.id,
    })
  })
})

describe('the errors', () => {
  it.each<[string, number]>([
    ['RESOLVE_ERRORS', 1],
    ['READY_FOR_VERIFICATION', 1],
    ['IN_PROGRESS', 0],
    ['APPROVED', 0],
  ])('count while the verification is in %s: %i', (verificationStatus, count) => {
    const latest = { ...verification(2, { field: 'naicsCode' }), verificationStatus }
    expect(errorsOf({ verification: latest })).toHaveLength(count)
    expect(verificationIssues(business(latest))).toHaveLength(count)
  })

  it('are none without a verification', () => {
    expect(errorsOf({ verification: null })).toEqual([])
    expect(verificationIssues({ customerType: 'BUSINESS', customer, verification: null })).toEqual([])
  })
})

it('takes for open what was not fixed since, with the host’s texts', () => {
  const latest = verification(2, { field: 'naicsCode' }, { field: 'birthDate', resourceId: owner.id })
  const changed = { ...customer, updatedAt: at(3) }
  const messages = { 'guidance.INVALID_FIELD': 'Revisa {label}' }
  expect(openIssues(business(latest, { customer: changed }), messages).map(({ message }) => message)).toEqual([
    'Revisa Date of birth',
  ])
})

describe('where the latest verification asks for something', () => {
  it('is nowhere while it asks for nothing', () => {
    expect(askedByVerification(business(verification(2)))).toBeUndefined()
  })

  it('is the steps of all issues, and the fields of the customer', () => {
    const latest = verification(2, { field: 'naicsCode' }, { field: 'birthDate', resourceId: owner.id })
    const asked = askedByVerification(business(latest))
    expect([...(asked?.steps ?? [])].sort()).toEqual(['operations', 'people'])
    expect([...(asked?.paths ?? [])]).toEqual(['businessInfo.naicsCode'])
  })
})

describe('what this tab remembers', () => {
  it('of an earlier fix of a person counts for the people, and of the business does not', () => {
    const latest = verification(2, { type: 'MISSING_BENEFICIAL_OWNER' })
    const added = { ...owner, id: 'BeneficialOwner:2', createdAt: at(3), updatedAt: at(3) }
    const application = business(latest, { owners: [{ ...owner, updatedAt: at(3) }] })
    expect(states(issues(application, { kept: { 'Verification:2': ['Customer:1 field naicsCode'] } }))).toEqual(
      states(issues(application)),
    )
    expect(fixed(issues(business(latest, { owners: [owner, added] })))).toBe(1)
  })

  it('of a repeated wish decides whether it was fixed before, not the dates', () => {
    const earlier = verification(2, { field: 'naicsCode' }, { field: 'taxId' })
    const latest = verification(4, { field: 'naicsCode' }, { field: 'taxId' })
    const kept = { 'Verification:2': ['Customer:1 field businessInfo.taxId'] }
    const changed = { ...customer, updatedAt: at(3) }
    const repeated = (options: Parameters<typeof issues>[1]) =>
      issues(business(latest, { customer: changed }), options)
        .filter(({ isRepeated }) => isRepeated)
        .map(({ path }) => path)
    expect(repeated({ earlier, kept })).toEqual(['businessInfo.taxId'])
    expect(repeated({ earlier })).toEqual(['businessInfo.naicsCode', 'businessInfo.taxId'])
    expect(repeated({})).toEqual([])
  })

  it('is never that support has fixed something', () => {
    const refused = { type: 'APPLICANT_FRAUD' }
    const [issue] = issues(business(verification(4, refused)), { earlier: verification(2, refused) })
    expect(issue).toMatchObject({ isRepeated: false, isNew: false })
  })
})
