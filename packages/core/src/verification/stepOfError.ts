import { beneficialOwnerFields } from '../fields/beneficialOwnerFields.js'
import { businessFields } from '../fields/businessFields.js'
import type { StepId } from '../fields/Field.js'
import { individualFields } from '../fields/individualFields.js'
import { locateField } from '../fields/locateField.js'
import type { CustomerType } from '../model/Customer.js'
import { isIdOf } from '../model/isIdOf.js'
import type { VerificationError } from '../model/Verification.js'
import { guidanceFor } from './guidance.js'

/** The table of the resource an id names: an owner's, or else the customer's. */
export const tableOfResource = (resourceId: string, customerType: CustomerType) => {
  if (isIdOf('beneficialOwner', resourceId)) return beneficialOwnerFields
  return customerType === 'BUSINESS' ? businessFields : individualFields
}

/** The step on which an error is fixed. An error without a fix or without a known field is shown on the review. */
export function stepOfError(error: VerificationError, customerType: CustomerType): StepId {
  const { fix } = guidanceFor(error)
  if (fix === 'document' || fix === 'replace') return 'documents'
  if (fix === 'people') return 'people'
  if (fix === 'support' || !error.field) return 'review'
  if (isIdOf('beneficialOwner', error.resourceId)) return 'people'
  return locateField(tableOfResource(error.resourceId, customerType), error.field)?.field.step ?? 'review'
}
