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
  ['one of several members that is', `{"b":1,"a":${'{"a":'.repeat(50)}1${'}'.repeat(50)},"c":{}}`],
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
  'https://user@kyc.example/',
  'https://:pass@kyc.example/',
  'ftp://kyc.example/',
  'ftp://localhost/',
  ['https://kyc.example/'],
  7,
  undefined,
])('does not forward the link %s', kycUrl => {
  expect(() => readGridResponse('createKycLink', answer(201, { kycUrl }))).toThrow(
    expect.objectContaining({
      ...{ status: 502, code: 'BAD_GATEWAY' },
      message: 'Grid answered with a link that is not https, so it was not forwarded.',
    }),
  )
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

const refused = "Grid refused the platform's credentials. Check clientId and clientSecret."
const redirected = 'Grid answered with a redirect, which is not followed. Check grid.baseUrl.'
const unknown = 'Grid answered with a status that does not exist.'
const noObject = 'Grid answered with something that is not a JSON object.'
const tooDeep = 'Grid answered with JSON that is nested deeper than any resource.'
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

it.each<[string, number, unknown, string]>([
  ['0', 0, {}, unknown],
  ['199', 199, {}, unknown],
  ['600', 600, {}, unknown],
  ['401', 401, {}, refused],
  ['403', 403, {}, refused],
  ['300', 300, {}, redirected],
  ['399', 399, {}, redirected],
  ['a list', 200, [], noObject],
  ['no JSON', 200, '<p>', noObject],
  ['33 levels', 200, nested(33), tooDeep],
])('makes a bad gateway of %s, and says which', (_, status, body, message) => {
  expect(refusal(status, body)).toMatchObject({ status: 502, code: 'BAD_GATEWAY', message })
})

it('reads what is nested as deep as it may be', () => {
  expect(readGridResponse('getCustomer', answer(200, nested(32))).status).toBe(200)
})

it.each([204, 205])('forwards %d without a body, whatever comes with it', status => {
  expect(readGridResponse('getCustomer', answer(status, { id: 'Customer:1' }))).toEqual({ status, body: undefined })
})

it('makes 204 of a success without a body', () => {
  expect(readGridResponse('getCustomer', answer(200, ''))).toEqual({ status: 204, body: undefined })
})

it('keeps the status of an error, up to the last one', () => {
  expect(refusal(599, {})).toMatchObject({ status: 599, code: 'UNKNOWN_ERROR' })
  expect(refusal(400, {})).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
})

it.each<[string, number, object, object]>([
  ['how long to wait', 429, { 'retry-after': '120' }, { 'retry-after': '120' }],
  [
    'until when to wait',
    503,
    { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' },
    { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' },
  ],
  ['nothing of a header with markup', 429, { 'retry-after': '1<b>' }, {}],
  ['nothing of a header with markup before it', 429, { 'retry-after': '<b>1' }, {}],
  ['nothing of a long header', 429, { 'retry-after': '1'.repeat(41) }, {}],
  ['nothing where there is none', 400, {}, {}],
  ['that a conflict is not repeated', 409, {}, { 'x-should-retry': 'false' }],
])('tells the client with an error %s', (_, status, headers, kept) => {
  expect(refusal(status, {}, headers).headers).toEqual(kept)
})

it('cuts the configuration of the platform, and no other response', () => {
  const body = { umaDomain: 'example.com', fee: 1 }
  expect(readGridResponse('getPlatformConfig', answer(200, body)).body).toEqual({
    ...{ isRegulatedFinancialInstitution: undefined, umaDomain: 'example.com', supportedCurrencies: [] },
  })
  expect(readGridResponse('getCustomer', answer(200, body)).body).toEqual(body)
})

it('removes a short identifier from an error wherever it is, and from a success only where it is all of a value', () => {
  const secrets = ['0199']
  const read = (status: number, body: unknown) => readGridResponse('getCustomer', answer(status, body), { secrets })
  expect(read(200, { a: '0199', b: 'Pier 0199' }).body).toEqual({ a: '•••••9', b: 'Pier 0199' })
  const errors = [{ field: 'email', constraint: { pattern: 'x0199x' } }]
  const error = { code: 'INVALID_INPUT', message: 'The number is 0199', details: { errors } }
  expect(() => read(400, error)).toThrow(
    expect.objectContaining({
      message: 'The number is •••••9',
      details: { errors: [{ field: 'email', constraint: { pattern: 'x•••••9x' } }] },
    }),
  )
})

it('has no details where Grid sent none, also when there is something to remove', () => {
  const read = () => readGridResponse('getCustomer', answer(400, { code: 'INVALID_INPUT' }), { secrets: ['12345678'] })
  expect(read).toThrow(expect.objectContaining({ details: undefined }))
})

it('shows an operator the errors of a verification as Grid sent them, with identifiers masked', () => {
  const errors = [{ type: 'APPLICANT_SANCTIONED', reason: 'OFAC, 536-22-8726' }]
  const body = { verificationStatus: 'REJECTED', errors }
  const options = { revealsWithheld: true }
  expect(readGridResponse('getVerification', answer(200, body), options).body).toEqual({
    ...{ verificationStatus: 'REJECTED', errors: [{ type: 'APPLICANT_SANCTIONED', reason: 'OFAC, •••••726' }] },
  })
})
