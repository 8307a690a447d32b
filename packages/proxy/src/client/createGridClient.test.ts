import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type AnyRoute, businessFields, exampleOf, GridKycError, type GridOperation, gridRoutes } from '@grid-kyc/core'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import { createGridClient, type GridClient } from './createGridClient.js'

const secret = 'sëcret-that-must-not-leak'

let server: SandboxServer
let grid: GridClient

beforeAll(async () => {
  server = await serveSandbox({ credentials: { clientId: 'platform', clientSecret: secret } })
  grid = createGridClient({ baseUrl: server.url, clientId: 'platform', clientSecret: secret })
})

beforeEach(() => server.sandbox.reset())

afterAll(async () => {
  await server.stop()
  await server.sandbox.close()
})

const pdf = new File(['%PDF-1.4\n%%EOF'], 'certificate.pdf', { type: 'application/pdf' })

async function newBusiness() {
  const { businessInfo } = exampleOf(businessFields)
  const { id = '' } = await grid.createCustomer({
    body: { customerType: 'BUSINESS', businessInfo: { ...businessInfo, registrationNumber: '7304001' } as never },
  })
  return id
}

const newPerson = async (fullName = 'Ada Miller 003', platformCustomerId?: string) => {
  const body = { customerType: 'INDIVIDUAL', fullName, ...(platformCustomerId && { platformCustomerId }) } as const
  return (await grid.createCustomer({ body })).id ?? ''
}

const rejection = async (sent: PromiseLike<unknown>): Promise<GridKycError> => {
  try {
    await sent
  } catch (error) {
    if (error instanceof GridKycError) return error
    throw error
  }
  throw new Error('It was not rejected.')
}

/** A server that answers as a test says, and the client for it. */
async function withServer<T>(
  answer: RequestListener,
  work: (grid: GridClient, server: Server) => Promise<T>,
): Promise<T> {
  const listener = createServer(answer)
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`
  try {
    return await work(createGridClient({ baseUrl, clientId: 'platform', clientSecret: secret }), listener)
  } finally {
    listener.closeAllConnections()
    await new Promise(resolve => listener.close(resolve))
  }
}

it('has one method for every row of the route table', () => {
  expect(Object.keys(grid).sort()).toEqual(Object.keys(gridRoutes).sort())
  expectTypeOf(grid.getPlatformConfig).parameters.toExtend<unknown[]>()
  // @ts-expect-error a customer is needed
  const withoutCustomer = () => grid.getCustomer()
  // @ts-expect-error the list of a business's owners needs the business
  const withoutBusiness = () => grid.listBeneficialOwners()
  expect([withoutCustomer, withoutBusiness]).toHaveLength(2)
})

it('sends every route over HTTP with the credentials, and receives what the sandbox answers', async () => {
  const customerId = await newBusiness()
  const owner = await grid.createBeneficialOwner({
    body: {
      customerId,
      roles: ['UBO', 'CONTROL_PERSON'],
      ownershipPercentage: 40,
      personalInfo: {
        firstName: 'Ana',
        lastName: 'Núñez',
        birthDate: '1980-02-29',
        nationality: 'US',
        address: { line1: '1 Main St', city: 'Austin', state: 'TX', postalCode: '78701', country: 'US' },
        idType: 'SSN',
        identifier: '123-45-6789',
      },
    },
  })
  // The backend gets Grid's own answer; the proxy masks it for browsers.
  expect(owner.personalInfo.identifier).toBe('123-45-6789')
  const beneficialOwnerId = owner.id
  await grid.updateBeneficialOwner({ beneficialOwnerId, body: { ownershipPercentage: 50 } })
  expect(await grid.getBeneficialOwner({ beneficialOwnerId })).toMatchObject({ ownershipPercentage: 50 })
  expect((await grid.listBeneficialOwners({ customerId })).data).toHaveLength(1)

  const form = { documentHolder: customerId, documentType: 'CERTIFICATE_OF_INCORPORATION', country: 'US', file: pdf }
  const { id: documentId, fileName } = await grid.uploadDocument({ form })
  expect(fileName).toBe('certificate.pdf')
  const { documentHolder: _, ...replacement } = form
  await grid.replaceDocument({ documentId, form: { ...replacement, country: 'CA' } })
  expect(await grid.getDocument({ documentId })).toMatchObject({ country: 'CA' })
  expect((await grid.listDocuments({ documentHolder: customerId })).data).toHaveLength(1)
  await expect(grid.deleteDocument({ documentId })).resolves.toBeUndefined()

  const { id: verificationId } = await grid.createVerification({ body: { customerId } })
  expect(await grid.getVerification({ verificationId })).toMatchObject({ verificationStatus: 'RESOLVE_ERRORS' })
  expect((await grid.listVerifications({ customerId })).data).toHaveLength(1)
  expect(await grid.createKycLink({ customerId })).toHaveProperty('kycUrl')

  const euId = (
    await grid.createCustomer({
      body: {
        customerType: 'INDIVIDUAL',
        fullName: 'Eva Roth 003',
        region: 'DE',
        email: 'eva@example.com',
        phoneNumber: '+4930901820',
      },
    })
  ).id as string
  await grid.sendEmailVerification({ customerId: euId })
  await grid.confirmEmailVerification({ customerId: euId, body: { code: '123456' } })
  await grid.sendPhoneVerification({ customerId: euId })
  expect(await grid.confirmPhoneVerification({ customerId: euId, body: { code: '123456' } })).toMatchObject({
    contactVerification: { email: 'VERIFIED', phone: 'VERIFIED' },
  })

  expect(
    await grid.updateCustomer({ customerId: euId, body: { customerType: 'INDIVIDUAL', nationality: 'DE' } }),
  ).toMatchObject({ nationality: 'DE' })
  expect(await grid.getCustomer({ customerId })).toMatchObject({ id: customerId, customerType: 'BUSINESS' })
  expect((await grid.listCustomers({ customerType: 'INDIVIDUAL' })).data.map(({ id }) => id)).toEqual([euId])
  expect(await grid.deleteCustomer({ customerId: euId })).toMatchObject({ isDeleted: true })
  expect(await grid.getPlatformConfig()).toHaveProperty('umaDomain')
  expect(await grid.getEndUserTerms()).toHaveProperty('version')

  const csv = new File(
    [
      'umaAddress,platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country\n$kim@sandbox.grid-kyc.test,kim,INDIVIDUAL,Kim Lee,1990-01-01,1 Main St,Austin,TX,78701,US\n',
    ],
    'customers.csv',
    { type: 'text/csv' },
  )
  const { jobId } = await grid.createBulkImport({ form: { file: csv } })
  // Its end is a webhook too, which must not come between the two below.
  await expect.poll(async () => (await grid.getBulkImportJob({ jobId })).status).toBe('COMPLETED')

  // Webhooks of what came before, the import's too, would arrive at the new endpoint.
  await expect.poll(async () => (await grid.getBulkImportJob({ jobId })).status).toBe('COMPLETED')
  await server.sandbox.webhooks.settled()
  const received: string[] = []
  server.sandbox.webhook = {
    url: 'https://app.test/old',
    fetch: async request => new Response(String(received.push(request.url))),
  }
  const webhookEndpoint = 'https://app.test/api/grid/webhooks'
  expect(await grid.updatePlatformConfig({ body: { webhookEndpoint } })).toMatchObject({ webhookEndpoint })
  expect(await grid.sendTestWebhook()).toEqual({ url: webhookEndpoint, response_status: 200, response_body: '2' })
  expect(received).toEqual([webhookEndpoint, webhookEndpoint])

  const sent = new Set(server.sandbox.requests.map(({ operation }) => operation))
  const notSent = (Object.keys(gridRoutes) as GridOperation[]).filter(operation => !sent.has(operation))
  expect(notSent).toEqual([])
})

describe('lists', () => {
  it('gives one page when awaited, and every item of every page when looped over', async () => {
    const ids: string[] = []
    for (const name of ['Ada', 'Ben', 'Cleo', 'Dov', 'Eli']) ids.push(await newPerson(`${name} Miller 003`))
    const page = await grid.listCustomers({ limit: 2 })
    expect(page.data).toHaveLength(2)
    expect(page).toMatchObject({ hasMore: true, totalCount: 5 })
    const looped: unknown[] = []
    for await (const { id } of grid.listCustomers({ limit: 2 })) looped.push(id)
    expect(looped).toEqual(ids)
  })

  it('fetches no further page than the loop needs, and none twice', async () => {
    for (const name of ['Ada', 'Ben', 'Cleo']) await newPerson(`${name} Miller 003`)
    const before = server.sandbox.requests.length
    const list = grid.listCustomers({ limit: 1 })
    expect(server.sandbox.requests).toHaveLength(before)
    await list
    for await (const _ of list) break
    expect(server.sandbox.requests).toHaveLength(before + 1)
  })

  it.each([
    ['repeats', 'again'],
    ['is empty', ''],
  ])('ends when the cursor %s', async (_, nextCursor) => {
    let requests = 0
    await withServer(
      (_, response) => {
        requests += 1
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ data: [{ id: 'Customer:1' }], hasMore: true, nextCursor }))
      },
      async client => {
        const items: unknown[] = []
        for await (const item of client.listCustomers()) items.push(item)
        expect(items).toHaveLength(requests)
        expect(requests).toBeLessThan(3)
      },
    )
  })
})

describe('failures', () => {
  it.each([
    ['getCustomer', 'safe', 2],
    ['createKycLink', 'keyed', 2],
    ['updateCustomer', 'never', 1],
  ] as const)(
    '%s, of retry class %s, is sent %i times when the first answer is 503',
    async (operation, retry, times) => {
      expect((gridRoutes[operation] as AnyRoute).retry).toBe(retry)
      const customerId = await newPerson()
      server.sandbox.faults.next(operation, { kind: 'serverError', status: 503 })
      const body = { customerType: 'INDIVIDUAL', nationality: 'US' } as const
      const sent = {
        getCustomer: () => grid.getCustomer({ customerId }),
        createKycLink: () => grid.createKycLink({ customerId }),
        updateCustomer: () => grid.updateCustomer({ customerId, body }),
      }[operation]()
      if (times === 1) expect(await rejection(sent)).toMatchObject({ kind: 'unavailable', status: 503 })
      else await sent
      expect(server.sandbox.requests.filter(each => each.operation === operation)).toHaveLength(times)
    },
  )

  it('keeps one idempotency key over the attempts for one link, and takes another for the next', async () => {
    const keys: unknown[] = []
    await withServer(
      (request: IncomingMessage, response) => {
        keys.push(request.headers['idempotency-key'])
        response.writeHead(keys.length === 1 ? 503 : 201, { 'content-type': 'application/json' })
        response.end(
          JSON.stringify({ kycUrl: 'https://kyc.test/1', expiresAt: '2026-01-01T00:00:00Z', provider: 'SUMSUB' }),
        )
      },
      async client => {
        await client.createKycLink({ customerId: 'Customer:1' })
        await client.createKycLink({ customerId: 'Customer:1' })
        await client.createKycLink({ customerId: 'Customer:1' }, { idempotencyKey: 'mine' })
      },
    )
    expect(keys[0]).toBeTruthy()
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
    expect(keys[3]).toBe('mine')
  })

  it('rejects with a GridKycError that names each invalid field', async () => {
    const body = { customerType: 'BUSINESS', businessInfo: { legalName: 'Acme' } } as never
    const error = await rejection(grid.createCustomer({ body }))
    expect(error).toMatchObject({ kind: 'invalid', status: 400 })
    expect(error.fieldErrors.map(({ field }) => field)).toContain('businessInfo.taxId')
  })

  it('does not send a request whose id is empty', async () => {
    const before = server.sandbox.requests.length
    expect(await rejection(grid.getCustomer({ customerId: '' }))).toMatchObject({ kind: 'invalid' })
    expect(await rejection(grid.deleteCustomer({ customerId: undefined as never }))).toMatchObject({ kind: 'invalid' })
    expect(server.sandbox.requests).toHaveLength(before)
  })

  it('ends with the reason of the signal', async () => {
    const reason = new Error('The request that needed it ended.')
    await expect(grid.getPlatformConfig({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('does not follow a redirect, so the credentials stay with Grid', async () => {
    let reached = false
    await withServer(
      (_, response) => {
        reached = true
        response.end('{}')
      },
      async (_, other) => {
        const { port } = other.address() as AddressInfo
        await withServer(
          (_, response) => response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end(),
          async client => expect((await rejection(client.getPlatformConfig())).kind).toBe('unexpected'),
        )
      },
    )
    expect(reached).toBe(false)
  })

  it('has no credential in any error', async () => {
    const wrong = createGridClient({ baseUrl: server.url, clientId: 'platform', clientSecret: `${secret}-wrong` })
    const unreachable = createGridClient({ baseUrl: 'http://127.0.0.1:9', clientId: 'platform', clientSecret: secret })
    const errors = [
      await rejection(wrong.getPlatformConfig()),
      await rejection(unreachable.createVerification({ body: { customerId: 'Customer:1' } })),
      await withServer(
        (_, response) => response.end('<html>'),
        client => rejection(client.getPlatformConfig()),
      ),
    ]
    expect(errors.map(({ kind }) => kind)).toEqual(['unauthorized', 'network', 'unexpected'])
    const encoded = Buffer.from(`platform:${secret}`).toString('base64')
    for (const error of errors) {
      const text = [error.message, error.stack, error.reason, String(error.cause), JSON.stringify(error)].join()
      expect(text).not.toContain(secret)
      expect(text).not.toContain(encoded)
    }
  })
})

describe('settings that cannot work', () => {
  const good = { baseUrl: 'https://grid.example/v1', clientId: 'id', clientSecret: 'hunter2-hunter2' }
  it.each([
    ['an empty secret', { clientSecret: '' }, 'GRID_CLIENT_SECRET'],
    ['an id that is not there', { clientId: undefined as never }, 'GRID_CLIENT_ID'],
    ['a secret read from a file with its line break', { clientSecret: 'hunter2\n' }, 'white space'],
    ['an id and a secret in one', { clientId: 'id:hunter2' }, 'colon'],
    ['a path in place of a URL', { baseUrl: '/grid' }, 'absolute'],
    ['credentials in the URL', { baseUrl: 'https://id:hunter2@grid.example' }, 'contains credentials'],
    ['a query', { baseUrl: 'https://grid.example/?key=hunter2' }, 'query'],
    ['http to another host', { baseUrl: 'http://grid.example/v1' }, 'https'],
    ['http to a name of a test network', { baseUrl: 'http://grid.test/v1' }, 'https'],
    ['http to a name of the local network', { baseUrl: 'http://grid.local/v1' }, 'https'],
    ['http to an address of the local network', { baseUrl: 'http://10.0.0.1/v1' }, 'https'],
  ])('refuses %s, and quotes none of them', (_, change, expected) => {
    const create = () => createGridClient({ ...good, ...change })
    expect(create).toThrow(expected)
    expect(create).not.toThrow('hunter2')
  })
})

it('names every setting that is wrong, and what to do about each', () => {
  expect(() => createGridClient({ baseUrl: '', clientId: 'a:b', clientSecret: '' })).toThrow(
    new TypeError(
      'createGridClient: `baseUrl` is empty. Is GRID_BASE_URL set in this process?\n- `clientId` contains a colon. Pass the id and the secret separately.\n- `clientSecret` is empty. Is GRID_CLIENT_SECRET set in this process?',
    ),
  )
  expect(() => createGridClient(undefined as never)).toThrow(
    new TypeError('createGridClient: `options` must be an object with `baseUrl`, `clientId` and `clientSecret`.'),
  )
})
