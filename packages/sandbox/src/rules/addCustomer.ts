import { type Customer, fieldsOf, randomUuid, type Values, type VerificationDecision } from '@grid-kyc/core'
import { checkFields } from '../grid/checkFields.js'
import { mergeFields } from '../grid/mergeFields.js'
import { newId } from '../platform/createPlatform.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'
import { customerIssues } from './customerIssues.js'
import { announceCustomer } from './decideCustomer.js'
import { customerSuffix } from './magicSuffix.js'
import { noteNames, refuseTaken } from './refuseTaken.js'
import { requiredContacts } from './requiredContacts.js'

const bySuffix = { '001': 'PENDING', '002': 'REJECTED', '003': 'UNVERIFIED', other: 'APPROVED' } as const

/** The status a customer is created with. */
export function firstStatus(platform: Platform, customer: Customer): VerificationDecision {
  if (platform.config.isRegulatedFinancialInstitution) return 'APPROVED'
  return customer.customerType === 'BUSINESS' ? 'UNVERIFIED' : bySuffix[customerSuffix(customer)]
}

/**
 * Creates a customer from what was sent. `update` as the stage asks for no field: an import from CSV has no columns for
 * what `POST /customers` requires of a business.
 */
export function addCustomer(platform: Platform, given: Values, stage: 'create' | 'update' = 'create'): CustomerRecord {
  const sent = withSmallUmaAddress(given)
  const table = fieldsOf('customer', sent)
  const contactVerification = requiredContacts(platform, sent)
  const context = { contactVerification, regulated: platform.config.isRegulatedFinancialInstitution }
  checkFields({ table, values: sent, stage, context, also: customerIssues(platform, sent) })
  refuseTaken(platform, sent)
  const { identifier, values } = withoutIdentifier(mergeFields(table, {}, sent))
  const key = randomUuid().replaceAll('-', '')
  const createdAt = platform.timestamp()
  const customer = {
    id: newId('Customer'),
    platformCustomerId: `customer-${key.slice(0, 8)}`,
    umaAddress: `$${key.slice(0, 8)}@${platform.config.umaDomain}`.toLowerCase(),
    ...values,
    ...(contactVerification && { contactVerification }),
    createdAt,
    updatedAt: createdAt,
    isDeleted: false,
  } as Customer & { id: string }
  const status = firstStatus(platform, customer)
  if (customer.customerType === 'BUSINESS') customer.kybStatus = status
  else customer.kycStatus = status
  const record: CustomerRecord = { id: customer.id, customer, identifier, applicantId: key.slice(0, 24) }
  platform.customers.set(record.id, record)
  noteNames(platform, record)
  announceCustomer(platform, record)
  return record
}

/** Splits off the fields that Grid accepts for an individual and never returns. */
export function withoutIdentifier({ identifier, ...values }: Values): {
  identifier: string | undefined
  values: Values
} {
  return { identifier: identifier as string | undefined, values }
}

/** Case makes no difference in a UMA address; Grid writes it small. */
export const withSmallUmaAddress = ({ umaAddress, ...sent }: Values): Values => ({
  ...sent,
  umaAddress: typeof umaAddress === 'string' ? umaAddress.toLowerCase() : umaAddress,
})
