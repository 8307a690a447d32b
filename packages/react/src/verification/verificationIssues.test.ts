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
import { verificationIssues } from './verificationIssues.js'

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
