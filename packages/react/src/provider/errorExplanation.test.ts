import { type ErrorKind, GridKycError } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { errorExplanation } from './errorExplanation.js'

const explain = (kind: ErrorKind, more: { code?: string; status?: number } = {}) =>
  errorExplanation(new GridKycError({ kind, message: 'GET /session failed.', ...more }), '/api/grid')

it('says nothing of what the user resolves on screen', () => {
  expect(explain('conflict', { code: 'NO_CUSTOMER' })).toBeUndefined()
  expect(explain('invalid')).toBeUndefined()
})

it.each<[string, ErrorKind, { code?: string; status?: number }, RegExp]>([
  [
    'a session without a customer',
    'not_found',
    { code: 'NO_CUSTOMER' },
    /^The session has no customer.*GET \/session failed\. Or set `create`/,
  ],
  [
    'a web page in place of the proxy',
    'unexpected',
    { status: 200 },
    /^GET \/session failed\. It was probably a web page: proxyUrl is "\/api\/grid"/,
  ],
  [
    'nothing at the proxy’s address',
    'not_found',
    {},
    /Nothing answers at proxyUrl "\/api\/grid"\. Mount the proxy there/,
  ],
  [
    'a backend that does not run',
    'network',
    {},
    /^GET \/session failed\. Is your backend running at proxyUrl "\/api\/grid"\?.*connect-src/,
  ],
  ['a session that is not there', 'unauthorized', {}, /customerFor returned null.*credentials="include"/],
  ['what the proxy forbids', 'forbidden', {}, /The proxy forbids this: another customer's id/],
])('explains to the developer %s', (_what, kind, more, text) => {
  expect(explain(kind, more)).toMatch(text)
})

it.each<[ErrorKind, { code?: string; status?: number }]>([
  ['unavailable', { status: 503 }],
  ['timeout', {}],
  ['rate_limited', { status: 429 }],
  ['unexpected', {}],
  ['not_found', { code: 'NOT_FOUND' }],
])('adds nothing to an error that says it all: %s', (kind, more) => {
  expect(explain(kind, more)).toBe('GET /session failed.')
})
