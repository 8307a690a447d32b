import { type AnyRoute, type Operation, routes } from '@grid-kyc/core'
import type { Fixtures } from '../src/check/Row.js'
import { validRequest } from '../src/check/validRequest.js'
import type { WireRequest } from '../src/check/WireRequest.js'
import type { Random } from './createRandom.js'

const operations = Object.keys(routes) as Operation[]
const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']
const contentTypes = [
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=b',
  'application/json; charset=x',
  '',
]
const headers: [string, string][] = [
  ['x-http-method-override', 'DELETE'],
  ['idempotency-key', 'with spaces and \u00e9'],
  ['idempotency-key', 'k'.repeat(300)],
  ['x-forwarded-for', '127.0.0.1, evil'],
  ['authorization', 'Bearer evil'],
  ['accept', 'text/event-stream'],
  ['content-length', '99999999999'],
  ['grid-wallet-signature', 'evil'],
]

/** Values that have broken parsers, comparisons and templates before. */
const hostile = (fixtures: Fixtures): readonly unknown[] => [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '🙂'.repeat(50),
  'x'.repeat(5000),
  '../../config',
  '%2e%2e%2f',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '•••••726',
  [],
  {},
  [[[]]],
  { $ne: null },
  { toString: 'x' },
  fixtures.theirs.customerId,
  fixtures.theirs.beneficialOwnerId,
  fixtures.theirs.documentId,
  [fixtures.mine.customerId, fixtures.theirs.customerId],
  fixtures.mine.customerId.toLowerCase(),
]
const names = [
  'customerId',
  'documentHolder',
  '__proto__',
  'constructor',
  'id',
  'kycStatus',
  'address',
  'businessInfo',
  'personalInfo',
  'umaAddress',
  'identifier',
  'endUserTermsConsent',
  'redirectUri',
  'customerType',
]

/** Puts something hostile somewhere into a JSON value. */
function spoil(value: unknown, random: Random, fixtures: Fixtures): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return random.pick(hostile(fixtures))
  const entries = Object.entries(value)
  if (random.chance(0.4)) return Object.fromEntries([...entries, [random.pick(names), random.pick(hostile(fixtures))]])
  const at = random.below(entries.length)
  if (random.chance(0.3)) return Object.fromEntries(entries.filter((_, index) => index !== at))
  return Object.fromEntries(
    entries.map(([name, inner], index) => [name, index === at ? spoil(inner, random, fixtures) : inner]),
  )
}

function spoilText(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  const other = random.pick([
    '',
    text.slice(at, at + 20),
    '\r\n',
    '"',
    '{',
    '--',
    '%',
    '\u2028',
    String.fromCharCode(random.below(256)),
  ])
  return text.slice(0, at) + other + text.slice(at + random.below(4))
}

function spoilPath(path: string, random: Random, fixtures: Fixtures): string {
  const swap = (from: string | undefined, to: string | undefined) => (from && to ? path.replace(from, to) : path)
  return random.pick([
    () => swap(fixtures.mine.customerId, fixtures.theirs.customerId),
    () => swap(fixtures.mine.documentId, fixtures.theirs.documentId),
    () => swap(fixtures.mine.beneficialOwnerId, fixtures.theirs.beneficialOwnerId),
    () => path.replaceAll(':', '%3A'),
    () => path.replaceAll('/', '//'),
    () => `${path}?customerId=${fixtures.theirs.customerId}`,
    () =>
      `${path}?customerId=${new URLSearchParams({ '': JSON.stringify(random.pick(hostile(fixtures)) ?? '') }).toString().slice(1)}`,
    () => `${path}%2F..%2F${fixtures.theirs.customerId}`,
    () => `${path}/../${fixtures.theirs.customerId}`,
    () => `/${spoilText(path, random)}`,
    () => random.pick(['/session', '/webhooks', '/', '', '/customers', '/config', '/customers/end-user-terms']),
  ])()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function spoilBody(sent: WireRequest, random: Random, fixtures: Fixtures): WireRequest {
  const { body } = sent
  if (typeof body !== 'string') return { ...sent, body: random.bytes(random.below(200)) }
  const json = random.chance(0.7) ? parse(body) : undefined
  if (json !== undefined) return { ...sent, body: JSON.stringify(spoil(json, random, fixtures)) ?? '' }
  return { ...sent, body: spoilText(body, random) }
}

/** One generated request: as a browser would send it, or spoilt once or several times. */
export function fuzzRequest(random: Random, fixtures: Fixtures): WireRequest {
  const operation = random.pick(operations)
  const owner = random.chance(0.8) ? fixtures.mine : fixtures.theirs
  const route: AnyRoute = routes[operation]
  let sent = validRequest(operation, owner) ?? { method: route.method, path: route.path, headers: {} }
  for (let times = random.below(4); times > 0; times--) {
    sent = random.pick<() => WireRequest>([
      () => ({ ...sent, path: spoilPath(sent.path, random, fixtures) }),
      () => ({ ...sent, method: random.pick(methods) }),
      () => ({ ...sent, headers: { ...sent.headers, 'content-type': random.pick(contentTypes) } }),
      () => ({ ...sent, headers: { ...sent.headers, ...Object.fromEntries([random.pick(headers)]) } }),
      () => spoilBody(sent, random, fixtures),
      () => spoilBody(sent, random, fixtures),
      () => spoilBody(sent, random, fixtures),
    ])()
  }
  return sent
}
