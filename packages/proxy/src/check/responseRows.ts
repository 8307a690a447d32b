import type { Row, WireResponse } from './Row.js'
import { form, get, json, pdf } from './WireRequest.js'

const secret = '536-22-8726'
/** An identifier without a shape of its own: only what was sent tells that it is one. */
const quoted = '40215779901'

const without =
  (...unwanted: string[]) =>
  ({ text, headers }: WireResponse): string | undefined => {
    const found = unwanted.find(each => text.includes(each) || JSON.stringify(headers).includes(each))
    return found === undefined ? undefined : `The answer holds ${found}.`
  }

const envelope = ({ json: body, status }: WireResponse): string | undefined => {
  const { code, message } = (body ?? {}) as Record<string, unknown>
  return typeof code === 'string' && typeof message === 'string' ? undefined : `A ${status} without code and message.`
}

/** Answers of Grid's that must not reach a browser as they are. They need a recorder, which says them. */
export const responseRows: Row[] = [
  ...[401, 403].map(
    (status): Row => ({
      name: `Grid's own ${status}`,
      request: ({ mine }) => get(`/customers/${mine.customerId}`),
      grid: () => ({ operation: 'getCustomer', status, body: { status, code: 'UNAUTHORIZED', message: 'No.' } }),
      status: [502],
      response: envelope,
    }),
  ),
  {
    name: 'identifiers at any depth, under any name',
    request: ({ mine }) => get(`/customers/${mine.customerId}`),
    grid: ({ mine }) => ({
      operation: 'getCustomer',
      status: 200,
      body: {
        id: mine.customerId,
        identifier: secret,
        businessInfo: { taxId: secret },
        beneficialOwners: [{ personalInfo: { taxIdentifier: secret, more: { documentNumber: [secret] } } }],
      },
    }),
    status: [200],
    response: without(secret, '22-8726', '8726'),
  },
  {
    name: 'suspicions in a verification',
    request: ({ mine }) => get(`/verifications/${mine.verificationId}`),
    grid: ({ mine }) => ({
      operation: 'getVerification',
      status: 200,
      body: {
        id: mine.verificationId,
        customerId: mine.customerId,
        verificationStatus: 'REJECTED',
        errors: [
          { resourceId: 'BeneficialOwner:1', type: 'APPLICANT_SANCTIONED', reason: 'On a list' },
          { resourceId: 'Document:1', type: 'SUSPECTED_OF_TOMORROW', reason: 'Forged' },
          { resourceId: mine.customerId, type: 'MISSING_FIELD', field: 'address', reason: 'Address is missing' },
        ],
      },
    }),
    response: got => {
      const { errors } = (got.json ?? {}) as { errors?: unknown }
      const types = Array.isArray(errors) && errors.map(each => each?.type).sort()
      return (
        without('SANCTIONED', 'SUSPECTED', 'On a list', 'Forged', 'BeneficialOwner:1')(got) ??
        (String(types) === 'MISSING_FIELD,WITHHELD' ? undefined : 'One entry has to say that something is withheld.')
      )
    },
  },
  {
    name: 'a suspicion about an upload',
    request: ({ mine }) =>
      form('POST', '/documents', [
        ['documentHolder', mine.customerId],
        ['documentType', 'PASSPORT'],
        ['country', 'US'],
        ['file', pdf, 'passport.pdf'],
      ]),
    grid: () => ({
      operation: 'uploadDocument',
      status: 400,
      body: { status: 400, code: 'SUSPECTED_FRAUD', message: 'Looks forged', details: { reason: 'Forged' } },
    }),
    status: [400],
    response: got => without('SUSPECTED', 'orged')(got) ?? envelope(got),
  },
  {
    name: 'an identifier quoted in an error',
    request: ({ mine }) =>
      json('PATCH', `/customers/${mine.customerId}`, {
        customerType: mine.customerType,
        ...(mine.customerType === 'BUSINESS' ? { businessInfo: { taxId: quoted } } : { identifier: quoted }),
      }),
    grid: () => ({
      operation: 'updateCustomer',
      status: 400,
      body: {
        status: 400,
        code: 'INVALID_INPUT',
        message: `${quoted} is not valid`,
        details: { field: 'taxId', value: quoted, note: `got ${quoted}` },
      },
    }),
    status: [400],
    response: without(quoted, '402 157'),
  },
  {
    name: 'a conflict is not repeated',
    request: ({ mine }) => json('POST', `/customers/${mine.customerId}/kyc-link`, {}),
    grid: () => ({ operation: 'createKycLink', status: 409, body: { status: 409, code: 'CONFLICT', message: 'No.' } }),
    status: [409],
    response: ({ headers }) => (headers['x-should-retry'] === 'false' ? undefined : 'x-should-retry is not false.'),
  },
  {
    name: 'the wait is in the answer',
    request: ({ mine }) => get(`/customers/${mine.customerId}`),
    grid: () => ({
      operation: 'getCustomer',
      status: 429,
      headers: { 'retry-after': '7' },
      body: { status: 429, code: 'RATE_LIMITED', message: 'Slow down.' },
    }),
    status: [429],
    response: ({ headers }) => (headers['retry-after'] === '7' ? undefined : 'Retry-After is lost.'),
  },
  {
    name: 'a redirect is not followed',
    request: ({ mine }) => get(`/customers/${mine.customerId}`),
    grid: () => ({ operation: 'getCustomer', status: 302, headers: { location: 'https://evil.example/' } }),
    status: [502],
    response: without('evil.example'),
  },
]
