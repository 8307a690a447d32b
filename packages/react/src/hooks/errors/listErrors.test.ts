import {
  type Application,
  allFields,
  type BeneficialOwner,
  type Customer,
  type Document,
  exampleOf,
  guidance,
  readVerification,
  type Verification,
} from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { listErrors } from './listErrors.js'

const at = (day: number) => `2026-03-0${day}T09:00:00Z`
const customer = {
  ...exampleOf(allFields.business),
  id: 'Customer:1',
  kybStatus: 'PENDING',
  createdAt: at(1),
} as unknown as Customer
const owner = {
  ...exampleOf(allFields.beneficialOwner),
  id: 'BeneficialOwner:1',
  kycStatus: 'PENDING',
  createdAt: at(1),
} as unknown as BeneficialOwner
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
const list = (
  application: ReturnType<typeof business>,
  { earlier, kept = {} }: { earlier?: Verification; kept?: Record<string, string[]> } = {},
) => listErrors({ application, earlier, remembered: id => kept[id] ?? [], copy: undefined, locale: 'en' })

const states = (listing: ReturnType<typeof listErrors>) =>
  listing.groups.flatMap(({ errors }) => errors.map(({ paths, state }) => `${paths[0]} ${state}`))

describe('what was mended', () => {
  const two = verification(2, { field: 'naicsCode' }, { field: 'taxId' })
  const changed = { ...customer, updatedAt: at(3) }

  it('is guessed from the last change, as long as nobody knows better', () => {
    expect(states(list(business(two)))).toEqual(['businessInfo.naicsCode open', 'businessInfo.taxId open'])
    expect(states(list(business(two, { customer: changed })))).toEqual([
      'businessInfo.naicsCode fixed',
      'businessInfo.taxId fixed',
    ])
  })

  it('is known where it was mended in this tab, and the others stay open', () => {
    const kept = { 'Verification:2': ['Customer:1 field businessInfo.taxId'] }
    expect(states(list(business(two, { customer: changed }), { kept }))).toEqual([
      'businessInfo.naicsCode open',
      'businessInfo.taxId fixed',
    ])
  })

  it('of a person is no proof that a missing one is there', () => {
    const latest = verification(2, { type: 'MISSING_BENEFICIAL_OWNER' })
    const kept = { 'Verification:2': ['BeneficialOwner:1 field personalInfo.birthDate'] }
    const owners = [{ ...owner, updatedAt: at(3) }]
    expect(list(business(latest, { owners }), { kept }).fixed).toBe(0)
    const another = { ...owner, id: 'BeneficialOwner:2', createdAt: at(3) }
    expect(list(business(latest, { owners: [...owners, another] }), { kept }).fixed).toBe(1)
  })
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

  it('is what is gone, still there and new', () => {
    expect(list(business(latest), { earlier }).change).toEqual({ gone: ['Check this: NAICS code'], still: 2, added: 1 })
    expect(list(business(latest)).change).toBeUndefined()
  })

  it('goes round in a circle only where somebody had tried', () => {
    const repeated = (more: Partial<Application>, kept = {}) =>
      list(business(latest, more), { earlier, kept }).groups.flatMap(({ errors }) =>
        errors.filter(({ isRepeated }) => isRepeated).map(({ resourceId }) => resourceId),
      )
    expect(repeated({})).toEqual([])
    expect(repeated({ documents: [{ ...passport, updatedAt: at(3) }] })).toEqual(['Document:1'])
    expect(repeated({}, { 'Verification:2': ['Customer:1 field businessInfo.taxId'] })).toEqual(['Customer:1'])
  })
})

/** The same numbers every time. */
function createRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const odd = [
  null,
  undefined,
  0,
  -1,
  true,
  '',
  [],
  ['A_B'],
  {},
  { NEW_KEY: 'NEW_VALUE' },
  'NEW_ENUM_VALUE',
  '\u202e',
  'a.b.c',
]

/** An answer as a later Grid, or a broken one, might give it: names stay, everything else may be anything. */
function mutate(value: unknown, random: (below: number) => number, depth = 0): unknown {
  if (depth > 0 && random(12) === 0) return odd[random(odd.length)]
  if (Array.isArray(value)) return value.map(each => mutate(each, random, depth + 1))
  if (typeof value === 'string') return /^[A-Z][A-Z_]+$/.test(value) && random(4) === 0 ? `NEW_${value}` : value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(() => random(20) > 0)
  if (random(4) === 0) entries.push(['aNewMember', 'A_NEW_VALUE'])
  return Object.fromEntries(entries.map(([name, each]) => [name, mutate(each, random, depth + 1)]))
}

it('a thousand answers with anything in them are told in words, without a crash and without a code', () => {
  const random = createRandom(20261121)
  const types = Object.keys(guidance)
  const resources = ['Customer:1', 'BeneficialOwner:1', 'Document:1', 'BeneficialOwner:9', 'Account:7']
  const fields = ['naicsCode', 'customer.address.line1', 'personalInfo.birthDate', 'edd[0].what', 'shoeSize']
  const raw = /[A-Z]{2,}_[A-Z]|\b[a-z]+[A-Z]\w*\b|\w\.\w+\.\w|object Object|undefined|\{\w+\}/
  let told = 0
  for (let round = 0; round < 1_000; round++) {
    const errors = Array.from({ length: 6 }, () => ({
      resourceId: resources[random(resources.length)],
      type: types[random(types.length)],
      reason: ['', 'It differs.', 'businessInfo.naicsCode is required', 'CODE_7'][random(4)],
      ...(random(2) && { field: fields[random(fields.length)] }),
      ...(random(3) === 0 && { acceptedDocumentTypes: ['PASSPORT', 'HOLOGRAM_CARD'] }),
    }))
    const some = <Value>(value: Value) => mutate(value, random) as Value
    const answer = { ...verification(2), errors: some(errors) } as Verification
    const latest = readVerification(answer)
    const application = {
      customerType: 'BUSINESS' as const,
      customer: { ...some(customer), id: 'Customer:1', customerType: 'BUSINESS' as const } as Customer,
      owners: [{ ...some(owner), id: owner.id }],
      documents: [{ ...some(passport), id: passport.id }],
      verification: latest,
    }
    const listing = list(application, { earlier: { ...latest, id: 'Verification:1', createdAt: at(1) } })
    for (const { name, kind, errors: own } of listing.groups) {
      for (const { message, help, reason, kinds, errors: merged } of own) {
        told += merged.length
        // A name is a value, and may be anything but nothing.
        expect(name).not.toBe('')
        const text = [kind, message, help, reason, ...kinds].filter(each => each !== undefined).join(' | ')
        expect(text, JSON.stringify(answer)).not.toMatch(raw)
      }
    }
    expect(listing.groups.flatMap(({ errors: own }) => own.flatMap(each => each.errors)).length).toBe(
      latest.errors.length,
    )
  }
  expect(told).toBeGreaterThan(4_000)
})
