import { createVerify } from 'node:crypto'
import {
  type BusinessCustomerCreate,
  confirmEmailVerification,
  confirmPhoneVerification,
  createCustomer,
  createKycLink,
  deleteCustomer,
  getCustomer,
  getEndUserTerms,
  getPlatformConfig,
  getVerification,
  type IndividualCustomerCreate,
  listCustomers,
  listVerifications,
  sendEmailVerification,
  sendTestWebhook,
  updateCustomer,
  updatePlatformConfig,
  type VerificationStatus,
} from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from './controls/Sandbox.js'
import { createSandbox } from './createSandbox.js'
import { type GridRequest, gridPath } from './server/createGridServer.js'

const individual = (ending: string): IndividualCustomerCreate => ({
  customerType: 'INDIVIDUAL',
  fullName: `Ada Miller ${ending}`,
  region: 'US',
})
const business: BusinessCustomerCreate = {
  customerType: 'BUSINESS',
  businessInfo: {
    legalName: 'Tidal Supply, LLC',
    country: 'US',
    taxId: '47-1234567',
    incorporatedOn: '2019-04-02',
    registrationNumber: '5523003',
  },
}
const basic = { authorization: `Basic ${btoa('sandbox:sandbox')}` }

let now = Date.parse('2026-11-21T10:00:00Z')
let sandbox: Sandbox
let received: Request[]

beforeEach(() => {
  received = []
  sandbox = createSandbox({
    now: () => now,
    webhook: {
      url: 'https://platform.test/webhooks',
      fetch: async request => {
        received.push(request)
        return new Response(null, { status: 200 })
      },
    },
  })
})
afterEach(() => sandbox.close())

const create = async (body: IndividualCustomerCreate | BusinessCustomerCreate) => {
  const { id } = await sandbox.client.send(createCustomer, { body })
  return { customerId: id as string }
}
const ask = async (method: string, path: string, init: RequestInit = {}) => {
  const response = await sandbox.fetch(
    new Request(`${sandbox.origin}${gridPath}${path}`, { method, headers: basic, ...init }),
  )
  return { status: response.status, headers: response.headers, body: await response.json() }
}
const types = async () => {
  await sandbox.webhooks.settled()
  return Promise.all(received.map(async request => (await request.clone().json()).type))
}

describe('the API', () => {
  it('wants its credentials', async () => {
    const { status, body, headers } = await ask('GET', '/config', { headers: {} })
    expect([status, body.code, headers.get('www-authenticate')]).toEqual([401, 'UNAUTHORIZED', 'Basic realm="Grid"'])
  })

  it('takes the name of the scheme in any case, and no other credentials', async () => {
    const { authorization } = basic
    for (const scheme of ['Basic', 'basic', 'BASIC']) {
      const headers = { authorization: authorization.replace('Basic', scheme) }
      expect((await ask('GET', '/config', { headers })).status).toBe(200)
    }
    for (const wrong of ['Basic', 'Basic x', authorization.replace('Basic', 'Bearer'), `${authorization} `.repeat(2)])
      expect((await ask('GET', '/config', { headers: { authorization: wrong } })).status).toBe(401)
  })

  it('answers an unknown path 404 and a known path with a wrong method 405, as JSON', async () => {
    expect((await ask('GET', '/customersx')).status).toBe(404)
    const { status, body, headers } = await ask('DELETE', '/customers')
    expect([status, body.code, headers.get('allow')]).toEqual([405, 'METHOD_NOT_ALLOWED', 'POST, GET'])
    expect((await sandbox.fetch(new Request('https://sandbox.test/nowhere'))).status).toBe(404)
  })

  it('[C12] names every invalid field of a request at once', async () => {
    const { status, body } = await ask('POST', '/customers', {
      body: JSON.stringify({ ...business, email: 'no-address', businessInfo: { country: 'Germany', taxId: '' } }),
    })
    expect([status, body.code]).toEqual([400, 'INVALID_INPUT'])
    expect(body.details.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'businessInfo.country',
      'businessInfo.incorporatedOn',
      'businessInfo.legalName',
      'businessInfo.taxId',
      'email',
    ])
    expect(body.details.errors).toContainEqual(
      expect.objectContaining({ field: 'email', constraint: { format: 'email' } }),
    )
  })

  it.each(['', '[]', '"text"', '{', 'null'])('refuses %j as a body', async text => {
    const { status, body } = await ask('POST', '/customers', { body: text })
    expect([status, body.code]).toEqual([400, 'INVALID_REQUEST_FORMAT'])
  })

  it.each(['region', 'umaAddress', 'currencies', 'identifier', 'countryOfIssuance', 'address', 'endUserTermsConsent'])(
    'refuses an object in the place of %s, whatever it has in it',
    async field => {
      for (const value of [{ toString: 1 }, [{ toString: 1 }], 7, null]) {
        const text = JSON.stringify({ ...individual('003'), [field]: value })
        const { status, body } = await ask('POST', '/customers', { body: text })
        expect([status, body.details?.errors[0].field.split('.')[0]]).toEqual([400, field])
      }
    },
  )

  it('takes a body of blanks for none where none has to be sent', async () => {
    const { customerId } = await create(individual('003'))
    for (const body of ['', ' \r\n'])
      expect((await ask('POST', `/customers/${customerId}/kyc-link`, { body })).status).toBe(201)
    expect((await ask('POST', `/customers/${customerId}/kyc-link`, { body: '[]' })).status).toBe(400)
  })

  it('says of what happened later that it did, also within a millisecond', async () => {
    const at = async () => {
      const { customerId } = await create(individual('003'))
      return Date.parse((await sandbox.client.send(getCustomer, { customerId })).createdAt ?? '')
    }
    const first = await at()
    expect([await at(), await at()]).toEqual([first + 1, first + 2])
    now += 60_000
    expect(await at()).toBe(now)
  })

  it('keeps a list of what reached it, without values', async () => {
    await ask('GET', '/customers?limit=1', { headers: { ...basic, 'x-secret': 'canary' } })
    expect(sandbox.requests).toEqual([
      expect.objectContaining({ operation: 'listCustomers', method: 'GET', path: '/customers?limit=1', status: 200 }),
    ])
    expect(JSON.stringify(sandbox.requests)).not.toContain('canary')
    expect(sandbox.requests[0]?.headerNames).toEqual(expect.arrayContaining(['authorization', 'x-secret']))
  })

  it('forgets the oldest of more than ten thousand requests', async () => {
    const all = sandbox.requests as GridRequest[]
    const older = Array.from({ length: 9_999 }, (_, index) => ({ path: `/${index}` }) as GridRequest)
    all.push(...older)
    await ask('GET', '/config')
    expect([all.length, all[0]?.path, all.at(-1)?.path]).toEqual([10_000, '/0', '/config'])
    await ask('GET', '/config')
    expect([all.length, all[0]?.path]).toEqual([10_000, '/1'])
  })

  it.each([
    [new RangeError('No time'), 'The sandbox failed: No time.'],
    ['No error', 'The sandbox failed: unknown.'],
  ])('answers 500 where it fails itself with %s', async (thrown, message) => {
    const sandbox = createSandbox({
      now: () => {
        throw thrown
      },
    })
    const init = { method: 'POST', headers: basic, body: JSON.stringify(individual('003')) }
    const response = await sandbox.fetch(new Request(`${sandbox.origin}${gridPath}/customers`, init))
    expect([response.status, await response.json()]).toEqual([500, { status: 500, code: 'INTERNAL_ERROR', message }])
  })
})

describe('customers', () => {
  it.each([
    ['001', 'PENDING'],
    ['002', 'REJECTED'],
    ['003', 'UNVERIFIED'],
    ['', 'APPROVED'],
  ])('creates an individual ending in %j as %s', async (ending, kycStatus) => {
    const customer = await sandbox.client.send(createCustomer, { body: individual(ending) })
    expect(customer).toMatchObject({ kycStatus, isDeleted: false, id: expect.stringMatching(/^Customer:/) })
    expect(customer.umaAddress).toMatch(/^\$/)
  })

  it('[F7] creates a business unverified, and a regulated platform’s customers approved', async () => {
    expect(await sandbox.client.send(createCustomer, { body: business })).toMatchObject({ kybStatus: 'UNVERIFIED' })
    const regulated = createSandbox({ isRegulatedFinancialInstitution: true })
    const customer = await regulated.client.send(createCustomer, { body: individual('003') })
    expect(customer.kycStatus).toBe('APPROVED')
  })

  it('never gives an identifier back, and ignores a status it is sent', async () => {
    const body = { ...individual('003'), idType: 'SSN', identifier: '536-22-8726', kycStatus: 'APPROVED' }
    const customer = await sandbox.client.send(createCustomer, { body })
    expect(customer).toMatchObject({ idType: 'SSN', kycStatus: 'UNVERIFIED' })
    expect(customer).not.toHaveProperty('identifier')
  })

  it('changes members of businessInfo one by one, an address whole, and takes cleared values away', async () => {
    const { customerId } = await create({
      ...business,
      address: { line1: 'A', city: 'B', postalCode: '1', country: 'US' },
    })
    const answer = await sandbox.client.send(updateCustomer, {
      customerId,
      body: {
        customerType: 'BUSINESS',
        businessInfo: { doingBusinessAs: 'Tidal', registrationNumber: '' },
        address: { line1: 'C', postalCode: '', country: 'AE' },
      },
    })
    const { registrationNumber: _, ...businessInfo } = business.businessInfo
    expect(answer).toMatchObject({ address: { line1: 'C', postalCode: '', country: 'AE' } })
    expect('businessInfo' in answer && answer.businessInfo).toEqual({ ...businessInfo, doingBusinessAs: 'Tidal' })
  })

  it.each([
    ['takes away what creation needs', { businessInfo: { legalName: '' } }, 'businessInfo.legalName'],
    ['changes the type', { customerType: 'INDIVIDUAL' }, 'customerType'],
    ['changes email and phone at once', { email: 'a@b.test', phoneNumber: '+14155550171' }, 'phoneNumber'],
    [
      'leaves a description out',
      { businessInfo: { purposeOfAccount: 'OTHER' } },
      'businessInfo.purposeOfAccountOtherDescription',
    ],
  ])('refuses an update that %s', async (_, changes, field) => {
    const { customerId } = await create(business)
    const { status, body } = await ask('PATCH', `/customers/${customerId}`, {
      body: JSON.stringify({ customerType: 'BUSINESS', ...changes }),
    })
    expect(status).toBe(400)
    expect(body.details.errors).toEqual([expect.objectContaining({ field })])
  })

  it('[C5] [C10] refuses a taken platformCustomerId until its customer is deleted, and deletes once', async () => {
    const body = { ...individual('003'), platformCustomerId: 'p-1' }
    const { customerId } = await create(body)
    await expect(create(body)).rejects.toMatchObject({ status: 409, code: 'CONFLICT' })
    expect(await sandbox.client.send(deleteCustomer, { customerId })).toMatchObject({ isDeleted: true })
    await expect(sandbox.client.send(deleteCustomer, { customerId })).rejects.toMatchObject({ status: 410 })
    await create(body)
    expect(await sandbox.client.send(listCustomers, {})).toMatchObject({ totalCount: 1 })
    expect(await sandbox.client.send(listCustomers, { isIncludingDeleted: true })).toMatchObject({ totalCount: 2 })
  })

  it('[C8] pages through a list in a stable order', async () => {
    const ids = [await create(individual('a')), await create(individual('b')), await create(individual('c'))]
    const first = await sandbox.client.send(listCustomers, { limit: 2 })
    expect(first).toMatchObject({ hasMore: true, totalCount: 3 })
    await create(individual('d'))
    const second = await sandbox.client.send(listCustomers, { limit: 2, cursor: first.nextCursor as string })
    expect([...first.data, ...second.data].slice(0, 3).map(({ id }) => id)).toEqual(
      ids.map(({ customerId }) => customerId),
    )
    expect(second).not.toHaveProperty('nextCursor')
    expect((await ask('GET', '/customers?limit=0')).status).toBe(400)
    expect((await ask('GET', '/customers?cursor=elsewhere')).status).toBe(400)
  })
})

describe('End User Terms', () => {
  const consent = (termsVersion: string) => ({
    ...individual('003'),
    endUserTermsConsent: {
      termsVersion,
      acceptanceMethod: 'CHECKBOX',
      acceptedAt: '2026-11-21T09:59:00Z',
      ipAddress: '203.0.113.7',
    },
  })

  it('records consent to the current version only', async () => {
    const { version, url } = await sandbox.client.send(getEndUserTerms, {})
    expect([version, url]).toEqual(['V1', `${sandbox.origin}/hosted/end-user-terms/V1`])
    const { customerId } = await create(consent(version))
    expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject(consent(version))
    sandbox.setTermsVersion('V2')
    await expect(create(consent(version))).rejects.toMatchObject({ code: 'END_USER_TERMS_VERSION_NOT_FOUND' })
    sandbox.setTermsVersion('V 2/3')
    const next = await sandbox.client.send(getEndUserTerms, {})
    expect(next.url).toBe(`${sandbox.origin}/hosted/end-user-terms/V%202%2F3`)
    expect(await (await sandbox.fetch(new Request(next.url))).text()).toContain('<h1>End User Terms V 2/3</h1>')
  })
})

describe('contact verification', () => {
  const european = { ...individual('003'), region: 'DE', email: 'ada@example.com', phoneNumber: '+4915112345678' }

  it('asks customers in the EU for their contacts, and for both codes before a link', async () => {
    await expect(create({ ...individual('003'), region: 'DE' })).rejects.toMatchObject({
      status: 400,
      fieldErrors: [expect.objectContaining({ field: 'email' }), expect.objectContaining({ field: 'phoneNumber' })],
    })
    const { customerId } = await create(european)
    const createLink = () => sandbox.client.send(createKycLink, { customerId })
    await expect(createLink()).rejects.toMatchObject({ status: 409 })
    await sandbox.client.send(sendEmailVerification, { customerId })
    await expect(
      sandbox.client.send(confirmEmailVerification, { customerId, body: { code: '000000' } }),
    ).rejects.toMatchObject({ status: 400 })
    const body = { code: '123456' }
    await sandbox.client.send(confirmEmailVerification, { customerId, body })
    await expect(sandbox.client.send(confirmEmailVerification, { customerId, body })).rejects.toMatchObject({
      status: 409,
    })
    await expect(createLink()).rejects.toMatchObject({ status: 409 })
    const customer = await sandbox.client.send(confirmPhoneVerification, { customerId, body })
    expect(customer.contactVerification).toEqual({ email: 'VERIFIED', phone: 'VERIFIED' })
    expect((await createLink()).provider).toBe('SUMSUB')
  })

  it('has nothing to verify elsewhere', async () => {
    const { customerId } = await create(individual('003'))
    await expect(sandbox.client.send(sendEmailVerification, { customerId })).rejects.toMatchObject({ status: 409 })
  })

  it('verifies a changed contact again', async () => {
    const { customerId } = await create(european)
    sandbox.setContactVerification(customerId, { email: 'VERIFIED', phone: 'VERIFIED' })
    const body = { customerType: 'INDIVIDUAL', email: 'new@example.com' } as const
    const customer = await sandbox.client.send(updateCustomer, { customerId, body })
    expect(customer).toMatchObject({ contactVerification: { email: 'PENDING', phone: 'VERIFIED' } })
  })
})

describe('hosted links', () => {
  const redirectUri = 'https://app.example.com/verified'
  const createLink = async (ending = '003') => {
    const { customerId } = await create(individual(ending))
    return { customerId, link: await sandbox.client.send(createKycLink, { customerId, body: { redirectUri } }) }
  }
  const open = (url: string) => sandbox.fetch(new Request(url))
  const press = (url: string, outcome: string) =>
    sandbox.fetch(new Request(url, { method: 'POST', body: new URLSearchParams({ outcome }) }))

  it.each([
    ['approved', 'APPROVED', ['CUSTOMER.KYC_PENDING', 'CUSTOMER.KYC_APPROVED']],
    ['rejected', 'REJECTED', ['CUSTOMER.KYC_PENDING', 'CUSTOMER.KYC_REJECTED']],
    ['in_review', 'PENDING', ['CUSTOMER.KYC_PENDING']],
    ['abandoned', 'UNVERIFIED', []],
  ])('[L4] [F2] ends %s once, and sends the person back', async (outcome, kycStatus, webhooks) => {
    const { customerId, link } = await createLink()
    expect(await (await open(link.kycUrl)).text()).toContain(`value="${outcome}"`)
    const answer = await press(link.kycUrl, outcome)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, redirectUri])
    expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kycStatus })
    expect(await types()).toEqual(webhooks)
    const again = await open(link.kycUrl)
    expect(again.status).toBe(410)
    expect(await again.text()).toContain(`href="${redirectUri}"`)
    expect((await press(link.kycUrl, 'approved')).headers.get('location')).not.toBe(redirectUri)
    expect(await types()).toEqual(webhooks)
  })

  it('[L4] expires, by time and by order', async () => {
    const { link } = await createLink()
    now += 31 * 60_000
    expect((await open(link.kycUrl)).status).toBe(410)
    const other = await createLink()
    sandbox.expireLink(other.link.kycUrl)
    expect((await open(other.link.kycUrl)).status).toBe(410)
    expect(() => sandbox.finishHosted(other.link.kycUrl, 'approved')).toThrow('expired')
    expect((await open(`${sandbox.origin}/hosted/nothing`)).status).toBe(404)
  })

  it('[L5] [L6] repeats its first answer to the same Idempotency-Key, and makes a new link otherwise', async () => {
    const { customerId } = await create(individual('003'))
    const withKey = (idempotencyKey: string) => sandbox.client.send(createKycLink, { customerId }, { idempotencyKey })
    const first = await withKey('a')
    expect(await withKey('a')).toEqual(first)
    expect((await withKey('b')).kycUrl).not.toBe(first.kycUrl)
    // No key is no key, and not the text that it would be written as.
    const withoutKey = async () => (await sandbox.client.send(createKycLink, { customerId })).kycUrl
    const links = [await withoutKey(), (await withKey('null')).kycUrl, await withoutKey(), await withoutKey()]
    expect(new Set(links).size).toBe(4)
  })

  it.each([
    ['https://anywhere.example/x', true],
    ['http://localhost:5173/', true],
    ['http://127.0.0.1/', true],
    ['http://[::1]:3000/', true],
    ['ftp://localhost/', false],
    ['http://example.com/', false],
    ['javascript:alert(1)', false],
    ['/relative', false],
    ['custom://app', false],
    ['', false],
  ])('[L2] returns to %s: %s', async (redirectUri, isTaken) => {
    const { customerId } = await create(individual('003'))
    const sent = sandbox.client.send(createKycLink, { customerId, body: { redirectUri } })
    if (isTaken) expect((await sent).kycUrl).toContain('/hosted/')
    else await expect(sent).rejects.toMatchObject({ fieldErrors: [{ field: 'redirectUri' }] })
  })

  it.each([
    ['7304002', ['UNVERIFIED', 'REJECTED'], ['CUSTOMER.KYB_PENDING', 'CUSTOMER.KYB_REJECTED']],
    ['7304000', ['UNVERIFIED', 'APPROVED'], ['CUSTOMER.KYB_PENDING', 'CUSTOMER.KYB_APPROVED']],
  ])(
    'decides about a business by the end of its registration number %s, and asks for nothing',
    async (number, states, sent) => {
      const businessInfo = { ...business.businessInfo, registrationNumber: number }
      const { customerId } = await create({ ...business, businessInfo })
      const link = await sandbox.client.send(createKycLink, { customerId })
      const statusNow = async () => {
        const customer = await sandbox.client.send(getCustomer, { customerId })
        return customer.customerType === 'BUSINESS' && customer.kybStatus
      }
      const before = await statusNow()
      expect(await (await open(link.kycUrl)).text()).toContain('nothing to enter')
      await press(link.kycUrl, 'approved')
      expect([before, await statusNow()]).toEqual(states)
      expect(await types()).toEqual(sent)
    },
  )

  it.each(['7304001', '7304003'])(
    'leaves a business with %s to the outcome that is chosen',
    async registrationNumber => {
      const { customerId } = await create({
        ...business,
        businessInfo: { ...business.businessInfo, registrationNumber },
      })
      const link = await sandbox.client.send(createKycLink, { customerId })
      expect(await (await open(link.kycUrl)).text()).toContain('value="rejected"')
      await press(link.kycUrl, 'rejected')
      expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kybStatus: 'REJECTED' })
    },
  )

  it('does what the page does when asked to', async () => {
    const { customerId, link } = await createLink()
    expect(sandbox.finishHosted(link.kycUrl, 'approved')).toBe(redirectUri)
    expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kycStatus: 'APPROVED' })
  })
})

describe('setCustomerStatus', () => {
  it('sets any status, and announces all but HOLD', async () => {
    const { customerId } = await create(business)
    for (const status of ['PENDING', 'HOLD', 'APPROVED', 'REJECTED', 'SOMETHING_NEW']) {
      sandbox.setCustomerStatus(customerId, status)
      expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kybStatus: status })
    }
    expect(await types()).toEqual(['CUSTOMER.KYB_PENDING', 'CUSTOMER.KYB_APPROVED', 'CUSTOMER.KYB_REJECTED'])
  })

  it('continues a verification that waits for corrections with a pending customer, and ends it with a decision', async () => {
    const { customerId } = await create(business)
    const errors = [{ resourceId: customerId, type: 'MISSING_FIELD', field: 'customer.email', reason: 'Missing.' }]
    sandbox.setVerification(customerId, { verificationStatus: 'RESOLVE_ERRORS', errors })
    const shown = async () => (await sandbox.client.send(listVerifications, { customerId })).data[0]
    sandbox.setCustomerStatus(customerId, 'HOLD')
    expect(await shown()).toMatchObject({ verificationStatus: 'RESOLVE_ERRORS', errors })
    sandbox.setCustomerStatus(customerId, 'PENDING')
    expect(await shown()).toMatchObject({ verificationStatus: 'IN_PROGRESS', errors: [] })
    sandbox.setCustomerStatus(customerId, 'REJECTED')
    expect(await shown()).toMatchObject({ verificationStatus: 'REJECTED' })
    sandbox.setCustomerStatus(customerId, 'APPROVED')
    expect(await shown()).toMatchObject({ verificationStatus: 'REJECTED' })
  })

  it('leaves a verification that was decided, or that is looked at already, as it is', async () => {
    const { customerId } = await create(business)
    const save = (verificationStatus: VerificationStatus) =>
      sandbox.setVerification(customerId, { verificationStatus, errors: [] })
    const shown = async (id: string) =>
      (await sandbox.client.send(getVerification, { verificationId: id })).verificationStatus
    const reviewed = save('PENDING_MANUAL_REVIEW')
    sandbox.setCustomerStatus(customerId, 'PENDING')
    expect(await shown(reviewed)).toBe('PENDING_MANUAL_REVIEW')
    sandbox.setCustomerStatus(customerId, 'APPROVED')
    expect(await shown(reviewed)).toBe('APPROVED')
    sandbox.setCustomerStatus(customerId, 'REJECTED')
    expect(await shown(reviewed)).toBe('APPROVED')
    expect((await types()).filter(type => type.startsWith('VERIFICATION.'))).toEqual([
      'VERIFICATION.PENDING_MANUAL_REVIEW',
      'VERIFICATION.APPROVED',
    ])
  })

  it('signs what it sends over the raw body', async () => {
    await create(individual('001'))
    await sandbox.webhooks.settled()
    const [request] = received as [Request]
    const body = Buffer.from(await request.arrayBuffer())
    const { v, s } = JSON.parse(request.headers.get('x-grid-signature') ?? '')
    const verifier = createVerify('SHA256').update(body)
    expect(v).toBe('1')
    expect(verifier.verify(await sandbox.webhookPublicKey, s, 'base64')).toBe(true)
    expect(JSON.parse(body.toString())).toMatchObject({
      id: expect.stringMatching(/^Webhook:/),
      type: 'CUSTOMER.KYC_PENDING',
      data: { kycStatus: 'PENDING', fullName: 'Ada Miller 001' },
    })
  })
})

describe('setVerification', () => {
  it('says anything of a customer, and announces it', async () => {
    const { customerId } = await create(business)
    const errors = [{ resourceId: customerId, type: 'SOMETHING_NEW', reason: 'Unheard of.' }]
    const id = sandbox.setVerification(customerId, { verificationStatus: 'RESOLVE_ERRORS', errors })
    const { data } = await sandbox.client.send(listVerifications, { customerId })
    expect(id).toMatch(/^Verification:/)
    expect(data).toEqual([expect.objectContaining({ id, customerId, errors })])
    expect(await types()).toEqual(['VERIFICATION.RESOLVE_ERRORS'])
  })
})

describe('reset', () => {
  it('forgets everything', async () => {
    const { customerId } = await create(individual('001'))
    sandbox.faults.next('*', { kind: 'serverError' })
    sandbox.setTermsVersion('V2')
    sandbox.reset()
    expect(sandbox.requests).toEqual([])
    expect(sandbox.webhooks.deliveries).toEqual([])
    await expect(sandbox.client.send(getCustomer, { customerId })).rejects.toMatchObject({ status: 404 })
    expect(await sandbox.client.send(getEndUserTerms, {})).toMatchObject({ version: 'V1' })
  })
})

describe('the platform itself', () => {
  const backend = (sandbox: ReturnType<typeof createSandbox>) => {
    const statuses: number[] = []
    sandbox.webhook = {
      url: 'https://app.test/webhooks',
      fetch: async () => new Response('Not signed.', { status: statuses.shift() ?? 200 }),
    }
    return statuses
  }

  it('sends a TEST webhook where the endpoint is changed to, and shows the endpoint', async () => {
    const sandbox = createSandbox()
    backend(sandbox)
    const webhookEndpoint = 'https://app.test/api/grid/webhooks'
    const config = await sandbox.client.send(updatePlatformConfig, { body: { umaDomain: 'pay.test', webhookEndpoint } })
    expect(config).toMatchObject({ umaDomain: 'pay.test', webhookEndpoint })
    await sandbox.webhooks.settled()
    expect(sandbox.webhooks.deliveries.map(({ type, state }) => [type, state])).toEqual([['TEST', 'delivered']])
    await sandbox.client.send(updatePlatformConfig, { body: { webhookEndpoint } })
    expect(sandbox.webhooks.deliveries).toHaveLength(1)
    sandbox.reset()
    expect((await sandbox.client.send(getPlatformConfig, {})).umaDomain).toBe('sandbox.grid-kyc.test')
    await sandbox.close()
  })

  it.each([
    [[401], '401'],
    [[500], '500'],
  ])('says that a TEST webhook answered %j was not delivered', async (answers, expected) => {
    const sandbox = createSandbox()
    backend(sandbox).push(...answers)
    const sent = sandbox.client.send(sendTestWebhook, {})
    await expect(sent).rejects.toMatchObject({
      ...{ status: 400, code: 'WEBHOOK_DELIVERY_ERROR' },
      reason: expect.stringContaining(expected),
    })
    expect(await sandbox.client.send(sendTestWebhook, {})).toMatchObject({ response_status: 200 })
    await sandbox.close()
  })

  it('leaves what an update does not name, says when it changed, and sends no TEST webhook for the same endpoint', async () => {
    const { body: before } = await ask('GET', '/config')
    expect(before).toMatchObject({ webhookEndpoint: 'https://platform.test/webhooks' })
    const { body: after } = await ask('PATCH', '/config', { body: JSON.stringify({ feeConfigs: [] }) })
    expect(after).toEqual({ ...before, feeConfigs: [], updatedAt: expect.any(String) })
    expect(Date.parse(after.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt))
    expect((await ask('GET', '/config')).body).toEqual(after)
    expect(await types()).toEqual([])
  })

  it('is given its first endpoint, beside one that it only names', async () => {
    const webhookEndpoint = 'https://named.test/webhooks'
    const sandbox = createSandbox({ config: { webhookEndpoint } })
    expect(await sandbox.client.send(getPlatformConfig, {})).toMatchObject({ webhookEndpoint })
    expect(sandbox.webhook).toBeUndefined()
    const body = { webhookEndpoint: 'http://127.0.0.1:1/webhooks' }
    expect(await sandbox.client.send(updatePlatformConfig, { body })).toMatchObject(body)
    expect(sandbox.webhook).toEqual({ url: body.webhookEndpoint })
    await sandbox.close()
  })

  it.each([
    [0, 'The webhook was not delivered: there was no answer.'],
    [299, undefined],
    [300, 'The webhook was not delivered: it was answered 300.'],
  ])('says how a TEST webhook answered %i was delivered', async (status, reason) => {
    const fetch = async () => {
      if (status === 0) throw new TypeError('fetch failed')
      return new Response(null, { status })
    }
    sandbox.webhook = { url: 'https://app.test/webhooks', fetch }
    const sent = sandbox.client.send(sendTestWebhook, {})
    if (reason === undefined) expect(await sent).toMatchObject({ response_status: status })
    else await expect(sent).rejects.toMatchObject({ status: 400, code: 'WEBHOOK_DELIVERY_ERROR', reason })
  })

  it('checks every member of its configuration, keeps what Grid writes, and merges the rest', async () => {
    const sandbox = createSandbox()
    const send = (body: object) => sandbox.client.send(updatePlatformConfig, { body })
    const eur = {
      ...{ currencyCode: 'EUR', minAmount: 1, maxAmount: 9, requiredCounterpartyFields: [] },
      enabledTransactionTypes: ['INCOMING'],
    }
    const fee = { feeType: 'CROSS_CURRENCY_TRANSACTION', sourceCurrency: 'USD', variableFeeBps: 30 }
    const fixedFee = { amount: 0, currency: 'USD' }
    await send({ embeddedWalletConfig: { appName: 'Acme', otpLength: 6 }, feeConfigs: [{ ...fee, fixedFee }] })
    const before = await sandbox.client.send(getPlatformConfig, {})
    expect(before).toMatchObject({ feeConfigs: [{ variableFeeBps: 30 }] })
    const after = await send({
      supportedCurrencies: [{ ...eur, providerRequiredCustomerFields: ['NATIONALITY'] }],
      embeddedWalletConfig: { otpLength: 8 },
      cardTokenization2faConfig: { email: { subject: 'Code' } },
      feeConfigs: [{ ...fee, variableFeeBps: 0, fixedFee }],
    })
    const { providerRequiredCustomerFields } =
      before.supportedCurrencies?.find(each => each.currencyCode === 'EUR') ?? {}
    expect(providerRequiredCustomerFields).toContain('EMAIL')
    expect(after).toMatchObject({
      supportedCurrencies: [{ ...eur, providerRequiredCustomerFields }],
      embeddedWalletConfig: { appName: 'Acme', otpLength: 8 },
      feeConfigs: [],
    })
    await send({ cardTokenization2faConfig: { email: { fromName: 'Acme' } } })
    for (const [field, body] of [
      ['supportedCurrencies', { supportedCurrencies: null }],
      ['supportedCurrencies.0.minAmount', { supportedCurrencies: [{ ...eur, minAmount: -1 }] }],
      ['embeddedWalletConfig.otpLength', { embeddedWalletConfig: { otpLength: 3 } }],
      ['cardTokenization2faConfig.logoUrl', { cardTokenization2faConfig: { logoUrl: 'http://acme.com/a.png' } }],
      ['feeConfigs.0.sourceCurrency', { feeConfigs: [{ ...fee, sourceCurrency: 'EUR', fixedFee }] }],
    ] as const)
      await expect(send(body)).rejects.toMatchObject({ status: 400, fieldErrors: [{ field }] })
    expect(await sandbox.client.send(getPlatformConfig, {})).toMatchObject({
      embeddedWalletConfig: { appName: 'Acme', otpLength: 8 },
      cardTokenization2faConfig: { email: { subject: 'Code', fromName: 'Acme' } },
    })
    await sandbox.close()
  })

  it('refuses a test without an endpoint, and an endpoint that is no URL', async () => {
    const sandbox = createSandbox()
    await expect(sandbox.client.send(sendTestWebhook, {})).rejects.toMatchObject({
      ...{ status: 400, code: 'WEBHOOK_ENDPOINT_NOT_SET' },
    })
    const body = { webhookEndpoint: 'not a URL' }
    await expect(sandbox.client.send(updatePlatformConfig, { body })).rejects.toMatchObject({
      fieldErrors: [{ field: 'webhookEndpoint' }],
    })
    await sandbox.close()
  })
})
