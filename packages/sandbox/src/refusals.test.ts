import { beneficialOwnerFields, businessFields, exampleOf, individualFields } from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from './controls/Sandbox.js'
import { createSandbox } from './createSandbox.js'
import { gridPath } from './server/createGridServer.js'

let sandbox: Sandbox
let ids: Record<
  'person' | 'european' | 'business' | 'deleted' | 'owner' | 'document' | 'submitted' | 'approved',
  string
>

const headers = { authorization: `Basic ${btoa('sandbox:sandbox')}` }

async function ask(method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
  const isForm = body instanceof FormData
  const sent = body === undefined || isForm || typeof body === 'string' ? body : JSON.stringify(body)
  const type = body !== undefined && !isForm && { 'content-type': 'application/json' }
  const init = { method, headers: { ...headers, ...type, ...more }, ...(sent !== undefined && { body: sent }) }
  const response = await sandbox.fetch(new Request(sandbox.origin + gridPath + path, init as RequestInit))
  return {
    status: response.status,
    headers: response.headers,
    body: response.status === 204 ? {} : await response.json(),
  }
}

const pdf = () => new File(['%PDF-1.4 x'], 'a.pdf', { type: 'application/pdf' })
function form(fields: Record<string, string>, file: File | string | undefined = pdf()) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  if (file !== undefined) data.append('file', file)
  return data
}

const person = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' }
const company = {
  customerType: 'BUSINESS',
  businessInfo: {
    ...{ legalName: 'Tidal Supply, LLC', country: 'US', taxId: '47-1234567', incorporatedOn: '2019-04-02' },
    registrationNumber: '5523003',
  },
}

beforeEach(async () => {
  sandbox = createSandbox()
  const create = async (path: string, body: unknown) => (await ask('POST', path, body)).body.id as string
  const business = await create('/customers', company)
  const document = { documentHolder: business, documentType: 'CERTIFICATE_OF_INCORPORATION', country: 'US' }
  const { personalInfo } = exampleOf(beneficialOwnerFields)
  const decided = await create('/customers', {
    ...company,
    businessInfo: { ...company.businessInfo, registrationNumber: '5523000' },
  })
  ids = {
    person: await create('/customers', { ...person, platformCustomerId: 'user-7', umaAddress: '$ada@example.com' }),
    european: await create('/customers', {
      ...person,
      ...{ region: 'DE', email: 'lena@example.com', phoneNumber: '+4915112345678' },
      address: { country: 'DE', line1: 'Uferweg 4', city: 'Berlin', postalCode: '10999' },
    }),
    business,
    deleted: await create('/customers', { ...person, fullName: 'Cleo Park 003' }),
    owner: await create('/beneficial-owners', {
      customerId: business,
      roles: ['DIRECTOR'],
      ownershipPercentage: 0,
      personalInfo,
    }),
    document: await create('/documents', form(document)),
    submitted: await create('/documents', form({ ...document, documentHolder: decided })),
    approved: decided,
  }
  await ask('DELETE', `/customers/${ids.deleted}`)
  await ask('POST', '/verifications', { customerId: decided })
})
afterEach(() => sandbox.close())

type Asked = [method: string, path: string, body?: unknown, headers?: Record<string, string>]

describe('is refused, and says what is wrong:', () => {
  it.each<[string, () => Asked, number, string, string]>([
    [
      'wrong credentials',
      () => ['GET', '/config', undefined, { authorization: 'Basic x' }],
      401,
      'UNAUTHORIZED',
      'The credentials are missing or wrong.',
    ],
    ['a path that is none', () => ['GET', '/nothing'], 404, 'REFERENCE_NOT_FOUND', 'There is nothing here.'],
    [
      'a method that a path has not',
      () => ['PUT', '/config'],
      405,
      'METHOD_NOT_ALLOWED',
      'This method is not supported here.',
    ],
    [
      'a body that is no object',
      () => ['POST', '/customers', '[]'],
      400,
      'INVALID_REQUEST_FORMAT',
      'The body has to be a JSON object.',
    ],
    [
      'a body of more than a megabyte',
      () => ['POST', '/customers', `"${'x'.repeat(2 ** 20)}"`],
      400,
      'INVALID_REQUEST_FORMAT',
      'The body is too large.',
    ],
    [
      'a form that is JSON',
      () => ['POST', '/documents', {}],
      400,
      'INVALID_REQUEST_FORMAT',
      'The body has to be multipart/form-data.',
    ],
    [
      'a form that is none',
      () => ['POST', '/documents', 'x', { 'content-type': 'multipart/form-data; boundary=b' }],
      400,
      'INVALID_REQUEST_FORMAT',
      'The body cannot be read as multipart/form-data.',
    ],
    [
      'a customer that never was',
      () => ['GET', '/customers/Customer:none'],
      404,
      'USER_NOT_FOUND',
      'There is no customer with this id.',
    ],
    [
      'a change of a deleted customer',
      () => ['PATCH', `/customers/${ids.deleted}`, person],
      404,
      'USER_NOT_FOUND',
      'The customer with this id was deleted.',
    ],
    [
      'a second deletion',
      () => ['DELETE', `/customers/${ids.deleted}`],
      410,
      'CUSTOMER_DELETED',
      'This customer was deleted before.',
    ],
    [
      'a UMA address that is taken',
      () => ['POST', '/customers', { ...person, umaAddress: '$ADA@example.com' }],
      409,
      'UMA_ADDRESS_EXISTS',
      'This UMA address is already taken.',
    ],
    [
      'a platformCustomerId that is taken',
      () => ['POST', '/customers', { ...person, platformCustomerId: 'user-7' }],
      409,
      'CONFLICT',
      'An active customer already has this platformCustomerId.',
    ],
    [
      'an owner that is not there',
      () => ['GET', '/beneficial-owners/BeneficialOwner:none'],
      404,
      'REFERENCE_NOT_FOUND',
      'There is no beneficial owner with this id.',
    ],
    [
      'a document that is not there',
      () => ['GET', '/documents/Document:none'],
      404,
      'REFERENCE_NOT_FOUND',
      'There is no document with this id.',
    ],
    [
      'a verification that is not there',
      () => ['GET', '/verifications/Verification:none'],
      404,
      'REFERENCE_NOT_FOUND',
      'There is no verification with this id.',
    ],
    [
      'a document of no one',
      () => ['POST', '/documents', form({ documentHolder: 'Customer:none', documentType: 'PASSPORT', country: 'US' })],
      404,
      'REFERENCE_NOT_FOUND',
      'There is no customer or beneficial owner with this id.',
    ],
    [
      'an import that is not there',
      () => ['GET', '/customers/bulk/jobs/Job:none'],
      404,
      'BULK_UPLOAD_JOB_NOT_FOUND',
      'There is no import with this id.',
    ],
    [
      'the deletion of a submitted document',
      () => ['DELETE', `/documents/${ids.submitted}`],
      409,
      'CONFLICT',
      'This document was already submitted for verification.',
    ],
    [
      'a submission after the decision',
      () => ['POST', '/verifications', { customerId: ids.approved }],
      400,
      'INVALID_INPUT',
      'This customer is already APPROVED.',
    ],
    [
      'a submission before the contacts are verified',
      () => ['POST', '/verifications', { customerId: ids.european }],
      400,
      'INVALID_INPUT',
      'The contacts of this customer have to be verified first.',
    ],
    [
      'a link before the contacts are verified',
      () => ['POST', `/customers/${ids.european}/kyc-link`, {}],
      409,
      'CONFLICT',
      'The contacts of this customer have to be verified before a link is made.',
    ],
    [
      'a code for a contact that needs none',
      () => ['POST', `/customers/${ids.person}/verify-email`],
      409,
      'CONFLICT',
      "This customer's email needs no verification.",
    ],
    [
      'a code for a phone that needs none',
      () => ['POST', `/customers/${ids.person}/verify-phone`],
      409,
      'CONFLICT',
      "This customer's phone needs no verification.",
    ],
    [
      'a test without an endpoint',
      () => ['POST', '/sandbox/webhooks/test'],
      400,
      'WEBHOOK_ENDPOINT_NOT_SET',
      'The webhook was not delivered: no endpoint is configured.',
    ],
  ])('%s', async (_, request, status, code, message) => {
    const answer = await ask(...request())
    expect(answer.body).toEqual({ status, code, message })
    expect(answer.status).toBe(status)
  })

  it('a second confirmation of a contact', async () => {
    const path = `/customers/${ids.european}/verify-email/confirm`
    expect((await ask('POST', path, { code: '123456' })).status).toBe(200)
    expect((await ask('POST', path, { code: '123456' })).body).toEqual({
      ...{ status: 409, code: 'CONFLICT', message: "This customer's email is already verified." },
    })
  })

  it('with how to sign in, and with the methods that a path has', async () => {
    expect((await ask('GET', '/config', undefined, { authorization: '' })).headers.get('www-authenticate')).toBe(
      'Basic realm="Grid"',
    )
    expect((await ask('PUT', '/config')).headers.get('allow')).toBe('GET, PATCH')
  })
})

const dateTime = { format: 'date-time' }
const taxNumber = { format: 'us-ssn', pattern: '^\\d{3}-\\d{2}-\\d{4}$' }
const otherwise = (field: string) => ({
  field,
  message: `${field} is required with OTHER.`,
  constraint: { minLength: 1 },
})

describe('names the field, why, and the constraint that was not met:', () => {
  it.each<[string, () => Asked, Record<string, unknown>, string?]>([
    [
      'limit',
      () => ['GET', '/customers?limit=0'],
      {
        field: 'limit',
        message: 'limit is not a whole number from 1 to 100.',
        constraint: { minimum: 1, maximum: 100 },
      },
    ],
    [
      'a large limit',
      () => ['GET', '/customers?limit=101'],
      {
        field: 'limit',
        message: 'limit is not a whole number from 1 to 100.',
        constraint: { minimum: 1, maximum: 100 },
      },
    ],
    ['cursor', () => ['GET', '/customers?cursor=x'], { field: 'cursor', message: 'cursor is not one of this list.' }],
    [
      'customerType as a filter',
      () => ['GET', '/customers?customerType=DOG'],
      {
        field: 'customerType',
        message: 'customerType has a value that is not accepted.',
        constraint: { enum: ['INDIVIDUAL', 'BUSINESS'] },
      },
    ],
    ...['createdAfter', 'createdBefore', 'updatedAfter', 'updatedBefore'].map(
      (field): [string, () => Asked, Record<string, unknown>] => [
        field,
        () => ['GET', `/customers?${field}=yesterday`],
        { field, message: `${field} has a value that is not accepted.`, constraint: dateTime },
      ],
    ),
    [
      'isIncludingDeleted',
      () => ['GET', '/customers?isIncludingDeleted=maybe'],
      {
        field: 'isIncludingDeleted',
        message: 'isIncludingDeleted has a value that is not accepted.',
        constraint: { enum: ['true', 'false'] },
      },
    ],
    [
      'owners of no customer',
      () => ['GET', '/beneficial-owners'],
      { field: 'customerId', message: 'customerId is required.' },
    ],
    [
      'an owner of a person',
      () => [
        'POST',
        '/beneficial-owners',
        {
          customerId: ids.person,
          roles: ['DIRECTOR'],
          ownershipPercentage: 0,
          personalInfo: exampleOf(beneficialOwnerFields).personalInfo,
        },
      ],
      { field: 'customerId', message: 'Only a business has beneficial owners.' },
    ],
    [
      'another type',
      () => ['PATCH', `/customers/${ids.person}`, { customerType: 'BUSINESS' }],
      {
        field: 'customerType',
        message: 'customerType has a value that is not accepted.',
        constraint: { enum: ['INDIVIDUAL'] },
      },
    ],
    [
      'both contacts at once',
      () => [
        'PATCH',
        `/customers/${ids.european}`,
        { customerType: 'INDIVIDUAL', email: 'a@b.co', phoneNumber: '+14155550136' },
      ],
      { field: 'phoneNumber', message: 'email and phoneNumber have to be updated in separate requests.' },
    ],
    [
      'an identifier that is none',
      () => ['PATCH', `/customers/${ids.person}`, { customerType: 'INDIVIDUAL', identifier: '12' }],
      { field: 'identifier', message: 'identifier is not an SSN or ITIN.', constraint: taxNumber },
    ],
    [
      'another country of issuance',
      () => ['PATCH', `/customers/${ids.person}`, { customerType: 'INDIVIDUAL', countryOfIssuance: 'DE' }],
      {
        field: 'countryOfIssuance',
        message: 'countryOfIssuance can only be US: SSN and ITIN are issued there.',
        constraint: { enum: ['US'] },
      },
    ],
    [
      'a currency that is none',
      () => ['POST', '/customers', { ...person, currencies: ['USD', 'dollars'] }],
      { field: 'currencies', message: 'currencies holds something that is no currency.' },
      'INVALID_CURRENCY',
    ],
    ...['US', 'ABCDEFGHIJK', 'usd', 'USD!', '!USD', '', ' '].map(
      (code): [string, () => Asked, Record<string, unknown>, string] => [
        `${JSON.stringify(code)} as a currency`,
        () => ['POST', '/customers', { ...person, currencies: [code] }],
        { field: 'currencies', message: 'currencies holds something that is no currency.' },
        'INVALID_CURRENCY',
      ],
    ),
    ...[
      'ada@example.com',
      '$ada',
      '$@example.com',
      '$ada@',
      'x$ada@b.c',
      '$a@b@c.d',
      '$a b@c.d',
      '$a@b c',
      '$a@b\n',
    ].map((umaAddress): [string, () => Asked, Record<string, unknown>, string] => [
      `${JSON.stringify(umaAddress)} as a UMA address`,
      () => ['POST', '/customers', { ...person, umaAddress }],
      { field: 'umaAddress', message: 'umaAddress is not like $name@domain.' },
      'INVALID_UMA_ADDRESS',
    ]),
    ...['536-22-872', '536-22-87264', '1536-22-8726', '536228726', 'x536-22-8726'].map(
      (identifier): [string, () => Asked, Record<string, unknown>] => [
        `${identifier} as an identifier`,
        () => ['PATCH', `/customers/${ids.person}`, { customerType: 'INDIVIDUAL', identifier }],
        { field: 'identifier', message: 'identifier is not an SSN or ITIN.', constraint: taxNumber },
      ],
    ),
    [
      'terms of another version',
      () => [
        'POST',
        '/customers',
        {
          ...person,
          endUserTermsConsent: {
            termsVersion: 'V0',
            acceptanceMethod: 'CHECKBOX',
            acceptedAt: '2026-01-01T00:00:00Z',
            ipAddress: '203.0.113.7',
          },
        },
      ],
      {
        field: 'endUserTermsConsent.termsVersion',
        message: 'This version of the End User Terms is not the current one.',
      },
      'END_USER_TERMS_VERSION_NOT_FOUND',
    ],
    ...['sourceOfFundsCategories', 'sourceOfWealthCategories', 'purposeOfAccount'].map(
      (field): [string, () => Asked, Record<string, unknown>] => [
        `OTHER for ${field}`,
        () => [
          'PATCH',
          `/customers/${ids.person}`,
          { customerType: 'INDIVIDUAL', [field]: field.endsWith('s') ? ['OTHER'] : 'OTHER' },
        ],
        otherwise(`${field.replace(/Categories$/, '')}OtherDescription`),
      ],
    ),
    ...['sourceOfFundsCategories', 'purposeOfAccount'].map((field): [string, () => Asked, Record<string, unknown>] => [
      `OTHER for the ${field} of a business`,
      () => [
        'PATCH',
        `/customers/${ids.business}`,
        { customerType: 'BUSINESS', businessInfo: { [field]: field.endsWith('s') ? ['OTHER'] : 'OTHER' } },
      ],
      otherwise(`businessInfo.${field.replace(/Categories$/, '')}OtherDescription`),
    ]),
    [
      'a file that is a text',
      () => [
        'POST',
        '/documents',
        form({ documentHolder: ids.business, documentType: 'PASSPORT', country: 'US' }, 'text'),
      ],
      { field: 'file', message: 'file has to be sent as a file.' },
    ],
    [
      'a file of another kind',
      () => [
        'POST',
        '/documents',
        form({ documentHolder: ids.business, documentType: 'PASSPORT', country: 'US' }, new File(['GIF89a'], 'a.gif')),
      ],
      { field: 'file', message: 'file is not a PDF, JPEG or PNG.', constraint: { enum: ['pdf', 'jpeg', 'png'] } },
    ],
    [
      'a file of more than 10 MB',
      () => [
        'POST',
        '/documents',
        form(
          { documentHolder: ids.business, documentType: 'PASSPORT', country: 'US' },
          new File(['%PDF-', new Uint8Array(10 * 2 ** 20)], 'a.pdf'),
        ),
      ],
      { field: 'file', message: 'file is larger than 10 MB.', constraint: { maxLength: 10 * 2 ** 20 } },
    ],
    [
      'an import that is a text',
      () => ['POST', '/customers/bulk/csv', form({}, 'text')],
      { field: 'file', message: 'file has to be sent as a file.' },
    ],
    [
      'a wrong code',
      () => ['POST', `/customers/${ids.european}/verify-email/confirm`, { code: '654321' }],
      { field: 'code', message: 'This code is wrong or has expired.' },
    ],
    [
      'a return to an http address',
      () => ['POST', `/customers/${ids.person}/kyc-link`, { redirectUri: 'http://example.com' }],
      {
        field: 'redirectUri',
        message: 'redirectUri has to be https, or http on this machine.',
        constraint: { format: 'uri' },
      },
    ],
    [
      'a status that is none',
      () => ['GET', '/verifications?verificationStatus=DONE'],
      {
        field: 'verificationStatus',
        message: 'verificationStatus has a value that is not accepted.',
        constraint: { enum: expect.arrayContaining(['RESOLVE_ERRORS']) },
      },
    ],
  ])('%s', async (_, request, error, code = 'INVALID_INPUT') => {
    const { status, body } = await ask(...request())
    expect(body).toEqual({ status: 400, code, message: error.message, details: { errors: [error] } })
    expect(status).toBe(400)
  })

  it('takes what is one: currencies of three to ten letters and digits, a UMA address, an identifier', async () => {
    const given = { ...person, currencies: ['USD', 'USDC2', 'ABCDEFGHIJ'], umaAddress: '$a.b+c@pay.example.com' }
    expect((await ask('POST', '/customers', { ...given, identifier: '536-22-8726' })).status).toBe(201)
  })

  it('takes an OTHER that is described, now or before, and an empty identifier', async () => {
    const path = `/customers/${ids.person}`
    const described = { sourceOfFundsCategories: ['OTHER'], sourceOfFundsOtherDescription: 'Sold a boat' }
    expect((await ask('PATCH', path, { customerType: 'INDIVIDUAL', ...described })).status).toBe(200)
    expect((await ask('PATCH', path, { customerType: 'INDIVIDUAL', sourceOfFundsCategories: ['OTHER'] })).status).toBe(
      200,
    )
    for (const cleared of [{ identifier: '' }, { identifier: ' ' }, { countryOfIssuance: ' ' }])
      expect((await ask('PATCH', path, { customerType: 'INDIVIDUAL', ...cleared })).status).toBe(200)
    expect((await ask('PATCH', path, { customerType: 'INDIVIDUAL', countryOfIssuance: 'US' })).status).toBe(200)
  })

  it('drops from a business what only a person has, whatever it says', async () => {
    const { status, body } = await ask('POST', '/customers', { ...company, identifier: '12', countryOfIssuance: 'DE' })
    expect(status).toBe(201)
    for (const name of ['identifier', 'countryOfIssuance']) expect(body).not.toHaveProperty(name)
  })

  it('several fields at once, in one text, under a code of their own only where they share it', async () => {
    const { body } = await ask('POST', '/customers', { ...person, umaAddress: 'x', currencies: ['x'] })
    expect(body.code).toBe('INVALID_INPUT')
    expect(body.details.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'currencies',
      'umaAddress',
    ])
    for (const { message } of body.details.errors) expect(body.message).toContain(message)
  })
})

it.each([
  [
    'where they live',
    {
      ...person,
      region: undefined,
      address: { country: 'DE', line1: 'Uferweg 4', city: 'Berlin', postalCode: '10999' },
    },
  ],
  ['the region of their account', { ...person, region: 'DE' }],
])('has the contacts of a person verified by %s', async (_, given) => {
  const contacts = { email: 'lena@example.com', phoneNumber: '+4915112345679' }
  const { body } = await ask('POST', '/customers', { ...given, ...contacts })
  expect(body.contactVerification).toEqual({ email: 'PENDING', phone: 'PENDING' })
})

it('has the contacts of a business verified by the country of its incorporation', async () => {
  const given = { ...company, businessInfo: { ...company.businessInfo, country: 'DE', taxId: 'DE123456789' } }
  const contacts = { email: 'lena@example.com', phoneNumber: '+4915112345679' }
  expect((await ask('POST', '/customers', { ...given, ...contacts })).body.contactVerification).toEqual({
    ...{ email: 'PENDING', phone: 'PENDING' },
  })
  const { errors } = (await ask('POST', '/customers', given)).body.details
  expect(errors.map(({ field }: { field: string }) => field).sort()).toEqual(['email', 'phoneNumber'])
})

it('asks no one for their contacts on a platform that does its own checks', async () => {
  sandbox = createSandbox({ isRegulatedFinancialInstitution: true })
  const { status, body } = await ask('POST', '/customers', { ...person, region: 'DE' })
  expect([status, body.kycStatus]).toEqual([201, 'APPROVED'])
  expect(body).not.toHaveProperty('contactVerification')
})

describe('a list of customers', () => {
  const found = async (query: string) =>
    ((await ask('GET', `/customers?limit=100&${query}`)).body.data as { id: string }[]).map(({ id }) => id)

  it.each<[string, () => string[]]>([
    ['umaAddress=%24ADA%40example.com', () => [ids.person]],
    ['platformCustomerId=user-7', () => [ids.person]],
    ['platformCustomerId=user', () => []],
    ['region=DE', () => [ids.european]],
    ['customerType=BUSINESS', () => [ids.business, ids.approved]],
    ['currency=USD', () => []],
    ['isIncludingDeleted=true&customerType=INDIVIDUAL', () => [ids.person, ids.european, ids.deleted]],
    ['isIncludingDeleted=false&customerType=INDIVIDUAL', () => [ids.person, ids.european]],
  ])('is narrowed by %s', async (query, expected) => {
    expect(await found(query)).toEqual(expect.arrayContaining(expected()))
    expect(await found(query)).toHaveLength(expected().length)
  })

  it('is narrowed by a currency among those of a customer', async () => {
    const { body } = await ask('POST', '/customers', { ...person, currencies: ['EUR', 'USDC'] })
    await ask('POST', '/customers', { ...person, currencies: ['USD'] })
    expect(await found('currency=USDC')).toEqual([body.id])
    expect(await found('currency=EUR')).toEqual([body.id])
    expect(await found('currency=usdc')).toEqual([])
  })

  it('finds an address that Grid gave itself, on a domain that was written with capitals', async () => {
    await ask('PATCH', '/config', { umaDomain: 'Pay.Example.com' })
    const { body } = await ask('POST', '/customers', person)
    expect(body.umaAddress).toMatch(/^\$[0-9a-f]{8}@pay\.example\.com$/)
    expect(await found(`umaAddress=${encodeURIComponent(body.umaAddress.toUpperCase())}`)).toEqual([body.id])
  })

  it('is narrowed by time, both ends included', async () => {
    const { createdAt, updatedAt } = (await ask('GET', `/customers/${ids.business}`)).body
    const [before, after] = [-1, 1].map(ms => new Date(Date.parse(createdAt) + ms).toISOString())
    expect(await found(`createdAfter=${createdAt}&createdBefore=${createdAt}`)).toContain(ids.business)
    expect(await found(`createdBefore=${before}`)).not.toContain(ids.business)
    expect(await found(`createdAfter=${after}`)).not.toContain(ids.business)
    expect(await found(`updatedAfter=${updatedAt}&updatedBefore=${updatedAt}`)).toContain(ids.business)
    expect(await found(`updatedBefore=${new Date(Date.parse(updatedAt) - 1).toISOString()}`)).not.toContain(
      ids.business,
    )
    expect(await found(`updatedAfter=${new Date(Date.parse(updatedAt) + 1).toISOString()}`)).not.toContain(ids.business)
  })
})

it('names in a submission what is missing of a business, its owner and its documents, each with a reason', async () => {
  const { body } = await ask('POST', '/verifications', { customerId: ids.business })
  const errors = body.errors as {
    type: string
    resourceId: string
    field?: string
    reason: string
    acceptedDocumentTypes?: string[]
  }[]
  expect(body.verificationStatus).toBe('RESOLVE_ERRORS')
  expect(errors).toContainEqual({
    resourceId: ids.business,
    type: 'MISSING_CONTROL_PERSON',
    reason: 'A person who controls the business is required.',
  })
  expect(errors.map(({ type }) => type)).not.toContain('MISSING_BENEFICIAL_OWNER')
  expect(
    errors.filter(({ resourceId, acceptedDocumentTypes }) => resourceId === ids.owner && acceptedDocumentTypes),
  ).toMatchObject([
    {
      reason: 'One of the accepted documents is required.',
      acceptedDocumentTypes: expect.arrayContaining(['PASSPORT']),
    },
  ])
  for (const { reason } of errors) expect(reason).toMatch(/required\.$/)
})

it('asks a business without owners for one, and for the particulars of a document', async () => {
  const { businessInfo } = exampleOf(businessFields)
  const given = { customerType: 'BUSINESS', businessInfo: { ...businessInfo, registrationNumber: '5523003' } }
  const customerId = (await ask('POST', '/customers', given)).body.id
  const { errors } = (await ask('POST', '/verifications', { customerId })).body
  expect(errors).toContainEqual({
    resourceId: customerId,
    type: 'MISSING_BENEFICIAL_OWNER',
    reason: 'At least one beneficial owner is required.',
  })
  const holder = (
    await ask('POST', '/customers', {
      ...person,
      ...exampleOf(individualFields),
      fullName: 'Ada Miller 003',
      region: 'US',
    })
  ).body.id
  const passport = await ask(
    'POST',
    '/documents',
    form({ documentHolder: holder, documentType: 'PASSPORT', country: 'US' }),
  )
  const more = (await ask('POST', '/verifications', { customerId: holder })).body.errors
  expect(more).toContainEqual({
    resourceId: passport.body.id,
    type: 'INCOMPLETE_DOCUMENT',
    reason: 'The number of the document and the authority that issued it are required.',
    acceptedDocumentTypes: ['PASSPORT'],
  })
})
