import type { Fixtures, ForwardedRequest, Row } from './Row.js'
import { get, json } from './WireRequest.js'

const nothing = { reaches: 'nothing' } as const
const evil = 'https://evil.example'

const patch = ({ mine }: Fixtures, body: Record<string, unknown>) =>
  json('PATCH', `/customers/${mine.customerId}`, { customerType: mine.customerType, ...body })

const sentWithout =
  (...unwanted: string[]) =>
  (reached: readonly ForwardedRequest[]): string | undefined => {
    const found = unwanted.find(text => reached.some(each => each.body.includes(text)))
    return found === undefined ? undefined : `${found} reached Grid.`
  }

/** What a body may not carry, what a page may not ask, and what the browser must not see. */
export const fieldRows: Row[] = [
  ...['kycStatus', 'kybStatus', 'id', 'isDeleted', 'platformCustomerId', 'contactVerification', 'aFieldOfTomorrow'].map(
    (name): Row => ({
      name: `${name} of the browser's`,
      request: fixtures => patch(fixtures, { [name]: 'smuggled' }),
      reaches: sentWithout('smuggled'),
    }),
  ),
  {
    name: 'an unknown nested field',
    request: fixtures => patch(fixtures, { address: { line1: '1 Main St', owner: 'smuggled' } }),
    reaches: sentWithout('smuggled'),
  },
  {
    name: 'an object in the place of a value',
    request: fixtures => patch(fixtures, { email: { smuggled: true } }),
    status: [400],
    ...nothing,
  },
  {
    name: 'a list in the place of a group',
    request: fixtures => patch(fixtures, { address: [{ smuggled: true }] }),
    status: [400],
    ...nothing,
  },
  {
    name: 'a masked identifier sent back',
    request: fixtures => patch(fixtures, { businessInfo: { taxId: '•••••577' }, identifier: '•••••577' }),
    status: [400],
    ...nothing,
  },
  {
    name: "consent with the browser's own time and address",
    request: fixtures =>
      patch(fixtures, {
        endUserTermsConsent: {
          termsVersion: 'V1',
          acceptanceMethod: 'CHECKBOX',
          acceptedAt: '2001-01-01T00:00:00Z',
          ipAddress: '198.51.100.66',
        },
      }),
    reaches: reached =>
      sentWithout('2001-01-01', '198.51.100.66')(reached) ??
      (reached.every(each => /"ipAddress":\s*"[0-9a-f.:]+"/i.test(each.body))
        ? undefined
        : 'It has no address of its own.'),
  },
  ...[`${evil}/back`, `https://app@evil.example/`, 'javascript:alert(1)', '//evil.example'].map(
    (redirectUri): Row => ({
      name: `a link that returns to ${redirectUri}`,
      request: ({ mine }) => json('POST', `/customers/${mine.customerId}/kyc-link`, { redirectUri }),
      status: [400],
      ...nothing,
    }),
  ),
  // Pages of others.
  ...(
    [
      ['origin', evil],
      ['origin', 'null'],
      ['sec-fetch-site', 'cross-site'],
      ['sec-fetch-site', 'same-site'],
    ] as const
  ).map(
    ([name, value]): Row => ({
      name: `a page that is not the platform's: ${name} ${value}`,
      request: ({ mine }) => get(`/customers/${mine.customerId}`, { [name]: value }),
      status: [403],
      ...nothing,
    }),
  ),
  {
    name: "the browser's own headers",
    request: ({ mine }) =>
      get(`/customers/${mine.customerId}`, {
        'x-stainless-lang': 'js',
        prefer: 'smuggled',
        'grid-wallet-signature': 'smuggled',
        'x-forwarded-for': '198.51.100.66',
      }),
    status: [200],
    reaches: reached => {
      const names = new Set(reached.flatMap(each => Object.keys(each.headers)))
      const reaching = [...names].filter(name => /^(cookie|x-|prefer|grid-|forwarded)/.test(name))
      return reaching.length > 0 ? `${reaching.join(', ')} reached Grid.` : undefined
    },
  },
  {
    name: 'a webhook Grid did not sign',
    request: () => json('POST', '/webhooks', { id: 'Webhook:1', type: 'CUSTOMER.KYC_APPROVED' }),
    as: 'signedOut',
    status: [401, 404],
    ...nothing,
  },
]
