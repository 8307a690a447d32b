import { type Customer, type FieldTable, fieldsOf, isField, type Values } from '@grid-kyc/core'
import type { RequestIssue } from '../errors/invalidInput.js'
import { checkFields } from '../grid/checkFields.js'
import { mergeFields } from '../grid/mergeFields.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'
import { withoutIdentifier, withSmallUmaAddress } from './addCustomer.js'
import { customerIssues } from './customerIssues.js'
import { noteNames, refuseTaken } from './refuseTaken.js'

/** What is set at creation stays, whatever an update says. */
function changeable(table: FieldTable, values: Values): Values {
  const fixed = Object.entries(table).filter(([, entry]) => isField(entry) && entry.createOnly)
  return Object.fromEntries(Object.entries(values).filter(([name]) => !fixed.some(([each]) => each === name)))
}

/** What Grid itself knows of a customer. */
const notIn = (table: FieldTable, customer: Customer) =>
  Object.fromEntries(Object.entries(customer).filter(([name]) => !Object.hasOwn(table, name)))

/** What an update may not do. That its customer is of another type, the row of `customerType` finds. */
const updateIssues = ({ email, phoneNumber }: Values): RequestIssue[] =>
  email !== undefined && phoneNumber !== undefined
    ? [{ field: 'phoneNumber', message: 'email and phoneNumber have to be updated in separate requests.' }]
    : []

/** A contact that changes has to be verified again. */
function contactsAfter(before: Customer, after: Values): Customer['contactVerification'] {
  const { email, phone } = before.contactVerification ?? {}
  return {
    ...(email && { email: after.email === before.email ? email : 'PENDING' }),
    ...(phone && { phone: after.phoneNumber === before.phoneNumber ? phone : 'PENDING' }),
  }
}

/** Refuses an update, or returns what carries it out. */
export function prepareUpdate(platform: Platform, record: CustomerRecord, given: Values): () => void {
  const sent = withSmallUmaAddress(given)
  const { customer } = record
  const table = fieldsOf('customer', { customerType: customer.customerType })
  const before = { ...customer, identifier: record.identifier }
  const merged = mergeFields(table, before, changeable(table, sent))
  const context = { contactVerification: customer.contactVerification }
  const also = [...updateIssues(sent), ...customerIssues(platform, sent, merged)]
  checkFields({ table, values: sent, stage: 'update', context, also })
  refuseTaken(platform, { umaAddress: sent.umaAddress }, record)
  const { identifier, values } = withoutIdentifier(merged)
  const contactVerification = customer.contactVerification && contactsAfter(customer, values)
  return () => {
    record.identifier = identifier
    record.customer = {
      ...notIn(table, customer),
      ...values,
      ...(contactVerification && { contactVerification }),
      updatedAt: platform.timestamp(),
    } as Customer
    noteNames(platform, record)
  }
}
