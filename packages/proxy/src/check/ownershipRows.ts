import type { Row } from './Row.js'
import { customerOperations, validRequest } from './validRequest.js'
import { form, get, json, pdf } from './WireRequest.js'

const refused = { status: [403], reaches: 'nothing' as const }

/** Every route, for another customer and signed out: a new route is attacked without a new row. */
const generated = customerOperations.flatMap((operation): Row[] => [
  { name: `${operation} for another customer`, request: ({ theirs }) => validRequest(operation, theirs), ...refused },
  {
    name: `${operation} signed out`,
    as: 'signedOut',
    request: ({ mine }) => validRequest(operation, mine),
    status: [401],
    reaches: 'nothing',
  },
])

/** Attempts at another customer's data. */
export const ownershipRows: Row[] = [
  ...generated,
  {
    name: 'the session, signed out',
    as: 'signedOut',
    request: () => get('/session'),
    status: [401],
    reaches: 'nothing',
  },
  { name: 'the events, signed out', as: 'signedOut', request: () => get('/events'), status: [401], reaches: 'nothing' },
  {
    name: 'the configuration, signed out',
    as: 'signedOut',
    request: () => get('/config'),
    status: [401],
    reaches: 'nothing',
  },
  { name: 'a list of all customers', request: () => get('/customers'), ...refused },
  {
    name: 'a customer looked for by its number',
    request: () => get('/customers?platformCustomerId=customer-1042'),
    ...refused,
  },
  {
    name: 'deleting the own customer',
    request: ({ mine }) => ({ ...get(`/customers/${mine.customerId}`), method: 'DELETE' }),
    ...refused,
  },
  { name: 'a bulk import', request: () => form('POST', '/customers/bulk/csv', [['file', 'a,b', 'a.csv']]), ...refused },
  { name: 'the state of a bulk import', request: () => get('/customers/bulk/jobs/Job:1'), ...refused },
  {
    name: "a document for another customer's beneficial owner",
    request: ({ theirs }) =>
      theirs.beneficialOwnerId === undefined
        ? undefined
        : form('POST', '/documents', [
            ['documentHolder', theirs.beneficialOwnerId],
            ['documentType', 'PASSPORT'],
            ['country', 'US'],
            ['file', pdf, 'passport.pdf'],
          ]),
    ...refused,
  },
  {
    name: "the documents of another customer's beneficial owner",
    request: ({ theirs }) =>
      theirs.beneficialOwnerId === undefined ? undefined : get(`/documents?documentHolder=${theirs.beneficialOwnerId}`),
    ...refused,
  },
  {
    name: 'creating one more customer',
    request: () => json('POST', '/customers', { customerType: 'INDIVIDUAL', fullName: 'Ada Miller' }),
    status: [403, 409],
    reaches: 'nothing',
  },
  {
    name: 'an owner moved to another customer',
    request: ({ mine, theirs }) =>
      mine.beneficialOwnerId === undefined
        ? undefined
        : json('PATCH', `/beneficial-owners/${mine.beneficialOwnerId}`, { customerId: theirs.customerId }),
    ...refused,
  },
]
