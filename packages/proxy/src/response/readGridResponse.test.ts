import { expect, it } from 'vitest'
import type { HttpError } from '../HttpError.js'
import { readGridResponse } from './readGridResponse.js'

const answer = (status: number, body: unknown, headers = {}) => ({
  status,
  headers: new Headers(headers),
  text: typeof body === 'string' ? body : JSON.stringify(body),
})

function refusal(status: number, body: unknown, headers = {}): HttpError {
  try {
    readGridResponse('getCustomer', answer(status, body, headers))
  } catch (error) {
    return error as HttpError
  }
  throw new Error('It was no refusal.')
}

it.each([
  ['as documented', { status: 404, code: 'USER_NOT_FOUND', message: 'There is no such customer.' }],
  ['wrapped, as it was', { error: { code: 'USER_NOT_FOUND', message: 'There is no such customer.' } }],
  ['with more than it should have', { code: 'USER_NOT_FOUND', message: 'There is no such customer.', stack: 'at …' }],
])('reads an error %s', (_, body) => {
  const { status, code, message, details } = refusal(404, body)
  expect({ status, code, message, details }).toEqual({
    status: 404,
    code: 'USER_NOT_FOUND',
    message: 'There is no such customer.',
    details: undefined,
  })
})

it('keeps the status of an error that is no JSON, and how long to wait', () => {
  const { status, code, headers } = refusal(503, '<h1>Service Unavailable</h1>', { 'retry-after': '30' })
  expect({ status, code, headers }).toEqual({ status: 503, code: 'UNKNOWN_ERROR', headers: { 'retry-after': '30' } })
})

it.each([
  ['no JSON', '{"id":'],
  ['a list', []],
  ['a string', '"Customer:1"'],
  ['what is nested without end', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['objects that are nested without end', `{"a":${'{"a":'.repeat(50)}1${'}'.repeat(50)}}`],
])('makes %s a 502', (_, body) => {
  expect(refusal(200, body).status).toBe(502)
})

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '/relative',
  'http://evil.example/',
  'http://localhost.evil.example/',
  'https://user:pass@kyc.example/',
  'ftp://kyc.example/',
  7,
  undefined,
])('does not forward the link %s', kycUrl => {
  expect(() => readGridResponse('createKycLink', answer(201, { kycUrl }))).toThrow('not https')
})

it('passes on an answer without a body, and unknown statuses', () => {
  expect(readGridResponse('deleteDocument', answer(204, ''))).toEqual({ status: 204, body: undefined })
  expect(readGridResponse('getCustomer', answer(203, { kycStatus: 'OF_TOMORROW', more: { of: 'it' } }))).toEqual({
    status: 203,
    body: { kycStatus: 'OF_TOMORROW', more: { of: 'it' } },
  })
})

it('withholds what is not known to be harmless, and keeps the rest', () => {
  const verification = {
    id: 'Verification:1',
    customerId: 'Customer:1',
    verificationStatus: 'RESOLVE_ERRORS',
    errors: [
      { resourceId: 'BeneficialOwner:1', type: ' applicant_of_tomorrow', reason: 'On a list', field: 'x' },
      { resourceId: 'Document:1', type: 'SUSPECTED_FRAUD_DOCUMENT', reason: 'Forged' },
      { resourceId: 'Customer:1', type: 'MISSING_FIELD', reason: 'Address is missing', field: 'address.line1' },
      { resourceId: 'Customer:1', type: 'OF_TOMORROW', reason: 'Says too much' },
      { resourceId: 'Customer:1', type: 'OF_TOMORROW', reason: 'Shows the way', field: 'address' },
    ],
  }
  expect(readGridResponse('listVerifications', answer(200, { data: [verification] })).body).toEqual({
    data: [
      {
        ...verification,
        errors: [
          verification.errors[2],
          { resourceId: 'Customer:1', type: 'INVALID_FIELD', reason: '', field: 'address' },
          { resourceId: 'Customer:1', type: 'WITHHELD', reason: '' },
        ],
      },
    ],
  })
})

it.each(['https://kyc.lightspark.com/x', 'http://127.0.0.1:8787/kyc/1', 'http://localhost:8787/kyc/1'])(
  'forwards the link %s',
  kycUrl => expect(readGridResponse('createKycLink', answer(201, { kycUrl })).body).toEqual({ kycUrl }),
)
