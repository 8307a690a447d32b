export {
  beneficialOwnerSchema,
  beneficialOwnerUpdateSchema,
  beneficialOwnerVerificationSchema,
  businessSchema,
  businessUpdateSchema,
  businessVerificationSchema,
  contactCodeSchema,
  documentReplaceSchema,
  documentSchema,
  documentVerificationSchema,
  individualSchema,
  individualUpdateSchema,
  individualVerificationSchema,
  kycLinkSchema,
  verificationSchema,
} from './schema/resourceSchemas.js'
export { type SchemaOptions, schemaOf } from './schema/schemaOf.js'
export { type TableSchema, tableSchema } from './schema/tableSchema.js'
export { type FieldIssue, validateFields } from './schema/validateFields.js'
export { type ImportIssue, validateImportRow } from './schema/validateImportRow.js'
