import { allFields } from './allFields.js'
import { customerFields } from './customerFields.js'
import type { FieldTable } from './Field.js'
import { platformConfigFields } from './platformConfigFields.js'

/** Which field table a JSON body is made of. */
export type BodyName = 'customer' | 'kycLink' | 'contactCode' | 'beneficialOwner' | 'verification' | 'platformConfig'

/** Which field table a multipart form is made of. */
export type FormName = 'document' | 'customerImport'

/**
 * The fields a body or form is made of. A customer's depend on `values.customerType`; without a known one, only what
 * all customers have in common.
 */
export function fieldsOf(name: BodyName | FormName, values: { readonly customerType?: unknown } = {}): FieldTable {
  if (name === 'platformConfig') return platformConfigFields
  if (name !== 'customer') return allFields[name]
  if (values.customerType === 'INDIVIDUAL') return allFields.individual
  return values.customerType === 'BUSINESS' ? allFields.business : customerFields
}
