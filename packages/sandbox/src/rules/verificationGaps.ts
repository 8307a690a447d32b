import {
  beneficialOwnerFields,
  type FieldContext,
  type FieldTable,
  fieldRows,
  fieldsOf,
  isEmptyValue,
  missingFields,
  type Values,
  type VerificationError,
  valueAt,
} from '@grid-kyc/core'
import { schemaOf } from '@grid-kyc/core/schema'
import { ownersOf } from '../platform/findResource.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'
import { documentErrors } from './documentErrors.js'

function fieldGaps(resourceId: string, table: FieldTable, values: Values, context: FieldContext): VerificationError[] {
  return missingFields(table, 'verification', values, context).map(field => ({
    resourceId,
    type: 'MISSING_FIELD',
    field,
    reason: `${field} is required.`,
  }))
}

/** What creation took, and verification does not, such as a name of one word. */
function misfits(resourceId: string, table: FieldTable, values: Values): VerificationError[] {
  return fieldRows(table).flatMap(({ path, field }) => {
    const value = valueAt(values, path)
    if (
      !field.verifiedAs ||
      isEmptyValue(value) ||
      schemaOf({ constraints: field.verifiedAs }).safeParse(value).success
    )
      return []
    return [{ resourceId, type: 'INVALID_FIELD', field: path, reason: `${path} is not complete.` }]
  })
}

function ownerGaps(platform: Platform, resourceId: string): VerificationError[] {
  const owners = ownersOf(platform, resourceId)
  const missing = (type: string, reason: string) => ({ resourceId, type, reason })
  return [
    ...(owners.length === 0 ? [missing('MISSING_BENEFICIAL_OWNER', 'At least one beneficial owner is required.')] : []),
    ...(owners.some(({ roles }) => roles.includes('CONTROL_PERSON'))
      ? []
      : [missing('MISSING_CONTROL_PERSON', 'A person who controls the business is required.')]),
    ...owners.flatMap(owner => [
      ...fieldGaps(owner.id, beneficialOwnerFields, { ...owner }, {}),
      ...documentErrors(platform, owner.id, 'beneficialOwner'),
    ]),
  ]
}

/** Everything that is still wanted of a customer, one entry for each gap. */
export function verificationGaps(platform: Platform, record: CustomerRecord): VerificationError[] {
  const { id, customer, identifier } = record
  const table = fieldsOf('customer', { ...customer })
  const fields = fieldGaps(
    id,
    table,
    { ...customer, identifier },
    { contactVerification: customer.contactVerification },
  )
  if (customer.customerType === 'INDIVIDUAL')
    return [...fields, ...misfits(id, table, { ...customer }), ...documentErrors(platform, id, 'individual')]
  return [...fields, ...documentErrors(platform, id, 'business'), ...ownerGaps(platform, id)]
}
