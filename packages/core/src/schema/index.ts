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
} from './resourceSchemas.js'
export { draftEntrySchema, platformConfigSchema, sessionSchema, webhookEventSchema } from './responseSchemas.js'
export { type SchemaOptions, schemaOf } from './schemaOf.js'
export { type TableSchema, tableSchema } from './tableSchema.js'
export { type FieldIssue, validateFields } from './validateFields.js'
export { type ImportIssue, validateImportRow } from './validateImportRow.js'
