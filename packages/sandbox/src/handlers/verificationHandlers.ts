import {
  customerStatus,
  type Verification,
  type VerificationError,
  type VerificationStatus,
  verificationFields,
  verificationStatuses,
} from '@grid-kyc/core'
import { GridError } from '../errors/GridError.js'
import { checkFields } from '../grid/checkFields.js'
import { checkQuery } from '../grid/checkQuery.js'
import type { Handlers } from '../grid/Handler.js'
import { listPage } from '../grid/listPage.js'
import { newId } from '../platform/createPlatform.js'
import {
  documentsOf,
  findActiveCustomer,
  findResource,
  latestVerification,
  ownersOf,
} from '../platform/findResource.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'
import { decideCustomer, saveVerification } from '../rules/decideCustomer.js'
import { customerSuffix } from '../rules/magicSuffix.js'
import { hasPendingContact } from '../rules/requiredContacts.js'
import { submissionErrors } from '../rules/submissionErrors.js'

const underReview: readonly string[] = ['IN_PROGRESS', 'PENDING_MANUAL_REVIEW']

/** What a submission comes to. */
interface Outcome {
  status: VerificationStatus
  errors: VerificationError[]
}

function judge(platform: Platform, record: CustomerRecord): Outcome {
  const suffix = customerSuffix(record.customer)
  const isBusiness = record.customer.customerType === 'BUSINESS'
  if (isBusiness && suffix === '002') return { status: 'REJECTED', errors: [] }
  if (isBusiness && suffix === 'other') return { status: 'APPROVED', errors: [] }
  const errors = submissionErrors(platform, record)
  if (errors.length > 0) return { status: 'RESOLVE_ERRORS', errors }
  return { status: isBusiness && suffix === '003' ? 'IN_PROGRESS' : 'PENDING_MANUAL_REVIEW', errors }
}

function markSubmitted(platform: Platform, customerId: string): void {
  const holders = [customerId, ...ownersOf(platform, customerId).map(({ id }) => id)]
  for (const record of holders.flatMap(holder => documentsOf(platform, holder))) record.submitted = true
}

function refuseDecided(record: CustomerRecord): void {
  const status = customerStatus(record.customer)
  if (status === 'APPROVED' || status === 'REJECTED')
    throw new GridError(400, 'INVALID_INPUT', `This customer is already ${status}.`)
  if (hasPendingContact(record.customer))
    throw new GridError(400, 'INVALID_INPUT', 'The contacts of this customer have to be verified first.')
}

export const verificationHandlers: Handlers<'createVerification' | 'listVerifications' | 'getVerification'> = {
  createVerification(platform, { body }) {
    checkFields({ table: verificationFields, values: body, stage: 'create' })
    const record = findActiveCustomer(platform, body.customerId)
    refuseDecided(record)
    const latest = latestVerification(platform, record.id)
    if (latest && underReview.includes(latest.verificationStatus)) return latest
    const { status, errors } = judge(platform, record)
    const verification: Verification = saveVerification(platform, {
      id: newId('Verification'),
      customerId: record.id,
      verificationStatus: status,
      errors,
      createdAt: platform.timestamp(),
    })
    if (status === 'RESOLVE_ERRORS') return verification
    markSubmitted(platform, record.id)
    decideCustomer(platform, record, status === 'APPROVED' || status === 'REJECTED' ? status : 'PENDING')
    return verification
  },

  listVerifications(platform, { query }) {
    checkQuery(query, { verificationStatus: { enum: verificationStatuses } })
    const [customerId, status] = [query.get('customerId'), query.get('verificationStatus')]
    const verifications = [...platform.verifications.values()].filter(
      verification =>
        (customerId === null || verification.customerId === customerId) &&
        (status === null || verification.verificationStatus === status),
    )
    return listPage(verifications, query)
  },

  getVerification: (platform, { params }) =>
    findResource(platform.verifications, params.verificationId, 'verification'),
}
