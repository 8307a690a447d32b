import { createSign, generateKeyPairSync } from 'node:crypto'
import { checkRows } from '../src/check/checkRows.js'
import type { Fixtures, ForwardedRequest, Row } from '../src/check/Row.js'
import { form, get, json, pdf, type WireRequest } from '../src/check/WireRequest.js'
import type { GridProxyOptions } from '../src/GridProxyOptions.js'

interface Group {
  options: Partial<GridProxyOptions>
  rows: readonly Row[]
}

const nothing = { reaches: 'nothing' } as const

const patch = ({ mine }: Fixtures, body: object, headers = {}) =>
  json('PATCH', `/customers/${mine.customerId}`, { customerType: mine.customerType, ...body }, headers)

const link = ({ mine }: Fixtures) => json('POST', `/customers/${mine.customerId}/kyc-link`, {})

const upload = ({ mine }: Fixtures, content: string) =>
  form('POST', '/documents', [
    ['documentHolder', mine.customerId],
    ['documentType', 'CERTIFICATE_OF_INCORPORATION'],
    ['country', 'US'],
    ['file', content, 'certificate.pdf'],
  ])

const consent = { endUserTermsConsent: { termsVersion: 'V1', acceptanceMethod: 'CHECKBOX' } }

const bodyHas =
  (text: string) =>
  ([only]: readonly ForwardedRequest[]) =>
    only?.body.includes(text) ? undefined : `${text} did not reach Grid.`

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

function event(id: string, updatedAt: string): (fixtures: Fixtures) => WireRequest {
  return ({ mine }) => {
    const data = { id: mine.customerId, kybStatus: 'PENDING', updatedAt }
    const body = JSON.stringify({ id, type: 'CUSTOMER.KYB_PENDING', timestamp: updatedAt, data })
    const s = createSign('SHA256').update(body).sign(privateKey, 'base64')
    return json('POST', '/webhooks', body, { 'x-grid-signature': JSON.stringify({ v: '1', s }) })
  }
}

const start = Date.now()
const hoursAgo = (hours: number) => new Date(start - hours * 3_600_000).toISOString()

const became = (status: string) => ({
  as: 'signedOut' as const,
  status: [200],
  response: ({ text }: { text: string }) => (text.includes(status) ? undefined : `It was not ${status}: ${text}`),
})

/** The checks of our proxy, with the options that make each of them possible. */
export const ourGroups = (): Group[] => [
  { options: {}, rows: checkRows },
  {
    options: {},
    rows: [
      {
        name: 'a file larger than 10 MB',
        request: fixtures => upload(fixtures, pdf + 'x'.repeat(10 * 2 ** 20)),
        status: [413],
        ...nothing,
      },
      {
        name: 'a method outside the table is 404',
        request: ({ mine }) => ({ ...get(`/customers/${mine.customerId}`), method: 'PUT' }),
        status: [404],
        ...nothing,
      },
    ],
  },
  {
    options: { authorize: ({ route }) => route !== 'createKycLink' },
    rows: [{ name: 'what the host refuses', request: link, status: [403], ...nothing }],
  },
  {
    options: { limits: { linkCreations: { max: 1, perSeconds: 60 } } },
    rows: [
      { name: 'as often as allowed', request: link, status: [201] },
      {
        name: 'too often',
        request: link,
        status: [429],
        ...nothing,
        response: ({ headers }) =>
          Number(headers['retry-after']) > 0 ? undefined : 'The answer does not say how long to wait.',
      },
    ],
  },
  {
    options: { allow: { fields: ['umaAddress'] } },
    rows: [
      {
        name: "an UMA address of another customer's domain",
        request: fixtures => patch(fixtures, { umaAddress: '$ada@evil.example' }),
        status: [400],
        reaches: reached => (reached.some(({ method }) => method === 'PATCH') ? 'It reached Grid.' : undefined),
      },
      {
        name: "an UMA address of the platform's domain",
        request: fixtures =>
          patch(fixtures, { umaAddress: `$${fixtures.mine.customerId.slice(-12)}@sandbox.grid-kyc.test` }),
        status: [200],
      },
    ],
  },
  {
    options: { trustProxy: true },
    rows: [
      {
        name: 'an address written by the person in front of the one the reverse proxy saw',
        request: fixtures => patch(fixtures, consent, { 'x-forwarded-for': '198.51.100.66, 203.0.113.9' }),
        status: [200],
        reaches: bodyHas('"ipAddress":"203.0.113.9"'),
      },
      {
        name: 'an unknown address',
        request: fixtures => patch(fixtures, consent, { 'x-forwarded-for': '0.0.0.0' }),
        status: [500],
        ...nothing,
      },
    ],
  },
  {
    options: { inspectUpload: () => false },
    rows: [{ name: 'a file the host refuses', request: fixtures => upload(fixtures, pdf), status: [400], ...nothing }],
  },
  {
    options: { webhook: { publicKeys: [publicKey.export({ type: 'spki', format: 'pem' }).toString()] } },
    rows: [
      { name: 'an event', request: event('Webhook:1', hoursAgo(2)), ...became('handled') },
      { name: 'the same event', request: event('Webhook:1', hoursAgo(2)), ...became('duplicate') },
      { name: 'an event from before it', request: event('Webhook:2', hoursAgo(3)), ...became('outdated') },
      {
        name: 'an old event',
        request: event('Webhook:4', '2026-02-01T00:00:00Z'),
        as: 'signedOut',
        status: [400],
      },
      {
        name: 'a forged event',
        request: fixtures => ({ ...event('Webhook:3', hoursAgo(1))(fixtures), body: '{"type":"TEST"}' }),
        as: 'signedOut',
        status: [401],
      },
    ],
  },
]
