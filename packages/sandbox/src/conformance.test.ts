import { readFileSync } from 'node:fs'
import { type AnyRoute, allFields, exampleOf, gridRoutes as routes, setValueAt, type Values } from '@grid-kyc/core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createSandbox } from './createSandbox.js'
import type { Fault } from './faults/Fault.js'
import { basicAuthorization, gridPath } from './server/createGridServer.js'

type Json = Record<string, unknown>
// biome-ignore lint/suspicious/noExplicitAny: a document from outside, whose shape is what this file is about.
type Description = any

const file = process.env.GRID_OPENAPI
const description: Description = file ? parse(readFileSync(file, 'utf8')) : { paths: {}, webhooks: {} }
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(description, 'grid')

const webhooks: Json[] = []
const sandbox = createSandbox({
  webhook: {
    url: 'https://platform.test/webhooks',
    fetch: async request => {
      webhooks.push(await request.json())
      return new Response(null, { status: 200 })
    },
  },
})
const headers = { authorization: basicAuthorization({ clientId: 'sandbox', clientSecret: 'sandbox' }) }
const violations: string[] = []
const seen = new Set<string>()

const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')
const pointer = (...parts: string[]) => `grid#/${parts.map(escaped).map(encodeURIComponent).join('/')}`
const anonymous = (path: string) => path.replace(/\{\w+\}/g, '{}')
const methods = ['get', 'post', 'patch', 'put', 'delete']

/** Every operation of the description: `POST /customers` → its path and its answers. */
const operations: [name: string, path: string, method: string, responses: Json][] = Object.entries<Description>(
  description.paths,
).flatMap(([path, item]) =>
  methods.flatMap(method =>
    item[method] ? [[`${method.toUpperCase()} ${anonymous(path)}`, path, method, item[method].responses]] : [],
  ),
) as never

function validate(schema: string, value: unknown, what: string): void {
  const check = ajv.getSchema(schema)
  if (!check) violations.push(`${what} has no schema in the description`)
  else if (!check(value)) violations.push(`${what}: ${ajv.errorsText(check.errors)}`)
}

/** Sends one request and holds the answer against the description. */
async function ask(route: AnyRoute, ids: Record<string, string> = {}, init: RequestInit = {}, query = '') {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'Nothing:0')
  const url = `${sandbox.origin}${gridPath}${path}${query}`
  const response = await sandbox.fetch(new Request(url, { method: route.method, headers, ...init }))
  const name = `${route.method} ${anonymous(route.path)}`
  const [, template = '', method = '', responses = {}] = operations.find(([each]) => each === name) ?? []
  const status = String(response.status)
  seen.add(`${name} ${status}`)
  if (!(status in responses)) violations.push(`${name} answered ${status}, which it does not declare`)
  if (response.status === 204) return { status: 204, body: {} as Json }
  const body: Json = await response.json()
  const mediaType = response.headers.get('content-type') ?? ''
  validate(
    pointer('paths', template, method, 'responses', status, 'content', mediaType, 'schema'),
    body,
    `${name} ${status}`,
  )
  return { status: response.status, body }
}

const json = (body: unknown): RequestInit => ({ body: JSON.stringify(body) })
const form = (values: Values, type = '%PDF-1.7') => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) if (name !== 'file') data.set(name, String(value))
  data.set('file', new File([type], 'файл.pdf', { type: 'application/pdf' }))
  return { body: data }
}

const individual: Values = { ...exampleOf(allFields.individual), fullName: 'Jordan Avery 003', umaAddress: undefined }
const business: Values = setValueAt(
  { ...exampleOf(allFields.business), umaAddress: undefined },
  'businessInfo.registrationNumber',
  '7304001',
)
const european: Values = { ...individual, region: 'DE', platformCustomerId: undefined }

async function create(values: Values): Promise<string> {
  const { status, body } = await ask(routes.createCustomer, {}, json({ ...values, platformCustomerId: undefined }))
  expect(status, JSON.stringify(body)).toBe(201)
  return body.id as string
}
const owner = (customerId: string): Values => ({ ...exampleOf(allFields.beneficialOwner), customerId })

/** What a schema says of each path, whatever it is composed of. */
function* pathsOf(schema: Description, prefix = ''): Generator<{ path: string; is: Description; required: boolean }> {
  const whole = schema.$ref ? description.components.schemas[schema.$ref.split('/').at(-1)] : schema
  for (const part of whole.allOf ?? []) yield* pathsOf(part, prefix)
  for (const [name, is] of Object.entries<Description>(whole.properties ?? {})) {
    const path = prefix + name
    const target = is.$ref ? description.components.schemas[is.$ref.split('/').at(-1)] : is
    yield { path, is: target, required: whole.required?.includes(name) ?? false }
    if (target.properties || target.allOf) yield* pathsOf(target, `${path}.`)
  }
}

function wrongValue({ type, enum: values, format, pattern }: Description): unknown {
  if (type === 'array') return 'not a list'
  if (type === 'integer') return 1.5
  if (type === 'object' || (!type && !values)) return 'not an object'
  if (values) return 'NOT_ONE_OF_THEM'
  return format || pattern ? 'no such thing' : 12_345
}

describe.skipIf(!file)(
  'the sandbox against GRID_OPENAPI (set it to the path of the description)',
  { timeout: 30_000 },
  () => {
    beforeEach(() => sandbox.reset())

    it('knows the operations of the description, and no others', () => {
      const ours = Object.values(routes).map(({ method, path }) => `${method} ${anonymous(path)}`)
      const theirs = operations.map(([name]) => name)
      expect(theirs.filter(name => !ours.includes(name))).toEqual([])
      expect(ours.filter(name => !theirs.includes(name))).toEqual([])
    })

    it('takes the examples of the description', async () => {
      const examples = (path: string, method: string): [string, { value: Values }][] =>
        Object.entries(description.paths[path][method].requestBody.content['application/json'].examples)
      for (const [name, { value }] of examples('/customers', 'post')) {
        const { status } = await ask(routes.createCustomer, {}, json(value))
        expect([name, status]).toEqual([name, 201])
      }
      const ids = { INDIVIDUAL: await create(individual), BUSINESS: await create(business) }
      for (const [name, { value }] of examples('/customers/{customerId}', 'patch')) {
        const customerId = ids[value.customerType as keyof typeof ids]
        const { status } = await ask(routes.updateCustomer, { customerId }, json(value))
        expect([name, status]).toEqual([name, name === 'combinedContactUpdateRejected' ? 400 : 200])
      }
    })

    it.each([
      ['IndividualCustomerCreateRequest', routes.createCustomer, individual],
      ['BusinessCustomerCreateRequest', routes.createCustomer, business],
      ['IndividualCustomerUpdateRequest', routes.updateCustomer, individual],
      ['BusinessCustomerUpdateRequest', routes.updateCustomer, business],
      ['BeneficialOwnerCreateRequest', routes.createBeneficialOwner, owner('Customer:0')],
      ['BeneficialOwnerUpdateRequest', routes.updateBeneficialOwner, owner('Customer:0')],
      ['PlatformConfigUpdateRequest', routes.updatePlatformConfig, {}],
    ])('refuses every broken field of %s by its name', async (name, route, valid) => {
      const businessId = await create(business)
      const customerId = valid === individual ? await create(individual) : businessId
      const { body: known } = await ask(routes.createBeneficialOwner, {}, json(owner(businessId)))
      const ids = { customerId, beneficialOwnerId: String(known.id) }
      // An update takes one of the two contacts at a time, a creation no platformCustomerId twice.
      const left = {
        ...valid,
        ...(route.method === 'PATCH' ? { email: undefined } : { platformCustomerId: undefined }),
      }
      const paths = [...pathsOf(description.components.schemas[name])]
      expect(paths.length).toBeGreaterThan(3)
      for (const { path, is, required } of paths) {
        // What the API itself writes is passed over in a request, whatever it is.
        if (path === 'kycStatus' || path === 'kybStatus') continue
        for (const value of [wrongValue(is), null, ...(required ? [''] : [])]) {
          const { status, body } = await ask(route, ids, json(setValueAt(left, path, value)))
          const errors = ((body.details as Json)?.errors ?? []) as { field: string }[]
          const named = errors.some(({ field }) => field === path || field.startsWith(`${path}.`))
          expect([path, value, status, named]).toEqual([path, value, 400, true])
        }
      }
    })

    it('answers every operation in every way it declares', async () => {
      const customerId = await create(individual)
      const businessId = await create(business)
      const europeanId = await create(european)
      const nothing = {}
      const ids = { customerId, beneficialOwnerId: '', documentId: '', verificationId: '' }

      await ask(routes.getPlatformConfig)
      await ask(routes.getEndUserTerms)
      await ask(routes.createCustomer, {}, json({ ...individual, platformCustomerId: 'p-1' }))
      await ask(routes.createCustomer, {}, json({ ...individual, platformCustomerId: 'p-1' }))
      await ask(routes.createCustomer, {}, json(nothing))
      for (const query of [
        '',
        '?limit=1',
        '?customerType=BUSINESS&currency=USD',
        '?limit=0',
        '?createdAfter=yesterday',
      ])
        await ask(routes.listCustomers, {}, {}, query)
      await ask(routes.getCustomer, ids)
      await ask(routes.getCustomer)
      await ask(routes.getCustomer, { customerId: businessId })
      await ask(routes.updateCustomer, ids, json({ customerType: 'INDIVIDUAL', birthDate: '1990-01-01' }))
      await ask(routes.updateCustomer, ids, json(nothing))
      await ask(routes.updateCustomer, {}, json({ customerType: 'INDIVIDUAL' }))

      sandbox.tieWallet(customerId, ['email'])
      const change = json({ customerType: 'INDIVIDUAL', email: 'new@example.com' })
      const challenge = await ask(routes.updateCustomer, ids, change)
      const signed = { ...headers, 'grid-wallet-signature': 's', 'request-id': String(challenge.body.requestId) }
      await ask(routes.updateCustomer, ids, { ...change, headers: { ...signed, 'request-id': 'Request:0' } })
      expect((await ask(routes.updateCustomer, ids, { ...change, headers: signed })).body.email).toBe('new@example.com')
      await ask(routes.updateCustomer, ids, json({ customerType: 'INDIVIDUAL', umaAddress: '$taken@example.com' }))
      await ask(
        routes.updateCustomer,
        { customerId: businessId },
        json({ customerType: 'BUSINESS', umaAddress: '$taken@example.com' }),
      )

      const redirect = json({ redirectUri: 'https://app.example.com/' })
      await ask(routes.createKycLink, ids)
      await ask(routes.createKycLink, ids, redirect)
      await ask(routes.createKycLink, ids, json({ redirectUri: 'http://app.example.com/' }))
      await ask(routes.createKycLink)
      await ask(routes.createKycLink, { customerId: europeanId })

      const contacts = [
        [routes.sendEmailVerification, routes.confirmEmailVerification],
        [routes.sendPhoneVerification, routes.confirmPhoneVerification],
      ] as const
      for (const [send, confirm] of contacts) {
        for (const id of [customerId, europeanId, 'Customer:0']) {
          await ask(send, { customerId: id })
          for (const code of ['000000', '123456']) await ask(confirm, { customerId: id }, json({ code }))
        }
      }

      await ask(routes.createBeneficialOwner, {}, json(owner('Customer:0')))
      ids.beneficialOwnerId = String((await ask(routes.createBeneficialOwner, {}, json(owner(businessId)))).body.id)
      await ask(routes.createBeneficialOwner, {}, json(owner(customerId)))
      await ask(routes.listBeneficialOwners, {}, {}, `?customerId=${businessId}`)
      await ask(routes.listBeneficialOwners)
      for (const each of [ids, {}]) {
        await ask(routes.getBeneficialOwner, each)
        await ask(routes.updateBeneficialOwner, each, json({ personalInfo: { middleName: 'X' } }))
      }
      await ask(routes.updateBeneficialOwner, ids, json({ ownershipPercentage: 101 }))
      expect((await ask(routes.getCustomer, { customerId: businessId })).body.beneficialOwners).toHaveLength(1)

      const document = { ...exampleOf(allFields.document), documentHolder: customerId }
      ids.documentId = String((await ask(routes.uploadDocument, {}, form(document))).body.id)
      await ask(routes.uploadDocument, {}, form(document, 'not a PDF'))
      await ask(routes.uploadDocument, {}, form({ ...document, documentHolder: 'Customer:0' }))
      await ask(routes.listDocuments, {}, {}, `?documentHolder=${customerId}`)
      await ask(routes.listDocuments, {}, {}, '?cursor=elsewhere')
      for (const each of [ids, {}]) {
        await ask(routes.getDocument, each)
        await ask(routes.replaceDocument, each, form(document))
      }
      await ask(routes.replaceDocument, ids, form({ country: 'US' }))
      const { body: spare } = await ask(routes.uploadDocument, {}, form({ ...document, documentType: 'SELFIE' }))
      await ask(routes.deleteDocument, { documentId: String(spare.id) })
      await ask(routes.deleteDocument)

      const submit = json({ customerId })
      await ask(routes.createVerification, {}, json({ customerId: businessId }))
      expect((await ask(routes.createVerification, {}, submit)).body.verificationStatus).toBe('RESOLVE_ERRORS')
      await ask(routes.replaceDocument, ids, form(document))
      const { body: verification } = await ask(routes.createVerification, {}, submit)
      expect(verification.verificationStatus).toBe('PENDING_MANUAL_REVIEW')
      await ask(routes.deleteDocument, ids)
      await ask(routes.createVerification, {}, json({ customerId: 'Customer:0' }))
      await ask(routes.createVerification, {}, json(nothing))
      ids.verificationId = String(verification.id)
      await ask(routes.getVerification, ids)
      await ask(routes.getVerification)
      for (const query of [`?customerId=${customerId}`, '?verificationStatus=APPROVED', '?verificationStatus=LOST'])
        await ask(routes.listVerifications, {}, {}, query)
      for (const each of [ids, ids, {}]) await ask(routes.deleteCustomer, each)

      await ask(routes.sendTestWebhook)
      const endpoint = sandbox.webhook
      sandbox.webhook = undefined
      await ask(routes.sendTestWebhook)
      sandbox.webhook = endpoint
      await ask(routes.updatePlatformConfig, {}, json({ umaDomain: 'pay.example.com' }))
      await ask(routes.updatePlatformConfig, {}, json({ umaDomain: 7 }))
      const csv = new FormData()
      csv.set('file', new File(['customerType,fullName\nINDIVIDUAL,Ada Miller\nPET,Rex\n'], 'customers.csv'))
      const { body: accepted } = await ask(routes.createBulkImport, {}, { body: csv })
      await sandbox.webhooks.settled()
      await ask(routes.getBulkImportJob, { jobId: String(accepted.jobId) })
      await ask(routes.getBulkImportJob)

      for (const [operation, route] of Object.entries(routes)) {
        await ask(route, ids, { headers: {} })
        for (const status of [405, 424, 500, 501]) {
          const name = `${route.method} ${anonymous(route.path)}`
          const declared = operations.find(([each]) => each === name)?.[3] ?? {}
          if (!(status in declared) || seen.has(`${name} ${status}`)) continue
          const body = { status, code: codes[status], message: 'Asked for.' }
          const fault: Fault = { kind: 'response', status, body }
          sandbox.faults.next(operation as keyof typeof routes, fault)
          await ask(route, ids)
        }
      }
      const declared = operations.flatMap(([name, , , responses]) =>
        Object.keys(responses).map(status => `${name} ${status}`),
      )
      expect(declared.filter(each => !seen.has(each))).toEqual([])
    })

    it('sends webhooks as the description has them', async () => {
      webhooks.length = 0
      for (const values of [individual, business]) {
        const customerId = await create(values)
        await ask(routes.createVerification, {}, json({ customerId }))
        for (const status of ['PENDING', 'APPROVED', 'REJECTED']) sandbox.setCustomerStatus(customerId, status)
      }
      await sandbox.webhooks.settled()
      expect(webhooks.length).toBeGreaterThan(8)
      for (const webhook of webhooks) {
        const kinds = { CUSTOMER: 'customer-update', VERIFICATION: 'verification-update', BULK_UPLOAD: 'bulk-upload' }
        const name = kinds[String(webhook.type).split('.')[0] as keyof typeof kinds] ?? 'test-webhook'
        const parts = ['webhooks', name, 'post', 'requestBody', 'content', 'application/json', 'schema']
        validate(pointer(...parts), webhook, String(webhook.type))
      }
    })

    afterAll(async () => {
      await sandbox.close()
      expect(violations).toEqual([])
    })
  },
)

/** Answers the sandbox only gives when asked to. */
const codes: Record<number, string> = {
  405: 'METHOD_NOT_ALLOWED',
  424: 'EMAIL_OTP_CREDENTIAL_SYNC_FAILED',
  500: 'INTERNAL_ERROR',
  501: 'NOT_IMPLEMENTED',
}
