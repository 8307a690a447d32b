import { expect, it } from 'vitest'
import { maskSecrets } from './maskSecrets.js'

it.each([
  ...['id', 'customerId', 'documentHolder', 'resourceId', 'jobId', 'token', 'kycUrl', 'nextCursor'],
  ...['fileSize', 'totalCount'],
])('leaves %s as it is, though it may look like a number of a person', name => {
  expect(maskSecrets({ [name]: 123456789 })).toEqual({ [name]: 123456789 })
  expect(maskSecrets({ [name]: '123456789' })).toEqual({ [name]: '123456789' })
})

it('masks nine digits under a name it does not know, as text and as a number', () => {
  expect(maskSecrets({ aFieldOfTomorrow: 123456789, list: ['83-4021577'] })).toEqual({
    aFieldOfTomorrow: '•••••789',
    list: ['•••••577'],
  })
  expect(maskSecrets({ aFieldOfTomorrow: ' 123456789\n' })).toEqual({ aFieldOfTomorrow: '•••••789' })
  expect(maskSecrets({ aFieldOfTomorrow: 12345678 })).toEqual({ aFieldOfTomorrow: 12345678 })
})

it('masks a social security number wherever it is written, also in the name of a member', () => {
  expect(maskSecrets({ customerId: 'of 536-22-8726', '536-22-8726': true })).toEqual({
    customerId: 'of •••••726',
    '•••••726': true,
  })
})

it('masks all that is under a secret name, at any depth', () => {
  expect(maskSecrets({ identifier: { type: 'SSN', value: ['536228726', 12] } })).toEqual({
    identifier: { type: '•••••N', value: ['•••••726', '•••••'] },
  })
})

it.each([
  ['a536-22-8726b', 'a•••••726b'],
  ['(536-22-8726).', '(•••••726).'],
  ['12-3528726', '•••••726'],
  ['x12-3528726x', 'x•••••726x'],
  ['of 12-3528726, from 2020', 'of •••••726, from 2020'],
])('masks in %j what has the shape of an identifier', (text, masked) => {
  expect(maskSecrets({ aFieldOfTomorrow: text })).toEqual({ aFieldOfTomorrow: masked })
})

it.each([
  ...['1536-22-8726', '536-22-87261', '536-22-8726-1', '1-536-22-8726'],
  ...['112-3528726', '12-35287261', '12-3528726-1', '1-12-3528726'],
  ...['1234567890', 'x123456789', '123456789x'],
])('leaves %j, which is longer than an identifier', text => {
  expect(maskSecrets({ aFieldOfTomorrow: text })).toEqual({ aFieldOfTomorrow: text })
})

it('leaves numbers that are longer, and what the fields of a customer call by a name of their own', () => {
  const body = {
    aFieldOfTomorrow: 1234567890,
    businessInfo: { registrationNumber: '12-3456789' },
    postalCode: '941051234',
  }
  expect(maskSecrets(body)).toEqual(body)
})

it('leaves null and truths under a secret name', () => {
  expect(maskSecrets({ identifier: [null, true] })).toEqual({ identifier: [null, true] })
})
