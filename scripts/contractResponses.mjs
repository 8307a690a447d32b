import {
  allFields,
  bulkImportStatuses,
  documentTypes,
  errorKind,
  fieldRows,
  gridRoutes,
  guidance,
  verificationDecisions,
  verificationStatuses,
} from '@grid-kyc/core'
import { contractErrors } from './contractErrors.mjs'
import { resolveSchema } from './readDescription.mjs'

/**
 * @typedef {import('./readDescription.mjs').Json} Json
 * What is known of a response: each path, with the values of an enum where it has one.
 * @typedef {Map<string, readonly string[] | undefined>} Leaves
 */

/** Settings of wallets, cards and fees: they are no part of onboarding. */
const otherSettings = /^(embeddedWalletConfig|cardTokenization2faConfig|feeConfigs)\b/

/** @param {Leaves} leaves @param {string} prefix @returns {[string, readonly string[] | undefined][]} */
const under = (leaves, prefix) => [...leaves].map(([path, values]) => [`${prefix}${path}`, values])

/** The rows of a table that Grid returns. @param {import('@grid-kyc/core').FieldTable} table @returns {Leaves} */
const rowsOf = table =>
  new Map(
    fieldRows(table)
      .filter(({ field }) => !field.writeOnly && field.constraints.type !== 'file')
      .map(({ path, field }) => [path, field.constraints.enum]),
  )

/** @param {...string} paths @returns {Leaves} */
const plain = (...paths) => new Map(paths.map(path => [path, undefined]))

const beneficialOwner = new Map([
  ...rowsOf(allFields.beneficialOwner),
  ...plain('id', 'createdAt', 'updatedAt'),
  ['kycStatus', verificationDecisions],
])
/** @type {Leaves} */
const customer = new Map([
  ...rowsOf(allFields.individual),
  ...rowsOf(allFields.business),
  ...plain('id', 'createdAt', 'updatedAt', 'isDeleted'),
  ['customerType', ['INDIVIDUAL', 'BUSINESS']],
  ['kycStatus', verificationDecisions],
  ['kybStatus', verificationDecisions],
  ['contactVerification.email', ['PENDING', 'VERIFIED']],
  ['contactVerification.phone', ['PENDING', 'VERIFIED']],
  ...under(beneficialOwner, 'beneficialOwners.'),
])
/** @type {Leaves} */
const verification = new Map([
  ...plain('id', 'customerId', 'createdAt', 'updatedAt', 'errors.resourceId', 'errors.reason', 'errors.field'),
  ['verificationStatus', verificationStatuses],
  ['errors.type', Object.keys(guidance).filter(type => type !== 'MISSING_DOCUMENT')],
  ['errors.acceptedDocumentTypes', Object.keys(documentTypes)],
])
const document = new Map([...rowsOf(allFields.document), ...plain('id', 'fileName', 'createdAt', 'updatedAt')])
/** @type {Leaves} */
const bulkImportJob = new Map([
  ...plain('id', 'completedAt', 'errors.correlationId', 'errors.code', 'errors.message', 'errors.details'),
  ...under(plain('total', 'processed', 'successful', 'failed'), 'progress.'),
  ['status', bulkImportStatuses],
])
const currencyNames = Object.values(allFields).flatMap(table =>
  fieldRows(table).flatMap(({ field }) => field.currencyNames ?? []),
)

/** @param {readonly string[]} notOfCustomers @returns {Leaves} */
function platformConfig(notOfCustomers) {
  const names = [...new Set([...currencyNames, ...notOfCustomers])]
  return new Map([
    ...plain('id', 'umaDomain', 'proxyUmaSubdomain', 'webhookEndpoint', 'createdAt', 'updatedAt'),
    ...plain('isRegulatedFinancialInstitution'),
    ...under(
      new Map([
        ...plain('currencyCode', 'minAmount', 'maxAmount', 'requiredCounterpartyFields.mandatory'),
        ['requiredCounterpartyFields.name', names],
        ['enabledTransactionTypes', ['INCOMING', 'OUTGOING']],
        ['providerRequiredCustomerFields', names],
        ['providerRequiredCounterpartyCustomerFields', names],
      ]),
      'supportedCurrencies.',
    ),
  ])
}

/** What we know of each kind of result. @param {readonly string[]} notOfCustomers @returns {Record<string, Leaves>} */
const knownResults = notOfCustomers => ({
  customer,
  beneficialOwner,
  document,
  verification,
  bulkImportJob,
  platformConfig: platformConfig(notOfCustomers),
  bulkImportAccepted: new Map([...plain('jobId'), ['status', ['PENDING', 'PROCESSING']]]),
  kycLink: new Map([...plain('kycUrl', 'expiresAt', 'token'), ['provider', ['SUMSUB']]]),
  endUserTerms: plain('version', 'url'),
  signedRequestChallenge: plain('payloadToSign', 'requestId', 'expiresAt'),
  testWebhookResult: plain('url', 'response_status', 'response_body'),
})

/** The kind of result of a route's answer. @param {string} operation @param {number} status */
function resultOf(operation, status) {
  if (operation === 'updateCustomer' && status === 202) return 'signedRequestChallenge'
  /** @type {[RegExp, string][]} */
  const kinds = [
    [/^createBulkImport$/, 'bulkImportAccepted'],
    [/BulkImport/, 'bulkImportJob'],
    [/TestWebhook/, 'testWebhookResult'],
    [/PlatformConfig/, 'platformConfig'],
    [/EndUserTerms/, 'endUserTerms'],
    [/KycLink/, 'kycLink'],
    [/Owner/, 'beneficialOwner'],
    [/Document/, 'document'],
    [/(Email|Phone)Verification/, 'customer'],
    [/Verification/, 'verification'],
  ]
  return kinds.find(([pattern]) => pattern.test(operation))?.[1] ?? 'customer'
}

/** Every leaf of a schema, through lists and alternatives. @param {Json} document @param {Json} schema @param {string} [prefix] @returns {Leaves} */
function describedLeaves(document, schema, prefix = '') {
  /** @type {Leaves} */
  const leaves = new Map()
  const whole = resolveSchema(document, schema)
  for (const variant of whole.oneOf ?? []) {
    for (const [path, values] of describedLeaves(document, variant, prefix)) {
      leaves.set(path, values && [...new Set([...(leaves.get(path) ?? []), ...values])])
    }
  }
  for (const [name, value] of Object.entries(whole.properties ?? {})) {
    const property = resolveSchema(document, value)
    if (property.writeOnly) continue
    const inner = property.type === 'array' ? resolveSchema(document, property.items ?? {}) : property
    const nested = inner.properties || inner.oneOf ? describedLeaves(document, inner, `${prefix}${name}.`) : new Map()
    if (nested.size > 0) for (const [path, values] of nested) leaves.set(path, values)
    else leaves.set(prefix + name, inner.enum)
  }
  return leaves
}

/** @param {string} label @param {Leaves} described @param {Leaves} own */
function compareResult(label, described, own) {
  const ours = [...described].filter(([path]) => !otherSettings.test(path))
  return ours.flatMap(([path, values]) => {
    if (!own.has(path)) return [`new ${label} response ${path}`]
    const known = own.get(path)
    return (values ?? [])
      .filter(value => known && !known.includes(value))
      .map(value => `new ${label} response ${path} ${value}`)
  })
}

/** What is known of an error. @param {number} status @returns {Leaves} */
const knownError = status =>
  new Map([
    ...plain('status', 'message', 'details', 'details.errors.field', 'details.errors.message'),
    ...under(plain('format', 'pattern', 'enum', 'minLength', 'maxLength'), 'details.errors.constraint.'),
    ['code', contractErrors[status] ?? []],
  ])

/** What each response holds that we do not know, and the statuses without an error of ours. @param {Json} document @param {readonly string[]} notOfCustomers */
export function compareResponses(document, notOfCustomers) {
  const known = knownResults(notOfCustomers)
  const lines = Object.entries(gridRoutes).flatMap(([operation, route]) => {
    const responses = document.paths?.[route.path]?.[route.method.toLowerCase()]?.responses ?? {}
    return Object.entries(responses).flatMap(([text, response]) => {
      const status = Number(text)
      if (status >= 300 && errorKind(status) === 'unexpected')
        return [`new ${route.method} ${route.path} status ${text}`]
      const schema = resolveSchema(document, response).content?.['application/json']?.schema
      if (!schema) return []
      if (status >= 300) return compareResult(`error ${text}`, describedLeaves(document, schema), knownError(status))
      const kind = resultOf(operation, status)
      const own = known[kind] ?? new Map()
      if (!operation.startsWith('list')) return compareResult(kind, describedLeaves(document, schema), own)
      const page = new Map([...under(own, 'data.'), ...plain('hasMore', 'nextCursor', 'totalCount')])
      return compareResult(`${kind} page`, describedLeaves(document, schema), page).map(line =>
        line.replace(' page response data.', ' response '),
      )
    })
  })
  return [...new Set(lines)]
}

/** The webhooks of onboarding, by their name in a description: their types, and what their `data` is. */
const knownWebhooks = /** @type {const} */ ({
  'customer-update': ['customer', /^CUSTOMER\.KY[CB]_(APPROVED|REJECTED|PENDING)$/],
  'verification-update': ['verification', /^VERIFICATION\.\w+$/],
  'bulk-upload': ['bulkImportJob', /^BULK_UPLOAD\.(COMPLETED|FAILED)$/],
  'test-webhook': ['', /^TEST$/],
})
/** The members of every webhook. */
const envelope = ['id', 'type', 'timestamp', 'data']
/** Types of the other parts of the API: a platform gets them through `onOther`. */
const otherTypes =
  /^((OUT|IN)(GO|COM)ING_PAYMENT|(EXTERNAL|INTERNAL)_ACCOUNT|INVITATION|AGENT_ACTION|CARD|CARD_TRANSACTION)\.(PENDING(_AUTHORIZATION|_APPROVAL)?|PROCESSING|COMPLETED|FAILED|EXPIRED|REFUND_(PENDING|COMPLETED|FAILED)|(STATUS|BALANCE|FUNDING_INSTRUCTIONS)_UPDATED|CLAIMED|(STATE|FUNDING_SOURCE)_CHANGE|AUTHORIZED|(PARTIALLY_)?SETTLED|REFUNDED|EXCEPTION)$/

/** @param {string} type */
function isKnownType(type) {
  if (otherTypes.test(type)) return true
  if (type.startsWith('VERIFICATION.')) return verificationStatuses.some(status => type === `VERIFICATION.${status}`)
  return Object.values(knownWebhooks).some(([, pattern]) => pattern.test(type))
}

/** New webhooks, types of webhooks, and what their `data` holds that we do not know. @param {Json} document */
export function compareWebhooks(document) {
  const types = document.components?.schemas?.WebhookType?.enum ?? []
  const named = Object.entries(document.webhooks ?? {}).flatMap(([name, { post }]) => {
    const known = Object.entries(knownWebhooks).find(([each]) => each === name)?.[1]
    if (!known) return [`new webhook ${name}`]
    const schema = resolveSchema(document, post?.requestBody?.content?.['application/json']?.schema ?? {})
    const own = resolveSchema(document, schema.properties?.type ?? {}).enum ?? []
    const fresh = own.filter((/** @type {string} */ type) => !types.includes(type) && !isKnownType(type))
    const [kind] = known
    const data = kind
      ? compareResult(
          kind,
          describedLeaves(document, schema.properties?.data ?? {}),
          knownResults([])[kind] ?? new Map(),
        )
      : []
    const members = Object.keys(schema.properties ?? {}).filter(name => !envelope.includes(name))
    return [
      ...fresh.map((/** @type {string} */ type) => `new webhook type ${type}`),
      ...members.map(name => `new webhook member ${name}`),
      ...data,
    ]
  })
  const gone = Object.keys(knownWebhooks).filter(name => !(name in (document.webhooks ?? {})))
  const fresh = types.filter((/** @type {string} */ type) => !isKnownType(type))
  return [
    ...gone.map(name => `gone webhook ${name}`),
    ...fresh.map((/** @type {string} */ type) => `new webhook type ${type}`),
    ...named,
  ]
}
