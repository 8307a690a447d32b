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
