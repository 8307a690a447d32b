import {
  createCustomer,
  createKycLink,
  createVerification,
  getCustomer,
  getVerification,
  type IndividualCustomerCreate,
  listCustomers,
  listDocuments,
  toFormData,
  uploadDocument,
} from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from './controls/Sandbox.js'
import { createSandbox } from './createSandbox.js'
import { addDocument, addOwner, completeBusiness, createBusiness, createIndividual, submit } from './seed/applicants.js'
import { basicAuthorization, gridPath } from './server/createGridServer.js'

/** What Grid's documents say and no other test of the sandbox is about, by the id of the statement. */
let sandbox: Sandbox
let received: string[]
beforeEach(() => {
  received = []
  sandbox = createSandbox({
    webhook: {
      url: 'https://platform.test/webhooks',
      fetch: async request => {
        received.push((await request.json()).type)
        return new Response(null, { status: 200 })
      },
    },
  })
})
afterEach(() => sandbox.close())

const create = async (more: Partial<IndividualCustomerCreate> = {}) => {
  const { id = '' } = await sandbox.client.send(createCustomer, {
    body: { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', ...more },
  })
  return id
}
const status = async (customerId: string) => {
  const customer = await sandbox.client.send(getCustomer, { customerId })
  return customer.customerType === 'INDIVIDUAL' && customer.kycStatus
}

/** A request as any client sends it, and Grid's answer as it is on the wire. */
async function ask(method: string, path: string, body?: unknown) {
  const headers = { authorization: basicAuthorization({ clientId: 'sandbox', clientSecret: 'sandbox' }) }
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  const response = await sandbox.fetch(new Request(`${sandbox.origin}${gridPath}${path}`, init))
  return { status: response.status, body: await response.json() }
}

describe('a hosted link', () => {
  it('[L1] is refused for a customer that does not exist', async () => {
    await expect(sandbox.client.send(createKycLink, { customerId: 'Customer:0' })).rejects.toMatchObject({
      status: 404,
      code: 'USER_NOT_FOUND',
      kind: 'not_found',
    })
  })

  it('[L3] [L7] has its URL, end, provider and token, and leaves the customer’s status alone', async () => {
    const customerId = await create()
    const before = await status(customerId)
    const link = await sandbox.client.send(createKycLink, { customerId })
    expect(new URL(link.kycUrl).protocol).toBe('https:')
    expect(Date.parse(link.expiresAt)).toBeGreaterThan(Date.now())
    expect(link).toMatchObject({ provider: expect.any(String), token: expect.any(String) })
    expect(await status(customerId)).toBe(before)
  })

  it.each(['UNVERIFIED', 'PENDING', 'APPROVED', 'REJECTED', 'HOLD'])(
    '[L7] leaves a customer that is %s so',
    async to => {
      const customerId = await create()
      sandbox.setCustomerStatus(customerId, to)
      await sandbox.webhooks.settled()
      received.length = 0
      await sandbox.client.send(createKycLink, { customerId })
      await sandbox.webhooks.settled()
      expect([await status(customerId), received]).toEqual([to, []])
    },
  )

  it('[L4] [L5] stays open beside the ones after it, each used once, and a new one comes after any of them', async () => {
    const customerId = await create()
    const link = async () => (await sandbox.client.send(createKycLink, { customerId })).kycUrl
    const opens = async (url: string) => (await sandbox.fetch(new Request(url))).status
    const [first, second] = [await link(), await link()]
    expect([await opens(first), await opens(second)]).toEqual([200, 200])
    sandbox.finishHosted(second, 'abandoned')
    expect([await opens(first), await opens(second)]).toEqual([200, 410])
    sandbox.expireLink(first)
    expect(await opens(first)).toBe(410)
    expect(await opens(await link())).toBe(200)
  })

  it('[L6] is never another customer’s, although both sent the same key', async () => {
    const keyed = (customerId: string) =>
      sandbox.client.send(createKycLink, { customerId }, { idempotencyKey: 'the-same' })
    const [ada, ben] = [await create(), await create()]
    const links = [await keyed(ada), await keyed(ben)]
    expect(new Set(links.flatMap(({ kycUrl, token }) => [kycUrl, token])).size).toBe(4)
    expect(await keyed(ada)).toEqual(links[0])
  })

  it('[L10] is refused in Grid’s envelope, whatever the reason', async () => {
    const path = `/customers/${await create()}/kyc-link`
    const envelope = (status: number, code: string) => ({ status, code, message: expect.stringMatching(/\S/) })
    const refused = [
      await ask('POST', path, { redirectUri: 'ftp://app.test' }),
      await ask('POST', '/customers/C/kyc-link'),
    ]
    const answer = await sandbox.fetch(new Request(`${sandbox.origin}${gridPath}${path}`, { method: 'POST' }))
    refused.push({ status: answer.status, body: await answer.json() })
    sandbox.faults.next('createKycLink', { kind: 'serverError' })
    refused.push(await ask('POST', path))
    expect(refused).toEqual([
      {
        status: 400,
        body: {
          ...envelope(400, 'INVALID_INPUT'),
          details: { errors: [expect.objectContaining({ field: 'redirectUri' })] },
        },
      },
      { status: 404, body: envelope(404, 'USER_NOT_FOUND') },
      { status: 401, body: envelope(401, 'UNAUTHORIZED') },
      { status: 500, body: envelope(500, 'INTERNAL_ERROR') },
    ])
  })

  it('[L8] comes with a provider that is not known', async () => {
    const customerId = await create()
    sandbox.faults.next('createKycLink', { kind: 'set', path: 'provider', value: 'SOMETHING_NEW' })
    expect(await sandbox.client.send(createKycLink, { customerId })).toMatchObject({ provider: 'SOMETHING_NEW' })
  })

  it('[F9] is made for a customer of whom only the type is known', async () => {
    const { id: customerId = '' } = await sandbox.client.send(createCustomer, { body: { customerType: 'INDIVIDUAL' } })
    expect(await status(customerId)).toBe('UNVERIFIED')
    expect((await sandbox.client.send(createKycLink, { customerId })).kycUrl).toContain('/hosted/')
  })

  it.each([
    ['a person', 'approved', 'APPROVED'],
    ['a person', 'rejected', 'REJECTED'],
    ['a business', 'approved', 'APPROVED'],
    ['a business', 'rejected', 'REJECTED'],
  ] as const)('[F8] ends for %s %s in the status and webhooks of a direct submission', async (who, outcome, status) => {
    const { client, webhooks } = sandbox
    const isPerson = who === 'a person'
    const start = () => (isPerson ? createIndividual(client, 'Ada Miller 003') : createBusiness(client, '7304003'))
    /** What Grid sent about the customer since, and the status that it has. */
    const seen = async (customerId: string) => {
      await webhooks.settled()
      return [received.splice(0).filter(type => type.startsWith('CUSTOMER.')), await statusOf(customerId)]
    }
    const statusOf = async (customerId: string) => {
      const customer = await client.send(getCustomer, { customerId })
      return customer.customerType === 'INDIVIDUAL' ? customer.kycStatus : customer.kybStatus
    }

    const hosted = await start()
    const { kycUrl } = await client.send(createKycLink, { customerId: hosted })
    sandbox.finishHosted(kycUrl, 'in_review')
    const hostedReview = await seen(hosted)
    sandbox.setCustomerStatus(hosted, status)
    const hostedEnd = await seen(hosted)
    const atOnce = await start()
    sandbox.finishHosted((await client.send(createKycLink, { customerId: atOnce })).kycUrl, outcome)
    const hostedAtOnce = await seen(atOnce)

    const direct = await start()
    if (isPerson) {
      await addDocument(client, direct, 'PASSPORT')
      await submit(client, direct)
      await addDocument(client, direct, 'DRIVERS_LICENSE')
    } else await completeBusiness(client, direct)
    await submit(client, direct)
    const directReview = await seen(direct)
    sandbox.setCustomerStatus(direct, status)
    const directEnd = await seen(direct)

    const check = isPerson ? 'KYC' : 'KYB'
    const [pending, decided] = [`CUSTOMER.${check}_PENDING`, `CUSTOMER.${check}_${status}`]
    expect([directReview, directEnd]).toEqual([
      [[pending], 'PENDING'],
      [[decided], status],
    ])
    expect([hostedReview, hostedEnd]).toEqual([directReview, directEnd])
    expect(hostedAtOnce).toEqual([[pending, decided], status])
  })
})

describe('a customer', () => {
  it('[C2] gets a platformCustomerId where none is given, and is found by the one that is', async () => {
    const generated = await sandbox.client.send(getCustomer, { customerId: await create() })
    expect(generated.platformCustomerId).toMatch(/\S/)
    const customerId = await create({ platformCustomerId: 'p-7' })
    const { data } = await sandbox.client.send(listCustomers, { platformCustomerId: 'p-7' })
    expect(data.map(({ id }) => id)).toEqual([customerId])
  })

  it('[C8] is listed by every filter, a page at a time', async () => {
    const customerId = await create({ platformCustomerId: 'p-1', umaAddress: '$ada@x.test', region: 'US' })
    await create()
    const { createdAt = '', updatedAt = '' } = await sandbox.client.send(getCustomer, { customerId })
    for (const filter of [
      { platformCustomerId: 'p-1' },
      { umaAddress: '$ada@x.test' },
      { region: 'US' },
      { createdBefore: createdAt },
      { updatedBefore: updatedAt },
      { createdAfter: createdAt, createdBefore: createdAt },
      { updatedAfter: updatedAt, updatedBefore: updatedAt, isIncludingDeleted: true },
    ]) {
      const { data } = await sandbox.client.send(listCustomers, { customerType: 'INDIVIDUAL', ...filter })
      expect([filter, data.map(({ id }) => id)]).toEqual([filter, [customerId]])
    }
    const page = await sandbox.client.send(listCustomers, { limit: 1 })
    expect(page).toMatchObject({ hasMore: true, totalCount: 2, nextCursor: expect.any(String) })
  })

  it('[C1] needs its type, and nothing else, in a creation and in an update', async () => {
    for (const customerType of ['INDIVIDUAL', 'BUSINESS']) {
      const businessInfo = { legalName: 'Tidal, LLC', country: 'US', taxId: '47-1234567', incorporatedOn: '2019-04-02' }
      const only = { customerType, ...(customerType === 'BUSINESS' && { businessInfo }) }
      const { status, body } = await ask('POST', '/customers', only)
      expect([status, body.customerType]).toEqual([201, customerType])
      const path = `/customers/${body.id}`
      expect((await ask('PATCH', path, { customerType })).status).toBe(200)
      for (const without of [{}, { email: 'a@x.test' }, { customerType: 'PERSON' }, { customerType: null }]) {
        for (const [method, to] of [
          ['POST', '/customers'],
          ['PATCH', path],
        ] as const) {
          const refused = await ask(method, to, without)
          expect([refused.status, refused.body.details.errors[0].field]).toEqual([400, 'customerType'])
        }
      }
    }
  })

  it('[C6] [C7] keeps what is known of a person and of a business as it was sent, and takes only real days', async () => {
    const address = {
      line1: '1 Main St',
      line2: 'Flat 2',
      city: 'Reno',
      state: 'NV',
      postalCode: '89501',
      country: 'US',
    }
    const person = {
      ...{ customerType: 'INDIVIDUAL', fullName: 'Zoë Ōta-Miller 003', birthDate: '1992-02-29', nationality: 'JP' },
      ...{ email: 'zoe@example.com', address },
    }
    const businessInfo = {
      ...{ legalName: 'Tidal Supply, LLC', country: 'US', taxId: '47-1234567', incorporatedOn: '2019-04-02' },
      registrationNumber: '7304003',
    }
    const business = { customerType: 'BUSINESS', businessInfo, address }
    for (const sent of [person, business]) {
      const { body } = await ask('POST', '/customers', sent)
      expect(await ask('GET', `/customers/${body.id}`)).toMatchObject({ status: 200, body: sent })
    }
    for (const day of ['1990-02-29', '1990-13-01', '1990-1-1', '01.02.1990', '1990-01-01T00:00:00Z']) {
      const { body } = await ask('POST', '/customers', { ...person, birthDate: day })
      expect(body.details.errors.map(({ field }: { field: string }) => field)).toEqual(['birthDate'])
      const of = { ...business, businessInfo: { ...businessInfo, incorporatedOn: day } }
      expect((await ask('POST', '/customers', of)).body.details.errors[0].field).toBe('businessInfo.incorporatedOn')
    }
  })

  it.each(['INDIVIDUAL', 'BUSINESS'])(
    '[C12] %s is refused with an address that is not whole, and named field by field',
    async customerType => {
      const businessInfo = { legalName: 'Tidal, LLC', country: 'US', taxId: '47-1234567', incorporatedOn: '2019-02-30' }
      const wrong = customerType === 'BUSINESS' ? { businessInfo } : { birthDate: '1990-02-30' }
      const fieldsOf = async (address: object) => {
        const { status, body } = await ask('POST', '/customers', { customerType, address, ...wrong })
        expect(status).toBe(400)
        return body.details.errors.map(({ field }: { field: string }) => field).sort()
      }
      const date = customerType === 'BUSINESS' ? 'businessInfo.incorporatedOn' : 'birthDate'
      expect(await fieldsOf({ line1: '1 Main St' })).toEqual(['address.country', 'address.postalCode', date])
      expect(await fieldsOf({ country: 'US', city: 'Reno' })).toEqual(['address.line1', 'address.postalCode', date])
    },
  )

  it('[C8] is left out once it is deleted, unless asked for, and before the day that is asked for', async () => {
    const customerId = await create()
    const idsOf = async (query: string) => {
      const { body } = await ask('GET', `/customers?${query}`)
      return body.data.map(({ id }: { id: string }) => id)
    }
    expect(await idsOf('createdAfter=2020-01-01T00:00:00Z&updatedAfter=2020-01-01T00:00:00Z')).toEqual([customerId])
    for (const name of ['createdAfter', 'updatedAfter']) expect(await idsOf(`${name}=2100-01-01T00:00:00Z`)).toEqual([])
    for (const name of ['createdBefore', 'updatedBefore'])
      expect(await idsOf(`${name}=2020-01-01T00:00:00Z`)).toEqual([])
    await ask('DELETE', `/customers/${customerId}`)
    expect([await idsOf(''), await idsOf('isIncludingDeleted=false')]).toEqual([[], []])
    expect(await idsOf('isIncludingDeleted=true')).toEqual([customerId])
  })

  it('[C8] is listed 20 at a time where no limit is named, 100 at most, and by its type', async () => {
    for (let count = 0; count < 21; count++) await create()
    const first = await ask('GET', '/customers')
    expect(first.body).toMatchObject({ hasMore: true, totalCount: 21, data: { length: 20 } })
    const rest = await ask('GET', `/customers?cursor=${encodeURIComponent(first.body.nextCursor)}`)
    expect(rest.body).toMatchObject({ hasMore: false, data: { length: 1 } })
    expect(rest.body).not.toHaveProperty('nextCursor')
    expect((await ask('GET', '/customers?customerType=BUSINESS')).body).toMatchObject({ data: [], totalCount: 0 })
    for (const [limit, status] of [
      ['1', 200],
      ['100', 200],
      ['0', 400],
      ['101', 400],
      ['2.5', 400],
      ['all', 400],
    ])
      expect([limit, (await ask('GET', `/customers?limit=${limit}`)).status]).toEqual([limit, status])
  })

  it.each(['$ada@x.test', `$${'a'.repeat(63)}@x.test`, '$a-b_c.d+1@x.test', '$ADA@x.test'])(
    '[C11] takes the UMA address %s, and writes it small',
    async umaAddress => {
      const { body } = await ask('POST', '/customers', { customerType: 'INDIVIDUAL', umaAddress })
      expect(body.umaAddress).toBe(umaAddress.toLowerCase())
      const again = await ask('POST', '/customers', {
        customerType: 'INDIVIDUAL',
        umaAddress: umaAddress.toUpperCase(),
      })
      expect([again.status, again.body.code]).toEqual([409, 'UMA_ADDRESS_EXISTS'])
    },
  )

  it.each(['ada@x.test', '$@x.test', '$ada', '$adä@x.test', '$a b@x.test', '$a!@x.test', `$${'a'.repeat(64)}@x.test`])(
    '[C11] refuses the UMA address %s',
    async umaAddress => {
      const { status, body } = await ask('POST', '/customers', { customerType: 'INDIVIDUAL', umaAddress })
      expect([status, body.details.errors[0].field]).toEqual([400, 'umaAddress'])
    },
  )

  it('[C13] keeps no bank data, whatever is sent at creation', async () => {
    const bankAccountInfo = { accountType: 'US_ACCOUNT', accountNumber: '000123456789' }
    const sent = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller', bankAccountInfo, accountNumber: '000123456789' }
    const { status, body } = await ask('POST', '/customers', sent)
    expect(status).toBe(201)
    expect(JSON.stringify(body)).not.toMatch(/account/i)
    expect(JSON.stringify((await ask('GET', `/customers/${body.id}`)).body)).not.toMatch(/account/i)
  })
})

it('[V1] answers a submission with every member that the description requires, and an update of it with when', async () => {
  const customerId = await createIndividual(sandbox.client, 'Ada Miller 003')
  const { status, body } = await ask('POST', '/verifications', { customerId })
  expect([status, Object.keys(body).sort()]).toEqual([
    200,
    ['createdAt', 'customerId', 'errors', 'id', 'verificationStatus'],
  ])
  expect(body).toMatchObject({
    id: expect.stringMatching(/^Verification:/),
    ...{ customerId, verificationStatus: 'RESOLVE_ERRORS' },
    errors: [{ resourceId: customerId, type: 'MISSING_IDENTITY_DOCUMENT', reason: expect.any(String) }],
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  })
  sandbox.setCustomerStatus(customerId, 'APPROVED')
  const after = await ask('GET', `/verifications/${body.id}`)
  expect(after.body).toMatchObject({ id: body.id, createdAt: body.createdAt, updatedAt: expect.any(String) })
})

it.each(['Customer', 'BeneficialOwner'])(
  '[B11] keeps every member of a document of a %s, and its file',
  async holder => {
    const customerId = await createBusiness(sandbox.client, '7304003')
    const documentHolder = holder === 'Customer' ? customerId : await addOwner(sandbox.client, customerId)
    const members = {
      ...{ documentHolder, documentType: 'DRIVERS_LICENSE', side: 'BACK', country: 'CA' },
      ...{ documentNumber: 'X-1', issuingAuthority: 'ServiceOntario' },
    }
    const file = new File(['%PDF-1.7\n'], 'licence.pdf')
    const uploaded = await sandbox.client.send(uploadDocument, { form: toFormData({ ...members, file }) })
    expect(uploaded).toMatchObject({ ...members, id: expect.stringMatching(/^Document:/), fileName: 'licence.pdf' })
    const { data } = await sandbox.client.send(listDocuments, { documentHolder })
    expect(data).toEqual([uploaded])
    for (const missing of ['documentHolder', 'documentType', 'country', 'file']) {
      const form = toFormData({ ...members, file, [missing]: undefined })
      await expect(sandbox.client.send(uploadDocument, { form })).rejects.toMatchObject({
        status: 400,
        fieldErrors: [{ field: missing }],
      })
    }
  },
)

it('[V5] answers a submission without errors once it is in review or decided', async () => {
  const customerId = await createIndividual(sandbox.client, 'Ben Ortiz 001')
  await addDocument(sandbox.client, customerId, 'PASSPORT')
  const verification = await sandbox.client.send(createVerification, { body: { customerId } })
  expect(verification).toMatchObject({ verificationStatus: 'PENDING_MANUAL_REVIEW', errors: [] })
  for (const [status, decided] of [
    ['APPROVED', 'APPROVED'],
    ['REJECTED', 'REJECTED'],
  ] as const) {
    const id = await createIndividual(sandbox.client, 'Ada Miller 003')
    const asked = await sandbox.client.send(createVerification, { body: { customerId: id } })
    expect(asked.errors.length).toBeGreaterThan(0)
    sandbox.setCustomerStatus(id, status)
    const after = await sandbox.client.send(getVerification, { verificationId: asked.id })
    expect(after).toMatchObject({ verificationStatus: decided, errors: [] })
  }
})
