import { type GridOperation, gridRoutes, listCustomers, matchRoute } from '@grid-kyc/core'
import { createSandbox, type Fault, type Sandbox } from '@grid-kyc/sandbox'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGridClient, type GridClient } from '../client/createGridClient.js'
import { type LiveResult, runLiveCheck } from './runLiveCheck.js'

const basePath = '/grid/2025-10-13'

let sandbox: Sandbox
let grid: GridClient
/** What was sent, oldest first; a form is what its parts are. */
let sent: { operation: GridOperation | undefined; path: string; body: unknown }[]

async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/json')) return request.json()
  if (!type.startsWith('multipart/form-data')) return undefined
  const parts = [...(await request.formData())].map(async ([name, value]) =>
    typeof value === 'string' ? [name, value] : [name, [value.name, value.type, await value.text()]],
  )
  return Object.fromEntries(await Promise.all(parts))
}

beforeEach(() => {
  sandbox = createSandbox({ webhook: { url: 'https://app.example.com/webhooks', fetch: async () => new Response() } })
  sent = []
  grid = createGridClient({
    baseUrl: `${sandbox.origin}${basePath}`,
    clientId: 'sandbox',
    clientSecret: 'sandbox',
    async fetch(request) {
      const { pathname, search } = new URL(request.url)
      const path = pathname.slice(basePath.length)
      const { match } = matchRoute<GridOperation>(request.method, path, gridRoutes)
      sent.push({ operation: match?.operation, path: path + search, body: await bodyOf(request.clone()) })
      return sandbox.fetch(request)
    },
  })
})

afterEach(async () => {
  vi.restoreAllMocks()
  await sandbox.close()
})

const check = async (client = grid) => {
  const reported: LiveResult[] = []
  const results = await runLiveCheck(client, result => reported.push(result))
  expect(reported).toEqual(results)
  return results
}

/** The results of an operation, without its name. */
const resultsOf = async (wanted: GridOperation) =>
  (await check()).filter(({ operation }) => operation === wanted).map(({ operation: _, ...result }) => result)

const bodies = (wanted: GridOperation) => sent.filter(({ operation }) => operation === wanted).map(({ body }) => body)

const customersLeft = async () => (await sandbox.client.send(listCustomers, {})).data

describe('what it tries', () => {
  it('is every operation, in an order in which each has what it needs, and all that it created is deleted', async () => {
    const results = await check()
    expect(results.map(({ operation, outcome }) => `${outcome} ${operation}`)).toEqual([
      ...['ok getPlatformConfig', 'ok updatePlatformConfig', 'ok getEndUserTerms', 'ok sendTestWebhook'],
      ...['ok listCustomers', 'ok createCustomer', 'ok getCustomer', 'ok updateCustomer'],
      ...['refused sendEmailVerification', 'refused confirmEmailVerification'],
      ...['refused sendPhoneVerification', 'refused confirmPhoneVerification', 'ok createKycLink'],
      ...['ok uploadDocument', 'ok listDocuments', 'ok getDocument', 'ok replaceDocument', 'ok deleteDocument'],
      ...['ok createVerification', 'ok listVerifications', 'ok getVerification'],
      ...['ok createCustomer', 'ok createBeneficialOwner', 'ok listBeneficialOwners'],
      ...['ok getBeneficialOwner', 'ok updateBeneficialOwner', 'ok createBulkImport', 'ok getBulkImportJob'],
      ...['ok deleteCustomer', 'ok deleteCustomer', 'ok deleteCustomer'],
    ])
    expect(results.flatMap(({ differences }) => differences)).toEqual([])
    expect(await customersLeft()).toEqual([])
  })

  it('leaves the configuration of the platform as it was', async () => {
    await check()
    expect(bodies('updatePlatformConfig')).toEqual([{ umaDomain: 'sandbox.grid-kyc.test' }])
  })

  it('is named after its run, so that two runs do not meet and a person knows what may be deleted', async () => {
    await check()
    const [person, business] = bodies('createCustomer') as Record<string, unknown>[]
    expect(person).toMatchObject({ customerType: 'INDIVIDUAL', fullName: 'Live Check 003' })
    expect(person).not.toHaveProperty('umaAddress')
    expect(person?.platformCustomerId).toMatch(/^live-[0-9a-f]{8}-person$/)
    expect(business).toMatchObject({ customerType: 'BUSINESS', businessInfo: { registrationNumber: '7304001' } })
    expect(business?.businessInfo).toHaveProperty('legalName')
    const run = String(person?.platformCustomerId).slice(0, 'live-12345678'.length)
    expect(business?.platformCustomerId).toBe(`${run}-business`)
    expect(bodies('createBulkImport')).toEqual([
      {
        file: [
          'live-check.csv',
          'text/csv',
          `umaAddress,platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country
$${run}@sandbox.grid-kyc.test,${run}-import,INDIVIDUAL,Live Import 003,1990-01-01,1 Main St,Austin,TX,78701,US
`,
        ],
      },
    ])
    expect(sent.filter(({ operation }) => operation === 'listCustomers').map(({ path }) => path)).toEqual([
      '/customers?limit=5',
      `/customers?platformCustomerId=${run}-import`,
    ])
    sent = []
    await check()
    expect(bodies('createCustomer')[0]).not.toHaveProperty('platformCustomerId', person?.platformCustomerId)
  })

  it('fills every request with what Grid accepts', async () => {
    await check()
    expect(bodies('updateCustomer')).toEqual([{ customerType: 'INDIVIDUAL', nationality: 'US' }])
    for (const operation of ['confirmEmailVerification', 'confirmPhoneVerification'] as const)
      expect(bodies(operation)).toEqual([{ code: '123456' }])
    const file = ['live-check.pdf', 'application/pdf', '%PDF-1.4\n%%EOF']
    const kind = {
      documentType: 'PASSPORT',
      country: 'US',
      documentNumber: 'X12345678',
      issuingAuthority: 'Department of State',
    }
    const documentHolder = expect.stringMatching(/^Customer:/)
    expect(bodies('uploadDocument')).toEqual([{ documentHolder, ...kind, file }])
    expect(bodies('replaceDocument')).toEqual([{ ...kind, file }])
    expect(bodies('createVerification')).toEqual([{ customerId: documentHolder }])
    expect(bodies('createBeneficialOwner')).toEqual([
      {
        customerId: documentHolder,
        roles: ['UBO'],
        ownershipPercentage: 40,
        personalInfo: expect.objectContaining({ lastName: expect.any(String) }),
      },
    ])
    expect(bodies('updateBeneficialOwner')).toEqual([{ ownershipPercentage: 45 }])
    const lists = sent.flatMap(
      ({ path }) => /^\/(\w[\w-]*)\?(?:customerId|documentHolder)=Customer/.exec(path)?.[1] ?? [],
    )
    expect(lists).toEqual(['documents', 'verifications', 'beneficial-owners'])
  })

  it.each<[operation: GridOperation, why: string, skipped: string]>([
    ['getPlatformConfig', 'the platform has no UMA domain to send back unchanged', 'updatePlatformConfig'],
    [
      'createCustomer',
      'no customer could be created',
      'getCustomer updateCustomer sendEmailVerification confirmEmailVerification sendPhoneVerification confirmPhoneVerification createKycLink uploadDocument listDocuments getDocument replaceDocument deleteDocument createVerification listVerifications getVerification',
    ],
    ['createVerification', 'no verification could be created', 'getVerification'],
    ['uploadDocument', 'no document could be uploaded', 'getDocument replaceDocument deleteDocument'],
    ['createBeneficialOwner', 'no beneficial owner could be created', 'getBeneficialOwner updateBeneficialOwner'],
    ['createBulkImport', 'no import could be started', 'getBulkImportJob'],
  ])('leaves out what needs %s where that fails, and says why', async (operation, why, skipped) => {
    sandbox.faults.next(operation, { kind: 'serverError', status: 422 })
    const results = await check()
    const left = skipped.split(' ').map(each => ({ operation: each, outcome: 'skipped', differences: [], why }))
    expect(results.filter(({ outcome }) => outcome === 'skipped')).toEqual(left)
    for (const { operation: each } of left) expect(sent.map(({ operation }) => operation)).not.toContain(each)
    expect(results.filter(({ outcome }) => outcome === 'different').map(each => each.operation)).toEqual([operation])
  })

  it('says of a business that could not be created what was left out, and deletes the person', async () => {
    sandbox.faults.next('createCustomer', { kind: 'latency', ms: 0 })
    sandbox.faults.next('createCustomer', { kind: 'serverError', status: 422 })
    const results = await check()
    const owners = ['createBeneficialOwner', 'listBeneficialOwners', 'getBeneficialOwner', 'updateBeneficialOwner']
    expect(results.filter(({ outcome }) => outcome === 'skipped')).toEqual(
      owners.map(operation => ({
        operation,
        outcome: 'skipped',
        differences: [],
        why: 'no business could be created',
      })),
    )
    expect(results.filter(({ operation }) => operation === 'deleteCustomer')).toHaveLength(2)
    expect(await customersLeft()).toEqual([])
  })

  it('imports with a domain of its own where the platform has no UMA domain', async () => {
    sandbox.faults.next('getPlatformConfig', { kind: 'response', status: 200, body: {} })
    const results = await check()
    expect(results.slice(0, 2)).toEqual([
      { operation: 'getPlatformConfig', outcome: 'ok', differences: [] },
      {
        operation: 'updatePlatformConfig',
        outcome: 'skipped',
        differences: [],
        why: 'the platform has no UMA domain to send back unchanged',
      },
    ])
    expect(JSON.stringify(bodies('createBulkImport'))).toMatch(/\$live-[0-9a-f]{8}@example\.com,/)
  })
})

describe('what it reports', () => {
  it.each<[operation: GridOperation, status: number]>([
    ['getEndUserTerms', 404],
    ['getEndUserTerms', 501],
    ['createKycLink', 409],
    ['sendEmailVerification', 409],
    ['confirmEmailVerification', 400],
    ['confirmEmailVerification', 409],
    ['sendPhoneVerification', 409],
    ['confirmPhoneVerification', 400],
    ['confirmPhoneVerification', 409],
    ['createVerification', 400],
    ['deleteDocument', 409],
    ['createBulkImport', 501],
    ['sendTestWebhook', 400],
    ['updatePlatformConfig', 501],
  ])('is no difference when Grid refuses %s with %i, which it documents', async (operation, status) => {
    sandbox.faults.next(operation, { kind: 'error', status, code: 'CONFLICT' })
    const results = await check()
    expect(results.find(each => each.operation === operation)?.outcome).toBe('refused')
    expect(results.map(({ outcome }) => outcome)).not.toContain('different')
  })

  it('is a documented refusal with its reason, where Grid gives one', async () => {
    sandbox.faults.next('deleteDocument', { kind: 'error', status: 409, code: 'CONFLICT' })
    expect(await resultsOf('deleteDocument')).toEqual([
      {
        outcome: 'refused',
        differences: [],
        why: 'DELETE /documents/{documentId} was answered 409 CONFLICT. The sandbox was asked for this.',
      },
    ])
    sandbox.faults.next('deleteDocument', { kind: 'response', status: 409, body: {} })
    expect(await resultsOf('deleteDocument')).toMatchObject([
      { outcome: 'refused', why: 'DELETE /documents/{documentId} was answered 409.' },
    ])
  })

  it.each<[operation: GridOperation, status: number, expected: string]>([
    ['deleteDocument', 404, '204'],
    ['getCustomer', 409, '200'],
    ['updateCustomer', 400, '200 or 202'],
  ])('is a difference when %s is answered %i', async (operation, status, expected) => {
    sandbox.faults.next(operation, { kind: 'error', status, code: 'CONFLICT' })
    const text = expect.stringMatching(
      new RegExp(
        `^${operation}: expected ${expected}\\. [A-Z]+ /\\S+ was answered ${status} CONFLICT\\. The sandbox was asked`,
      ),
    )
    expect(await resultsOf(operation)).toEqual([{ outcome: 'different', differences: [{ severity: 'broken', text }] }])
  })

  it('is a difference when an operation with documented refusals is not answered at all', async () => {
    sandbox.faults.next('deleteDocument', { kind: 'droppedConnection' }, Number.POSITIVE_INFINITY)
    expect(await resultsOf('deleteDocument')).toMatchObject([
      {
        outcome: 'different',
        differences: [{ text: 'deleteDocument: expected 204. DELETE /documents/{documentId} got no answer.' }],
      },
    ])
  })

  it('is what is new as no difference, and what is broken as one, each with what it was', async () => {
    sandbox.faults.next('getCustomer', { kind: 'set', path: 'kycStatus', value: 'TOMORROW' })
    expect(await resultsOf('getCustomer')).toEqual([
      {
        outcome: 'ok',
        differences: [{ severity: 'new', text: 'getCustomer: `kycStatus` has the new value TOMORROW' }],
      },
    ])
    sandbox.faults.next('getCustomer', { kind: 'response', status: 200, body: { id: 'x', score: 1 } })
    const [broken] = await resultsOf('getCustomer')
    expect(broken?.outcome).toBe('different')
    expect(broken?.differences.map(({ severity }) => severity)).toEqual(['broken', 'broken', 'broken', 'new'])
  })
})

describe('what it deletes', () => {
  it('is only what it created, also where Grid leaves the filter of the list out', async () => {
    const data = [{ id: 'Customer:of-the-platform', platformCustomerId: 'customer-1' }]
    sandbox.faults.next('listCustomers', { kind: 'latency', ms: 0 })
    sandbox.faults.next('listCustomers', { kind: 'response', status: 200, body: { data, hasMore: false } })
    await check()
    const deleted = sent.filter(({ operation }) => operation === 'deleteCustomer').map(({ path }) => path)
    expect(deleted).toHaveLength(2)
    expect(deleted.join()).not.toContain('of-the-platform')
  })

  it.each([
    ['cannot be listed', { kind: 'error', status: 403, code: 'FORBIDDEN' }],
    ['are answered without a list', { kind: 'response', status: 200, body: {} }],
    ['have no id', { kind: 'set', path: 'data.0.id', value: null }],
  ] as const)('is what is known where the imported customers %s', async (_, fault) => {
    sandbox.faults.next('listCustomers', { kind: 'latency', ms: 0 })
    sandbox.faults.next('listCustomers', fault)
    expect(await resultsOf('deleteCustomer')).toHaveLength(2)
  })

  it('is an imported customer too, once the import has ended', async () => {
    for (const status of ['PENDING', 'PROCESSING', 'PENDING', 'COMPLETED'])
      sandbox.faults.next('getBulkImportJob', { kind: 'set', path: 'status', value: status })
    const results = await check()
    expect(results.filter(({ operation }) => operation === 'getBulkImportJob')).toHaveLength(1)
    expect(bodies('getBulkImportJob')).toHaveLength(4)
    expect(await customersLeft()).toEqual([])
  })

  it.each<[what: string, fault: Fault, asked: number, waited: number]>([
    ['does not end in 16 seconds', { kind: 'set', path: 'status', value: 'PROCESSING' }, 15, 2 ** 14 - 1],
    ['cannot be asked for', { kind: 'error', status: 403, code: 'FORBIDDEN' }, 2, 1],
  ])('is the rest where the import %s', async (_, fault, asked, waited) => {
    const waits: number[] = []
    const { setTimeout: start } = globalThis
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, milliseconds = 0) => {
      // The client gives an attempt half a minute, which is none of these.
      if (milliseconds < 30_000) waits.push(milliseconds)
      return start(run, milliseconds < 30_000 ? 0 : milliseconds)
    }) as typeof setTimeout)
    sandbox.faults.next('getBulkImportJob', { kind: 'set', path: 'status', value: 'PENDING' })
    sandbox.faults.next('getBulkImportJob', fault, Number.POSITIVE_INFINITY)
    const deleted = (await check()).filter(({ operation }) => operation === 'deleteCustomer')
    expect(deleted.map(({ outcome }) => outcome)).not.toContain('different')
    expect(bodies('getBulkImportJob')).toHaveLength(asked)
    expect(waits.reduce((sum, each) => sum + each)).toBe(waited)
  })

  it('is nothing where nothing was created', async () => {
    for (const operation of ['createCustomer', 'createBulkImport'] as const)
      sandbox.faults.next(operation, { kind: 'serverError', status: 422 }, Number.POSITIVE_INFINITY)
    expect(await resultsOf('deleteCustomer')).toEqual([
      { outcome: 'skipped', differences: [], why: 'no customer was created' },
    ])
    expect(bodies('deleteCustomer')).toEqual([])
  })

  it('is the rest where one cannot be deleted, which is reported', async () => {
    sandbox.faults.next('deleteCustomer', { kind: 'serverError', status: 422 })
    expect((await resultsOf('deleteCustomer')).map(({ outcome }) => outcome)).toEqual(['different', 'ok', 'ok'])
    expect(await customersLeft()).toHaveLength(1)
  })

  it('is everything also when the check ends early, because of an error that is not of Grid', async () => {
    const failure = new RangeError('The output is closed.')
    const report = vi.fn(({ operation }: LiveResult) => {
      if (operation === 'createKycLink') throw failure
    })
    await expect(runLiveCheck(grid, report)).rejects.toBe(failure)
    expect(report.mock.calls.filter(([{ operation }]) => operation === 'createKycLink')).toHaveLength(1)
    expect(sent.map(({ operation }) => operation)).not.toContain('createBulkImport')
    expect(await customersLeft()).toEqual([])
  })
})
