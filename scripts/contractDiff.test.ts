import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { contractDiff } from './contractDiff.mjs'
import { contractExceptions } from './contractExceptions.mjs'

const file = process.env.GRID_OPENAPI
const described = file !== undefined && existsSync(file)
if (!described) console.info('The tables were not compared with the API: GRID_OPENAPI names no description.')

describe.runIf(described)("Grid's own description", () => {
  const read = () => parse(readFileSync(file as string, 'utf8'))

  it('agrees with the tables, except where a reason is given', () => {
    expect(contractDiff(read()).sort()).toEqual(Object.keys(contractExceptions).sort())
  })

  it.each<[string, (document: ReturnType<typeof read>) => void, string]>([
    [
      'a new field',
      doc => (doc.components.schemas.Address.properties.county = { type: 'string' }),
      'new POST /customers INDIVIDUAL address.county',
    ],
    [
      'a field that is gone',
      doc => delete doc.components.schemas.BusinessInfo.properties.naicsCode,
      'gone POST /customers BUSINESS businessInfo.naicsCode',
    ],
    [
      'a new value',
      doc => doc.components.schemas.EntityType.enum.push('COOPERATIVE'),
      'changed PATCH /customers/{customerId} BUSINESS businessInfo.entityType enum',
    ],
    [
      'a field that became required',
      doc => doc.components.schemas.Address.required.push('city'),
      'changed POST /beneficial-owners personalInfo.address.city required',
    ],
    [
      'a group that became required',
      doc => doc.components.schemas.BusinessCustomerFields.required.push('address'),
      'changed POST /customers BUSINESS address required',
    ],
    [
      'another limit',
      doc => (doc.components.schemas.BusinessInfo.properties.legalName.maxLength = 99),
      'changed POST /customers BUSINESS businessInfo.legalName maxLength',
    ],
    [
      'a new operation',
      doc => (doc.paths['/customers/{customerId}/contact-changes'] = { post: { responses: {} } }),
      'new POST /customers/{customerId}/contact-changes',
    ],
    ['an operation that is gone', doc => delete doc.paths['/verifications'].get, 'gone GET /verifications'],
    [
      'a new parameter',
      doc => doc.paths['/documents'].get.parameters.push({ name: 'side', in: 'query' }),
      'new GET /documents query side',
    ],
    [
      'another status',
      doc => (doc.paths['/verifications'].post.responses['202'] = {}),
      'new POST /verifications success 202',
    ],
    [
      'a new error type',
      doc => doc.components.schemas.VerificationErrorType.enum.push('MISSING_HAT'),
      'new VerificationErrorType MISSING_HAT',
    ],
    [
      'a new document type',
      doc => doc.components.schemas.DocumentType.enum.push('HOLOGRAM'),
      'new DocumentType HOLOGRAM',
    ],
    [
      'a new status of a customer',
      doc => doc.components.schemas.KycStatus.enum.push('FROZEN'),
      'new customer response kycStatus FROZEN',
    ],
    [
      'a new status of an owner’s business',
      doc => doc.components.schemas.KybStatus.enum.push('FROZEN'),
      'new customer response kybStatus FROZEN',
    ],
    [
      'a new status of a verification',
      doc => doc.components.schemas.VerificationStatus.enum.push('PAUSED'),
      'new verification response verificationStatus PAUSED',
    ],
    [
      'a new provider',
      doc => doc.components.schemas.KycProvider.enum.push('STRIGA'),
      'new kycLink response provider STRIGA',
    ],
    [
      'a new status of an import',
      doc => doc.components.schemas.BulkCustomerImportJob.properties.status.enum.push('PAUSED'),
      'new bulkImportJob response status PAUSED',
    ],
    [
      'a new field of a response',
      doc => (doc.components.schemas.Verification.properties.expiresAt = { type: 'string' }),
      'new verification response expiresAt',
    ],
    [
      'a new field that Grid alone writes',
      doc => (doc.components.schemas.Customer.properties.riskScore = { type: 'integer', readOnly: true }),
      'new customer response riskScore',
    ],
    [
      'a new field of a page',
      doc => (doc.components.schemas.DocumentListResponse.properties.previousCursor = { type: 'string' }),
      'new document page response previousCursor',
    ],
    [
      'a status without an error of ours',
      doc => (doc.paths['/documents'].post.responses['451'] = { description: 'No' }),
      'new POST /documents status 451',
    ],
    ['a new webhook', doc => (doc.webhooks['contact-change'] = { post: {} }), 'new webhook contact-change'],
    [
      'a new type of webhook',
      doc => doc.components.schemas.WebhookType.enum.push('CUSTOMER.KYC_EXPIRED'),
      'new webhook type CUSTOMER.KYC_EXPIRED',
    ],
    [
      'a new type of webhook of another part of the API',
      doc => doc.components.schemas.WebhookType.enum.push('WALLET_OPERATION.PENDING'),
      'new webhook type WALLET_OPERATION.PENDING',
    ],
    [
      'a new type that only its webhook names',
      doc => doc.components.schemas.CustomerWebhook.allOf[1].properties.type.enum.push('CUSTOMER.KYC_PAUSED'),
      'new webhook type CUSTOMER.KYC_PAUSED',
    ],
    [
      'a new code of an error',
      doc => doc.components.schemas.Error409.properties.code.enum.push('CONTACT_CHANGE_PENDING'),
      'new error 409 response code CONTACT_CHANGE_PENDING',
    ],
    [
      'a new member of an error of a field',
      doc => (doc.components.schemas.FieldError.properties.severity = { type: 'string' }),
      'new error 400 response details.errors.severity',
    ],
    [
      'a new member of every webhook',
      doc => (doc.components.schemas.BaseWebhook.properties.attempt = { type: 'integer' }),
      'new webhook member attempt',
    ],
    ['a webhook that is gone', doc => delete doc.webhooks['bulk-upload'], 'gone webhook bulk-upload'],
  ])('shows %s', (_what, change, line) => {
    const document = read()
    const before = new Set(contractDiff(document))
    change(document)
    expect(contractDiff(document).filter(each => !before.has(each))).toContain(line)
  })
})

// biome-ignore lint/suspicious/noExplicitAny: a description is data from outside.
type Node = any

/** Every object and every list of values in a schema: its path in the document, and a change of it. */
function* changesIn(node: Node, path: string[]): Generator<[path: string, keys: string[], change: (at: Node) => void]> {
  if (typeof node !== 'object' || node === null) return
  if (node.enum && node.type !== 'integer') yield [path.join('.'), path, at => at.enum.push('A_NEW_VALUE')]
  if (node.properties)
    yield [path.join('.'), path, at => Object.assign(at.properties, { aNewMember: { type: 'string' } })]
  for (const [name, inner] of Object.entries(node.properties ?? {}))
    yield* changesIn(inner, [...path, 'properties', name])
  for (const [at, inner] of (node.allOf ?? []).entries()) yield* changesIn(inner, [...path, 'allOf', String(at)])
  if (node.items) yield* changesIn(node.items, [...path, 'items'])
}

it.runIf(described)(
  'shows every new member and every new value of any schema of the description',
  { timeout: 60_000 },
  () => {
    const document = parse(readFileSync(file as string, 'utf8'))
    const before = new Set(contractDiff(document))
    const schemas: Record<string, Node> = document.components.schemas
    const changes = Object.keys(schemas).flatMap(name => [...changesIn(schemas[name], [name])])
    expect(changes.length).toBeGreaterThan(100)
    const silent = changes.filter(([, keys, change]) => {
      const changed = structuredClone(document)
      change(keys.reduce((node, key) => node[key], changed.components.schemas))
      return contractDiff(changed).every(line => before.has(line))
    })
    // Settings of wallets, cards and fees, which are no part of onboarding.
    const others = /^(EmbeddedWalletConfig|CardTokenization2FA\w*|FeeConfig|FeeType|FixedFee)\b/
    expect(silent.map(([path]) => path).filter(path => !others.test(path))).toEqual([])
  },
)

it('calls everything gone when a description holds nothing', () => {
  const lines = contractDiff({ paths: {} })
  expect(lines).toContain('gone POST /customers')
  expect(lines).toContain('gone VerificationErrorType')
  expect(lines.filter(line => !line.startsWith('gone '))).toEqual([])
})

it('passes over other parts of the API', () => {
  const get = { get: { responses: { 200: {} } } }
  const fresh = (path: string) => contractDiff({ paths: { [path]: get } }).filter(line => line.startsWith('new'))
  expect(fresh('/quotes')).toEqual([])
  expect(fresh('/customers/external-accounts')).toEqual([])
  expect(fresh('/customers/{customerId}/notes')).toEqual(['new GET /customers/{customerId}/notes'])
})
