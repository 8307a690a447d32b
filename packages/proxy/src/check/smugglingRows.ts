import type { Row } from './Row.js'
import { type FormPart, form, get, json, pdf } from './WireRequest.js'

const nothing = { reaches: 'nothing' } as const
const outside = { status: [404], ...nothing } as const
const unclear = { status: [400], ...nothing } as const
/** A document that an earlier row deleted is gone for a proxy that looks its owner up again. */
const refusedOrGone = { status: [403, 404], ...nothing } as const
const refused = { status: [403], ...nothing } as const
/** A path that a parser would rewrite is refused as such, or as the other customer's. */
const ambiguous = { status: [400, 403, 404], ...nothing } as const

const file: FormPart = ['file', pdf, 'certificate.pdf']
const rest: FormPart[] = [
  ['documentType', 'CERTIFICATE_OF_INCORPORATION'],
  ['country', 'US'],
]

/** The same request, dressed so that a check and Grid could read it differently. */
export const smugglingRows: Row[] = [
  // Paths.
  {
    name: 'a dot segment',
    request: s => get(`/customers/${s.mine.customerId}/../${s.theirs.customerId}`),
    ...ambiguous,
  },
  {
    name: 'an encoded dot segment',
    request: s => get(`/customers/${s.mine.customerId}/%2e%2e/${s.theirs.customerId}`),
    ...ambiguous,
  },
  {
    name: 'an encoded slash',
    request: s => get(`/customers/${s.mine.customerId}%2F..%2F${s.theirs.customerId}`),
    ...outside,
  },
  {
    name: 'an encoded backslash',
    request: s => get(`/customers/${s.mine.customerId}%5C..%5C${s.theirs.customerId}`),
    ...outside,
  },
  {
    name: 'a backslash',
    request: s => get(`/customers/${s.mine.customerId}\\..\\${s.theirs.customerId}`),
    ...ambiguous,
  },
  { name: 'an encoded colon', request: s => get(`/customers/${s.theirs.customerId.replace(':', '%3A')}`), ...refused },
  { name: 'double encoding', request: s => get(`/customers/${s.mine.customerId.replace(':', '%253A')}`), ...outside },
  {
    name: 'a doubly encoded slash',
    request: s => get(`/customers/${s.mine.customerId}%252F${s.theirs.customerId}`),
    ...outside,
  },
  { name: 'a zero byte', request: s => get(`/customers/${s.mine.customerId}%00`), ...outside },
  { name: 'a broken escape', request: s => get(`/customers/${s.mine.customerId}%E0%A4`), ...outside },
  { name: 'a line end', request: s => get(`/customers/${s.mine.customerId}%0d%0aHost:x`), ...outside },
  { name: 'a path parameter', request: s => get(`/customers/${s.mine.customerId};a=b`), ...outside },
  { name: 'a trailing slash', request: s => get(`/customers/${s.mine.customerId}/`), ...outside },
  { name: 'a doubled slash', request: s => get(`//customers/${s.mine.customerId}`), ...outside },
  { name: 'another case', request: s => get(`/Customers/${s.mine.customerId}`), ...outside },
  { name: 'a look-alike of a route', request: s => get(`/customersx/${s.mine.customerId}`), ...outside },
  { name: 'a longer path', request: s => get(`/customers/${s.mine.customerId}/external-accounts`), ...outside },
  { name: "another product's route", request: () => get('/transactions'), ...outside },
  {
    name: 'a look-alike of the base path',
    request: s => ({ ...get(`${s.basePath}x/customers/${s.mine.customerId}`), fromRoot: true }),
    status: [403, 404],
    ...nothing,
  },
  {
    name: 'a way out of the base path',
    request: s => ({ ...get(`${s.basePath}/../customers/${s.mine.customerId}`), fromRoot: true }),
    status: [400, 403, 404],
    ...nothing,
  },
  // Methods.
  {
    name: 'an unknown method',
    request: s => ({ ...get(`/customers/${s.mine.customerId}`), method: 'PROPFIND' }),
    status: [404, 405, 501],
    ...nothing,
  },
  {
    name: 'a method the route does not have',
    request: s => ({ ...get(`/customers/${s.mine.customerId}`), method: 'PUT' }),
    status: [404, 405],
    ...nothing,
  },
  {
    name: 'a trace',
    request: s => ({ ...get(`/customers/${s.mine.customerId}`), method: 'TRACE' }),
    status: [404, 405],
    ...nothing,
  },
  {
    name: 'a method in a header',
    request: s => get(`/customers/${s.mine.customerId}?_method=DELETE`, { 'x-http-method-override': 'DELETE' }),
    status: [200],
    reaches: reached =>
      reached.some(each => each.method !== 'GET' || each.query.size > 0 || 'x-http-method-override' in each.headers)
        ? 'The other method reached Grid.'
        : undefined,
  },
  // Queries.
  { name: 'a list without a customer', request: () => get('/verifications'), ...unclear },
  { name: 'documents without a holder', request: () => get('/documents'), ...unclear },
  {
    name: 'a parameter twice, the own one first',
    request: s => get(`/verifications?customerId=${s.mine.customerId}&customerId=${s.theirs.customerId}`),
    ...unclear,
  },
  {
    name: 'a parameter twice, the own one last',
    request: s => get(`/verifications?customerId=${s.theirs.customerId}&customerId=${s.mine.customerId}`),
    ...unclear,
  },
  {
    name: 'a parameter twice, once encoded',
    request: s => get(`/verifications?customerId=${s.mine.customerId}&customer%49d=${s.theirs.customerId}`),
    ...unclear,
  },
  {
    name: 'a parameter as a list',
    request: s => get(`/verifications?customerId[]=${s.theirs.customerId}`),
    ...unclear,
  },
  {
    name: 'two ids in one parameter',
    request: s => get(`/verifications?customerId=${s.mine.customerId},${s.theirs.customerId}`),
    ...refused,
  },
  {
    name: 'a parameter of another route',
    request: s => get(`/documents/${s.mine.documentId}?customerId=${s.theirs.customerId}`),
    ...refusedOrGone,
  },
  {
    name: 'unknown parameters',
    request: s => get(`/verifications?customerId=${s.mine.customerId}&isIncludingDeleted=true&expand=customer`),
    status: [200],
    reaches: reached =>
      reached.every(({ query }) => [...query.keys()].join() === 'customerId') ? undefined : 'They reached Grid.',
  },
  // Bodies.
  {
    name: 'another customer in the query of a body',
    request: s => json('POST', `/verifications?customerId=${s.theirs.customerId}`, { customerId: s.mine.customerId }),
    ...refused,
  },
  {
    name: 'a member twice, the own one first',
    request: s =>
      json('POST', '/verifications', `{"customerId":"${s.mine.customerId}","customerId":"${s.theirs.customerId}"}`),
    ...refused,
  },
  {
    name: 'a member twice, the own one last',
    request: s =>
      json('POST', '/verifications', `{"customerId":"${s.theirs.customerId}","customerId":"${s.mine.customerId}"}`),
    reaches: (reached, s) =>
      reached.some(each => each.body.includes(s.theirs.customerId)) ? "Another customer's id reached Grid." : undefined,
  },
  {
    name: 'a list of ids',
    request: s => json('POST', '/verifications', { customerId: [s.mine.customerId, s.theirs.customerId] }),
    ...unclear,
  },
  {
    name: 'an object for an id',
    request: s => json('POST', '/verifications', { customerId: { $eq: s.theirs.customerId } }),
    ...unclear,
  },
  {
    name: 'an id in the prototype',
    request: s => json('POST', '/verifications', `{"__proto__":{"customerId":"${s.theirs.customerId}"}}`),
    ...unclear,
  },
  {
    name: 'a list for a body',
    request: s => json('POST', '/verifications', [{ customerId: s.mine.customerId }]),
    ...unclear,
  },
  { name: 'a body that is no JSON', request: () => json('POST', '/verifications', '{"customerId":'), ...unclear },
  {
    name: 'JSON that says it is text',
    request: s => json('POST', '/verifications', { customerId: s.mine.customerId }, { 'content-type': 'text/plain' }),
    status: [415],
    ...nothing,
  },
  {
    name: 'JSON that says it is a form',
    request: s =>
      json(
        'POST',
        '/verifications',
        { customerId: s.mine.customerId },
        { 'content-type': 'application/x-www-form-urlencoded' },
      ),
    status: [415],
    ...nothing,
  },
  {
    name: 'a body far too large',
    request: s => json('POST', '/verifications', { customerId: s.mine.customerId, padding: 'x'.repeat(2 ** 20) }),
    status: [413],
    ...nothing,
  },
  // Forms.
  { name: 'a file without a holder', request: () => form('POST', '/documents', [...rest, file]), ...unclear },
  {
    name: 'a holder after the file',
    request: s => form('POST', '/documents', [...rest, file, ['documentHolder', s.mine.customerId]]),
    ...unclear,
  },
  {
    name: 'two holders',
    request: s =>
      form('POST', '/documents', [
        ['documentHolder', s.mine.customerId],
        ['documentHolder', s.theirs.customerId],
        ...rest,
        file,
      ]),
    ...unclear,
  },
  {
    name: 'another holder after the file',
    request: s =>
      form('POST', '/documents', [
        ['documentHolder', s.mine.customerId],
        ...rest,
        file,
        ['documentHolder', s.theirs.customerId],
      ]),
    ...unclear,
  },
  {
    name: 'two files',
    request: s => form('POST', '/documents', [['documentHolder', s.mine.customerId], ...rest, file, file]),
    ...unclear,
  },
  {
    name: 'a holder that is a file',
    request: s => form('POST', '/documents', [['documentHolder', s.mine.customerId, 'holder.txt'], file]),
    ...unclear,
  },
  {
    name: 'a form without an end',
    request: s => form('POST', '/documents', [['documentHolder', s.mine.customerId], ...rest, file], ''),
    ...unclear,
  },
  {
    name: 'JSON for a form',
    request: s => json('POST', '/documents', { documentHolder: s.mine.customerId }),
    status: [415],
    ...nothing,
  },
  {
    name: 'unknown fields of a form',
    request: s =>
      form('POST', '/documents', [
        ['documentHolder', s.mine.customerId],
        ...rest,
        ['customerId', s.mine.customerId],
        ['status', 'APPROVED'],
        file,
      ]),
    status: [201],
    reaches: reached => {
      if (reached.some(({ body }) => body.includes('APPROVED'))) return 'They reached Grid.'
      return reached.some(({ body }) => body.includes('certificate.pdf')) ? undefined : 'The file did not reach Grid.'
    },
  },
]
