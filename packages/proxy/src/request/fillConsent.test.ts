import { expect, it } from 'vitest'
import { fillConsent } from './fillConsent.js'

const now = new Date('2026-05-04T09:30:00Z')
const consent = { termsVersion: 'V1', acceptanceMethod: 'CHECKBOX' }
const address = () => '203.0.113.7'

it('adds when and from where a consent was given, whatever the browser sent', () => {
  const endUserTermsConsent = { ...consent, acceptedAt: '2001-01-01T00:00:00Z', ipAddress: '198.51.100.66' }
  expect(fillConsent({ email: 'a@b.co', endUserTermsConsent }, address, now)).toEqual({
    email: 'a@b.co',
    endUserTermsConsent: { ...consent, acceptedAt: '2026-05-04T09:30:00.000Z', ipAddress: '203.0.113.7' },
  })
})

it('does not look for an address when there is no consent', () => {
  const fail = () => {
    throw new Error('The address was looked for.')
  }
  expect(fillConsent({ email: 'a@b.co' }, fail, now)).toEqual({ email: 'a@b.co' })
})

it.each([
  ['null', null],
  ['empty', {}],
  ['a list', []],
  ['text', 'yes'],
  ['true', true],
  ['without a version', { acceptanceMethod: 'CHECKBOX' }],
  ['with an empty version', { ...consent, termsVersion: '' }],
  ['with a version that is an object', { ...consent, termsVersion: {} }],
  ['without a method', { termsVersion: 'V1' }],
  ['with a method that does not exist', { ...consent, acceptanceMethod: 'BY_CONTINUING' }],
])('refuses a consent that is %s', (_, endUserTermsConsent) => {
  expect(() => fillConsent({ endUserTermsConsent }, address, now)).toThrow(
    'endUserTermsConsent: is not a consent. Send `termsVersion` and `acceptanceMethod`, or leave it out.',
  )
})

it('refuses a consent when the address is unknown', () => {
  expect(() => fillConsent({ endUserTermsConsent: consent }, () => undefined, now)).toThrow(
    expect.objectContaining({
      ...{ status: 500, code: 'CLIENT_ADDRESS_UNKNOWN', message: expect.stringContaining('trustProxy') },
    }),
  )
})
