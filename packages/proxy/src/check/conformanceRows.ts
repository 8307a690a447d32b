import { isDeepStrictEqual } from 'node:util'
import { type AnyRoute, isSecretName, routes } from '@grid-kyc/core'
import { sessionSchema } from '@grid-kyc/core/schema'
import { parseJson } from '../parseJson.js'
import type { Fixtures, ForwardedRequest, Row, WireResponse } from './Row.js'
import { customerOperations, validRequest } from './validRequest.js'
import { get, json, type WireRequest } from './WireRequest.js'

/** Answers that mean the request was understood and is only not possible in this customer's state. */
const inThisState = [400, 409]

/** The first identifier that can be read: a value with the name of one, without a mask or with too little of it. */
function unmasked(value: unknown, name?: string): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') {
    const shown = String(value).replace(/[^\p{L}\p{N}]/gu, '')
    if (name === undefined || !isSecretName(name) || shown === '') return undefined
    if (!/[•*]/.test(String(value))) return `${name} is not masked: it ends in ${shown.slice(-1)}.`
    return shown.length > 4 ? `${name} shows ${shown.length} characters in spite of its mask.` : undefined
  }
  for (const [inner, entry] of Object.entries(value ?? {})) {
    const failure = unmasked(entry, Array.isArray(value) ? name : inner)
    if (failure) return failure
  }
  return undefined
}

function arrived(reached: readonly ForwardedRequest[], _fixtures: Fixtures, sent: WireRequest): string | undefined {
  const [path, query] = sent.path.split('?')
  const match = reached.find(each => each.method === sent.method && each.path === path)
  if (!match) return `${sent.method} ${path} did not reach Grid.`
  if (match.query.toString() !== new URLSearchParams(query).toString()) return 'Its query changed on the way.'
  // A form is written anew with another boundary, so its parts are looked for.
  const missing = sent.parts
    ?.flatMap(([name, value, fileName = '']) => [name, value, fileName])
    .find(text => !match.body.includes(text))
  if (missing !== undefined) return `${JSON.stringify(missing)} of the form did not reach Grid.`
  return isDeepStrictEqual(parseJson(match.body), parseJson(String(sent.body)))
    ? undefined
    : 'Its body changed on the way.'
}

const uncached = (got: WireResponse) =>
  got.headers['cache-control']?.includes('no-store') ? unmasked(got.json) : 'The answer may be cached: no `no-store`.'

const forCustomers: Row[] = customerOperations.map(operation => ({
  name: `${operation} reaches Grid as it was sent, and its answer has no identifier`,
  request: fixtures => validRequest(operation, fixtures.mine),
  status: [...(routes[operation] as AnyRoute).success, ...inThisState],
  reaches: arrived,
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
      if (!success) {
        const wrong = error.issues.map(({ path }) => path.join() || 'the body')
        return `It is no session. Missing or of another type: ${wrong.join(', ')}.`
      }
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
    reaches: reached => {
      const key = reached.find(({ method }) => method === 'POST')?.headers['idempotency-key']
      if (!key) return 'There is no key, so a repeated request creates another link.'
      return key === 'one-click' ? "Another customer's browser could send the same key and get this link." : undefined
    },
  },
]
