import { businessFields, createCustomer, exampleOf, matchRoute, type Operation } from '@grid-kyc/core'
import { createSandbox } from '@grid-kyc/sandbox'
import { expect, it } from 'vitest'
import { createRandom } from '../test/createRandom.js'
import { fuzzRequest } from '../test/fuzzRequest.js'
import { createFixtures } from './check/createFixtures.js'
import type { WireRequest } from './check/WireRequest.js'
import { createGridProxy } from './createGridProxy.js'

const requests = 10_000
const seed = 20_261_121
const lookups: ReadonlySet<Operation | undefined> = new Set(['getBeneficialOwner', 'getDocument', 'getVerification'])
/** What a person typed and must not be shown again: the identifiers of the example rows. */
const secrets = ['83-4021577', '834021577', '536-22-8726', '536228726', 'X12345678']
const gridPath = '/grid/2025-10-13'

/** Whether a query or body names this id as the one it is about; as a value of any other field it is only text. */
const isAbout = (text: string, id: string) =>
  [
    `"customerId":"${id}"`,
    `"documentHolder":"${id}"`,
    `name="documentHolder"\r\n\r\n${id}`,
    new URLSearchParams({ customerId: id }).toString(),
    new URLSearchParams({ documentHolder: id }).toString(),
  ].some(form => text.includes(form))

/** 10,000 requests, valid, spoilt and hostile: none crashes the proxy, shows an identifier or reaches another customer. */
it('survives any request', { timeout: 240_000 }, async () => {
  const sandbox = createSandbox()
  const { businessInfo } = exampleOf(businessFields)
  const newBusiness = async (legalName: string) => {
    const info = { ...businessInfo, legalName, registrationNumber: '7304001' }
    const body = { customerType: 'BUSINESS', businessInfo: info } as never
    return (await sandbox.client.send(createCustomer, { body })).id ?? ''
  }
  const users: Record<string, string> = {
    mine: await newBusiness('Mine, Inc.'),
    theirs: await newBusiness('Theirs, Inc.'),
  }
  const reached: { method: string; path: string; text: string; status: number }[] = []
  const failures: unknown[] = []
  const proxy = createGridProxy({
    grid: {
      baseUrl: `https://sandbox.grid-kyc.test${gridPath}`,
      clientId: 'sandbox',
      clientSecret: 'sandbox',
      async fetch(request) {
        const { method } = request
        const { pathname, search } = new URL(request.url)
        const bytes = await request.arrayBuffer()
        const entry = {
          method,
          path: pathname.slice(gridPath.length),
          text: search + new TextDecoder().decode(bytes),
          status: 0,
        }
        reached.push(entry)
        const init = { method, headers: request.headers, ...(bytes.byteLength > 0 && { body: bytes }) }
        const response = await sandbox.fetch(new Request(request.url, init))
        entry.status = response.status
        return response
      },
    },
    basePath: '/api/grid',
    customerFor: request => users[request.headers.get('x-user') ?? ''],
    limits: false,
    log: ({ cause }) => cause !== undefined && failures.push(cause),
  })
  const ask = async (sent: WireRequest, user: string) => {
    const headers = new Headers({ 'x-user': user })
    for (const [name, value] of Object.entries(sent.headers ?? {})) if (value) headers.set(name, value)
    const bodiless = sent.method === 'GET' || sent.body === undefined
    const init = { method: sent.method, headers, ...(!bodiless && { body: sent.body as BodyInit }) }
    const response = await proxy.fetch(new Request(`https://app.test/api/grid${sent.path}`, init), {
      ip: '203.0.113.7',
    })
    const text = response.headers.get('content-type') === 'text/event-stream' ? '' : await response.text()
    const json = text === '' ? undefined : JSON.parse(text)
    return { status: response.status, headers: Object.fromEntries(response.headers), text, json }
  }
  const fixtures = await createFixtures(
    '/api/grid',
    sent => ask(sent, 'mine'),
    sent => ask(sent, 'theirs'),
  )
  const foreign = Object.values(fixtures.theirs).filter(value => value?.includes(':')) as string[]

  const random = createRandom(seed)
  const statuses = new Map<number, number>()
  for (let count = 0; count < requests; count++) {
    reached.length = 0
    const sent = fuzzRequest(random, fixtures)
    const got = await ask(sent, 'mine')
    statuses.set(got.status, (statuses.get(got.status) ?? 0) + 1)
    const about = `request ${count} of seed ${seed}: ${sent.method} ${sent.path} was answered ${got.status} ${got.text.slice(0, 300)}`
    const grids = reached.some(({ status }) => status >= 500)
    if (got.status >= 500 && !grids) expect.fail(`A failure of our own: ${about}`)
    if (secrets.some(secret => got.text.includes(secret))) expect.fail(`An identifier was shown: ${about}`)
    if (got.text.includes('Theirs, Inc.')) expect.fail(`Another customer's data was shown: ${about}`)
    if (!got.headers['cache-control']?.includes('no-store')) expect.fail(`It may be cached: ${about}`)
    for (const { method, path, text } of reached) {
      const { match } = matchRoute(method, path)
      const reaching = foreign.filter(id => isAbout(text, id) || (path.includes(id) && !lookups.has(match?.operation)))
      if (!match || reaching.length > 0) expect.fail(`${method} ${path} ${reaching} reached Grid: ${about}`)
    }
  }
  expect(failures).toEqual([])
  // It would prove little if all had been refused for the same reason.
  for (const status of [200, 201, 400, 403, 404, 409, 413, 415])
    expect(statuses.get(status), String(status)).toBeGreaterThan(0)
  await sandbox.close()
})
