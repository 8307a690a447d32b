import { beneficialOwnerFields } from './beneficialOwnerFields.js'
import { businessFields } from './businessFields.js'
import { contactCodeFields } from './contactCodeFields.js'
import { customerImportFields } from './customerImportFields.js'
import { documentFields } from './documentFields.js'
import type { FieldTable } from './Field.js'
import { individualFields } from './individualFields.js'
import { kycLinkFields } from './kycLinkFields.js'
import { verificationFields } from './verificationFields.js'

/** Every table by the resource or request it describes, for those who loop over all of them. */
export const allFields = {
  individual: individualFields,
  business: businessFields,
  beneficialOwner: beneficialOwnerFields,
  document: documentFields,
  kycLink: kycLinkFields,
  contactCode: contactCodeFields,
  verification: verificationFields,
  customerImport: customerImportFields,
} as const satisfies Record<string, FieldTable>
