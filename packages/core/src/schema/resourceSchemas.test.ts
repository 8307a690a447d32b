import { expect, it } from 'vitest'
import { allFields } from '../fields/allFields.js'
import type { FieldTable } from '../fields/Field.js'
import type { RequirementStage } from '../fields/isNeeded.js'
import {
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
import { tableSchema } from './tableSchema.js'

interface Parsed {
  safeParse: (value: unknown) => { error?: { issues: readonly { path: PropertyKey[] }[] } | undefined }
}

const missing = (schema: Parsed) => schema.safeParse({}).error?.issues.map(({ path }) => path.join('.')) ?? []

const { individual, business, beneficialOwner, document, kycLink, contactCode, verification } = allFields

it.each<[string, Parsed, FieldTable, RequirementStage]>([
  ['individualSchema', individualSchema, individual, 'create'],
  ['individualUpdateSchema', individualUpdateSchema, individual, 'update'],
  ['individualVerificationSchema', individualVerificationSchema, individual, 'verification'],
  ['businessSchema', businessSchema, business, 'create'],
  ['businessUpdateSchema', businessUpdateSchema, business, 'update'],
  ['businessVerificationSchema', businessVerificationSchema, business, 'verification'],
  ['beneficialOwnerSchema', beneficialOwnerSchema, beneficialOwner, 'create'],
  ['beneficialOwnerUpdateSchema', beneficialOwnerUpdateSchema, beneficialOwner, 'update'],
  ['beneficialOwnerVerificationSchema', beneficialOwnerVerificationSchema, beneficialOwner, 'verification'],
  ['documentSchema', documentSchema, document, 'create'],
  ['documentReplaceSchema', documentReplaceSchema, document, 'update'],
  ['documentVerificationSchema', documentVerificationSchema, document, 'verification'],
  ['kycLinkSchema', kycLinkSchema, kycLink, 'create'],
  ['contactCodeSchema', contactCodeSchema, contactCode, 'create'],
  ['verificationSchema', verificationSchema, verification, 'create'],
])('%s wants what its request requires', (_name, schema, table, stage) => {
  expect(missing(schema)).toEqual(missing(tableSchema(table, stage)))
})

it('wants a code where a contact is confirmed, a customer of a submission, and nothing of a link', () => {
  expect(contactCodeSchema.safeParse({}).success).toBe(false)
  expect(verificationSchema.safeParse({}).success).toBe(false)
  expect(kycLinkSchema.safeParse({}).success).toBe(true)
})
