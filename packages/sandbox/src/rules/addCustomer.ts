import { type Customer, fieldsOf, randomUuid, type Values } from '@grid-kyc/core'
import { checkFields } from '../grid/checkFields.js'
import { mergeFields } from '../grid/mergeFields.js'
import { newId } from '../platform/newId.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'
import { customerProblems } from './customerProblems.js'
import { announceCustomer } from './decideCustomer.js'
import { firstStatus } from './firstStatus.js'
import { noteNames, refuseTaken } from './refuseTaken.js'
import { requiredContacts } from './requiredContacts.js'
import { withoutIdentifier } from './withoutIdentifier.js'

/**
 * Creates a customer from what was sent. `update` as the moment asks for no field: an import from CSV has no columns for
 * what `POST /customers` requires of a business.
 */
export function addCustomer(platform: Platform, sent: Values, moment: 'create' | 'update' = 'create'): CustomerRecord {
  const table = fieldsOf('customer', sent)
  const contactVerification = requiredContacts(platform, sent)
  const context = { contactVerification, regulated: platform.config.isRegulatedFinancialInstitution }
  checkFields({ table, values: sent, moment, context, also: customerProblems(platform, sent) })
  refuseTaken(platform, sent)
  const { identifier, values } = withoutIdentifier(mergeFields(table, {}, sent))
  const key = randomUuid().replaceAll('-', '')
  const createdAt = platform.timestamp()
  const customer = {
    id: newId('Customer'),
    platformCustomerId: `customer-${key.slice(0, 8)}`,
    umaAddress: `$${key.slice(0, 8)}@${platform.config.umaDomain}`,
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
