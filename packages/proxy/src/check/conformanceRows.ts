import { type AnyRoute, isSecretName, type Operation, routes } from '@grid-kyc/core'
import { sessionSchema } from '@grid-kyc/core/schema'
import type { Fixtures, ForwardedRequest, Row, WireResponse } from './Row.js'
import { customerOperations, validRequest } from './validRequest.js'
import { get, json } from './WireRequest.js'

/** Answers that mean the request was understood and is only not possible in this customer's state. */
const inThisState = [400, 409]

function unmasked(value: unknown, name = ''): string | undefined {
  if (typeof value === 'string') {
    const shown = value.replace(/[^\p{L}\p{N}]/gu, '')
    return isSecretName(name) && !/[•*]/.test(value)
      ? `${name} is not masked: it ends in ${shown.slice(-1)}.`
      : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [inner, entry] of Object.entries(value)) {
    const failure = unmasked(entry, Array.isArray(value) ? name : inner)
    if (failure) return failure
  }
  return undefined
}

/** The same JSON always written the same way: the order of members says nothing. */
const sorted = (text: string): string =>
  JSON.stringify(JSON.parse(text), (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

function arrived(operation: Operation) {
  return (reached: readonly ForwardedRequest[], fixtures: Fixtures): string | undefined => {
    const sent = validRequest(operation, fixtures.mine)
    const [path, query] = sent?.path.split('?') ?? []
    const match = reached.find(each => each.method === sent?.method && each.path === path)
    if (!match) return `${sent?.method} ${path} did not reach Grid.`
    if (query && match.query.toString() !== new URLSearchParams(query).toString())
      return 'Its query changed on the way.'
    const isJson = sent?.headers?.['content-type'] === 'application/json'
    if (isJson && sorted(match.body) !== sorted(String(sent.body))) return 'Its body changed on the way.'
    return undefined
  }
}

const uncached = (got: WireResponse) =>
  got.headers['cache-control']?.includes('no-store') ? unmasked(got.json) : 'The answer may be cached: no `no-store`.'

const forCustomers: Row[] = customerOperations.map(operation => ({
  name: `${operation} reaches Grid as it was sent, and its answer has no identifier`,
  request: fixtures => validRequest(operation, fixtures.mine),
  status: [...(routes[operation] as AnyRoute).success, ...inThisState],
  reaches: arrived(operation),
  response: uncached,
}))

/** What an honest browser sends, and what it gets. */
export const conformanceRows: Row[] = [
  ...forCustomers,
  {
    name: 'the session is described',
    request: () => get('/session'),
    status: [200],
    response({ json: body }, { mine }) {
      const { success, data, error } = sessionSchema.safeParse(body)
      if (!success)
        return `It is no session: ${error.issues[0]?.path.join('.') || 'the body'} is missing or has another type.`
      return data.customerId === mine.customerId ? undefined : 'It names another customer.'
    },
  },
  {
    name: 'the end-user terms are for anyone signed in',
    request: () => get('/customers/end-user-terms'),
    status: [200],
  },
  {
    name: 'the configuration is cut to what a customer may know',
    request: () => get('/config'),
    grid: () => ({
      operation: 'getPlatformConfig',
      status: 200,
      body: {
        id: 'PlatformConfig:1',
        umaDomain: 'pay.example.com',
        webhookEndpoint: 'https://hooks.example.com',
        feeConfigs: [{ rate: 1 }],
        supportedCurrencies: [{ currencyCode: 'EUR', maxAmount: 9, providerRequiredCustomerFields: ['EMAIL'] }],
      },
    }),
    status: [200],
    response: ({ text }) =>
      /webhookEndpoint|feeConfigs|maxAmount|PlatformConfig/.test(text) ? 'It tells of the platform itself.' : undefined,
  },
  {
    name: 'a key for a repeated request is derived, not forwarded',
    request: ({ mine }) =>
      json('POST', `/customers/${mine.customerId}/kyc-link`, {}, { 'idempotency-key': 'one-click' }),
    status: [201],
    reaches: ([only]) => {
      const key = only?.headers['idempotency-key']
      if (!key) return 'There is no key, so a repeated request creates another link.'
      return key === 'one-click' ? "Another customer's browser could send the same key and get this link." : undefined
    },
  },
]
