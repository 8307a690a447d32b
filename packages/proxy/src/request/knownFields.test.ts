import { fieldsOf } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { knownFields } from './knownFields.js'

const person = fieldsOf('customer', { customerType: 'INDIVIDUAL' })
const business = fieldsOf('customer', { customerType: 'BUSINESS' })
const filter = { creates: true, allowed: [] as string[] }

describe('a value is refused, by the name of its field, when it is', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['an object', { fullName: { $ne: '' } }, /^fullName: must be a plain value/],
    ['a list of objects', { email: [{}] }, /^email: must be a plain value/],
    ['a list with an object', { email: ['a@b.co', {}] }, /^email: must be a plain value/],
    ['a list with a number beyond every limit', { email: ['a', Number.POSITIVE_INFINITY] }, /^email: is a number/],
    ['a list in a list', { email: [['a@b.co']] }, /^email: must be a plain value/],
    ['an object under an identifier', { identifier: { toString: '1' } }, /^identifier: must be a plain value/],
    ['a text for an object', { address: 'Main St' }, /^address: must be an object/],
    ['a list for an object', { address: ['Main St'] }, /^address: must be an object/],
    ['a number beyond every limit', { fullName: Number.POSITIVE_INFINITY }, /^fullName: is a number beyond/],
    ['a negative number beyond every limit', { email: [Number.NEGATIVE_INFINITY] }, /^email: is a number beyond/],
    ['a text of 10,001 characters', { fullName: 'a'.repeat(10_001) }, /^fullName: is longer than 10000 characters/],
    ['a list with such a text', { email: ['a', 'a'.repeat(10_001)] }, /^email: is longer than 10000/],
    ['a list of 501', { email: Array.from({ length: 501 }, () => 'a') }, /^email: has more than 500 entries/],
    ['an identifier of 201 characters', { identifier: '1'.repeat(201) }, /^identifier: is longer than 200 characters/],
    ['masked', { identifier: '•••••726' }, /^identifier: is masked/],
    ['a list with what is masked', { identifier: ['536-22-8726', '•••••726'] }, /^identifier: is masked/],
    ['nested and masked', { businessInfo: { taxId: '•••••577' } }, /^businessInfo\.taxId: is masked/],
  ])('%s', (_, given, message) => {
    const table = 'businessInfo' in given ? business : person
    expect(() => knownFields(table, given, filter)).toThrow(message)
    expect(() => knownFields(table, given, filter)).toThrow(expect.objectContaining({ status: 400 }))
  })
})

it('forwards values as they are up to those lengths, and null, which deletes', () => {
  const given = {
    fullName: 'a'.repeat(10_000),
    identifier: '1'.repeat(200),
    email: Array.from({ length: 500 }, () => 'a'),
    address: null,
    birthDate: '',
    nationality: 7,
    phoneNumber: null,
    currencies: ['USD', null],
  }
  expect(knownFields(person, given, { creates: true, allowed: ['currencies'] })).toEqual(given)
})

it('takes no member from a prototype, and sets none', () => {
  const given = JSON.parse(
    '{"__proto__":{"fullName":"Eve"},"constructor":{"prototype":{"polluted":true}},"address":{"__proto__":{"line1":"x"},"city":"Reno"}}',
  )
  const known = knownFields(person, given, filter)
  expect(known).toEqual({ address: { city: 'Reno' } })
  expect(Object.getPrototypeOf(known.address)).toBe(Object.prototype)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(knownFields(person, Object.create({ fullName: 'Eve' }), filter)).toEqual({})
})

it.each([business, person])('[C13] forwards no bank data of a new customer', table => {
  const bankAccountInfo = { accountType: 'US_ACCOUNT', accountNumber: '000123456789' }
  const given = { customerType: 'BUSINESS', bankAccountInfo, businessInfo: { bankAccountInfo }, accountNumber: '1' }
  expect(JSON.stringify(knownFields(table, given, filter))).not.toMatch(/account/i)
})

describe('of what the platform keeps for itself', () => {
  const given = {
    customerType: 'INDIVIDUAL',
    region: 'US',
    currencies: ['USD'],
    kycStatus: 'APPROVED',
    id: 'Customer:1',
  }

  it('nothing is forwarded', () => {
    expect(knownFields(person, given, filter)).toEqual({ customerType: 'INDIVIDUAL' })
  })

  it('what is allowed is, by its path, and checked like anything else', () => {
    expect(knownFields(person, given, { creates: true, allowed: ['currencies'] })).toEqual({
      customerType: 'INDIVIDUAL',
      currencies: ['USD'],
    })
    const nested = { ...given, currencies: [{ code: 'USD' }] }
    expect(() => knownFields(person, nested, { creates: true, allowed: ['currencies'] })).toThrow(
      /^currencies: must be/,
    )
  })

  it('what is set at creation alone is not changed later, although it is allowed', () => {
    const allowed = ['region', 'currencies', 'platformCustomerId']
    const known = knownFields(person, { ...given, platformCustomerId: 'other' }, { creates: false, allowed })
    expect(known).toEqual({ customerType: 'INDIVIDUAL', currencies: ['USD'] })
  })

  it('what is allowed and no field of this version is forwarded, and is absent where it was not sent', () => {
    const allowed = ['currencies', 'ofTomorrow', 'more.ofTomorrow']
    const sent = { customerType: 'INDIVIDUAL', ofTomorrow: 1, more: { ofTomorrow: 2, other: 3 } }
    expect(knownFields(person, sent, { creates: false, allowed })).toStrictEqual({
      ...{ customerType: 'INDIVIDUAL', ofTomorrow: 1, more: { ofTomorrow: 2 } },
    })
  })

  it('what only the proxy writes is not taken from a browser, although it is allowed', () => {
    const consent = { acceptedAt: '2001-01-01T00:00:00Z', ipAddress: '198.51.100.66', termsVersion: 'V1' }
    const allowed = ['endUserTermsConsent.acceptedAt', 'endUserTermsConsent.ipAddress']
    expect(knownFields(person, { endUserTermsConsent: consent }, { creates: true, allowed })).toEqual({
      endUserTermsConsent: { termsVersion: 'V1' },
    })
  })
})
