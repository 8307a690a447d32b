export { addressFields } from './addressFields.js'
export { allFields } from './allFields.js'
export { beneficialOwnerFields } from './beneficialOwnerFields.js'
export { businessFields } from './businessFields.js'
export { businessInfoFields } from './businessInfoFields.js'
export { businessStartFields } from './businessStartFields.js'
export { commonConstraints } from './commonConstraints.js'
export { contactCodeFields } from './contactCodeFields.js'
export { currencyGaps } from './currencyGaps.js'
export { customerFields } from './customerFields.js'
export {
  type CustomerImportColumn,
  type CustomerImportColumnRow,
  customerImportColumns,
  importedCustomer,
} from './customerImportColumns.js'
export { customerImportFields } from './customerImportFields.js'
export { dataInventory, type InventoryRow } from './dataInventory.js'
export { documentFields } from './documentFields.js'
export { dueDiligenceFields } from './dueDiligenceFields.js'
export { endUserTermsConsentFields } from './endUserTermsConsentFields.js'
export { exampleOf } from './exampleOf.js'
export type { FieldPath, Open, StepId } from './Field.js'
export {
  type Control,
  type Field,
  type FieldConstraint,
  type FieldContext,
  type FieldTable,
  isField,
  type LocalName,
  type NeededFor,
  type Privacy,
  type Rule,
  type Values,
} from './Field.js'
export { type FieldRow, fieldAt, fieldRows } from './fieldRows.js'
export { type BodyName, type FormName, fieldsOf } from './fieldsOf.js'
export { fieldsOnFile } from './fieldsOnFile.js'
export { individualFields } from './individualFields.js'
export { individualStartFields } from './individualStartFields.js'
export { isEmptyValue } from './isEmptyValue.js'
export { isMasked } from './isMasked.js'
export { isNeeded, type RequirementStage } from './isNeeded.js'
export { isSecretName, secretNames, secretPaths } from './isSecretName.js'
export { isShown, privacyOf } from './isShown.js'
export { kycLinkFields } from './kycLinkFields.js'
export { localField } from './localField.js'
export { type LocatedField, locateField } from './locateField.js'
export { missingFields } from './missingFields.js'
export { ownerStartFields } from './ownerStartFields.js'
export { personalInfoFields } from './personalInfoFields.js'
export { platformConfigFields } from './platformConfigFields.js'
export type { ValueOf, ValuesOf } from './ValuesOf.js'
export { setValueAt, valueAt } from './valueAt.js'
export { verificationFields } from './verificationFields.js'
