import { allFields, documentTypes, type GridOperation, guidance, isWithheld } from '@grid-kyc/core'

type Json = Record<string, unknown>

/** A difference between an answer of Grid and what this version expects. */
export interface Difference {
  /** `broken`: this version needs it. `new`: this version copes, and does not know it. */
  readonly severity: 'broken' | 'new'
  readonly text: string
}

/** What this version reads of a resource. */
interface Resource {
  /** Members that are always there, with their type. */
  readonly required: Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object' | 'array'>>
  /** Every member that this version knows. */
  readonly known: readonly string[]
  /** The values that this version knows. */
  readonly values?: Readonly<Record<string, readonly string[]>>
}

const statuses = ['UNVERIFIED', 'PENDING', 'APPROVED', 'REJECTED', 'HOLD']

const customer: Resource = {
  required: { customerType: 'string', umaAddress: 'string', platformCustomerId: 'string' },
  known: [
    ...Object.keys(allFields.individual),
    ...Object.keys(allFields.business),
    ...[
      'id',
      'kycStatus',
      'kybStatus',
      'contactVerification',
      'createdAt',
      'updatedAt',
      'isDeleted',
      'beneficialOwners',
    ],
  ],
  values: { customerType: ['INDIVIDUAL', 'BUSINESS'], kycStatus: statuses, kybStatus: statuses },
}

const beneficialOwner: Resource = {
  required: {
    id: 'string',
    customerId: 'string',
    roles: 'array',
    ownershipPercentage: 'number',
    personalInfo: 'object',
    kycStatus: 'string',
    createdAt: 'string',
  },
  known: [...Object.keys(allFields.beneficialOwner), 'id', 'kycStatus', 'createdAt', 'updatedAt'],
  values: { kycStatus: statuses },
}

const document: Resource = {
  required: {
    id: 'string',
    documentHolder: 'string',
    documentType: 'string',
    country: 'string',
    fileName: 'string',
    createdAt: 'string',
  },
  known: [...Object.keys(allFields.document), 'id', 'fileName', 'createdAt', 'updatedAt'],
  values: { documentType: Object.keys(documentTypes), side: ['FRONT', 'BACK'] },
}

const verification: Resource = {
  required: { id: 'string', customerId: 'string', verificationStatus: 'string', errors: 'array', createdAt: 'string' },
  known: ['id', 'customerId', 'verificationStatus', 'errors', 'createdAt', 'updatedAt'],
  values: {
    verificationStatus: [
      'RESOLVE_ERRORS',
      'PENDING_MANUAL_REVIEW',
      'IN_PROGRESS',
      'APPROVED',
      'REJECTED',
      'READY_FOR_VERIFICATION',
    ],
  },
}

const importJob: Resource = {
  required: { id: 'string', status: 'string', progress: 'object' },
  known: ['id', 'status', 'progress', 'errors', 'completedAt'],
  values: { status: ['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED'] },
}

const terms: Resource = { required: { version: 'string', url: 'string' }, known: ['version', 'url'] }

const link: Resource = {
  required: { kycUrl: 'string', expiresAt: 'string', provider: 'string' },
  known: ['kycUrl', 'expiresAt', 'provider', 'token'],
  values: { provider: ['SUMSUB'] },
}

/** The platform's configuration holds much that is not about onboarding, so only its types are looked at. */
const config: Resource = { required: {}, known: [] }

/** What each operation answers; `list` is a page of it. Operations that answer nothing are left out. */
const answers: Partial<Record<GridOperation, Resource | { list: Resource }>> = {
  getPlatformConfig: config,
  updatePlatformConfig: config,
  getEndUserTerms: terms,
  createCustomer: customer,
  getCustomer: customer,
  updateCustomer: customer,
  deleteCustomer: customer,
  confirmEmailVerification: customer,
  confirmPhoneVerification: customer,
  listCustomers: { list: customer },
  createKycLink: link,
  createBeneficialOwner: beneficialOwner,
  getBeneficialOwner: beneficialOwner,
  updateBeneficialOwner: beneficialOwner,
  listBeneficialOwners: { list: beneficialOwner },
  uploadDocument: document,
  getDocument: document,
  replaceDocument: document,
  listDocuments: { list: document },
  createVerification: verification,
  getVerification: verification,
  listVerifications: { list: verification },
  createBulkImport: {
    required: { jobId: 'string', status: 'string' },
    known: ['jobId', 'status'],
    values: importJob.values ?? {},
  },
  getBulkImportJob: importJob,
  sendTestWebhook: { required: { response_status: 'number' }, known: ['url', 'response_status', 'response_body'] },
}

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)

function differencesOf(where: string, value: unknown, resource: Resource): Difference[] {
  if (typeof value !== 'object' || value === null) {
    return [{ severity: 'broken', text: `${where}: the answer is ${typeOf(value)}, not an object` }]
  }
  const json = value as Json
  const broken = Object.entries(resource.required).flatMap(([name, type]): Difference[] => {
    const found = json[name] === undefined ? 'missing' : typeOf(json[name])
    return found === type ? [] : [{ severity: 'broken', text: `${where}: \`${name}\` is ${found}, not ${type}` }]
  })
  const unknown = resource.known.length === 0 ? [] : Object.keys(json).filter(name => !resource.known.includes(name))
  const members = unknown.map((name): Difference => ({ severity: 'new', text: `${where}: new member \`${name}\`` }))
  const values = Object.entries(resource.values ?? {}).flatMap(([name, known]): Difference[] => {
    const given = json[name]
    if (typeof given !== 'string' || known.includes(given)) return []
    return [{ severity: 'new', text: `${where}: \`${name}\` has the new value ${given}` }]
  })
  return [...broken, ...members, ...values, ...errorTypesOf(where, json)]
}

/** Types of verification errors that this version has no guidance for. */
function errorTypesOf(where: string, { verificationStatus, errors }: Json): Difference[] {
  if (verificationStatus === undefined || !Array.isArray(errors)) return []
  const types = errors.map(error => (error as Json | null)?.type).filter(type => typeof type === 'string')
  const unknown = types.filter(type => !Object.hasOwn(guidance, type) && !isWithheld(type))
  return unknown.map(type => ({ severity: 'new', text: `${where}: new type of verification error ${type}` }))
}

/** Compares an answer with what this version expects of the operation. */
export function compareAnswer(operation: GridOperation, value: unknown): Difference[] {
  const expected = answers[operation]
  if (!expected) return []
  if (!('list' in expected)) return differencesOf(operation, value, expected)
  const page: Resource = {
    required: { data: 'array', hasMore: 'boolean' },
    known: ['data', 'hasMore', 'nextCursor', 'totalCount'],
  }
  const items = (value as { data?: unknown } | null)?.data
  return [
    ...differencesOf(operation, value, page),
    ...(Array.isArray(items) ? items.slice(0, 5) : []).flatMap(item =>
      differencesOf(`${operation} item`, item, expected.list),
    ),
  ]
}
