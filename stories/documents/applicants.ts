import {
  beneficialOwnerFields,
  createBeneficialOwner,
  exampleOf,
  toFormData,
  uploadDocument,
  type VerificationError,
} from '@grid-kyc/core'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'
import { pdf } from './files.js'

/** Stores a document at Grid. Returns its id. */
export async function store(
  { sandbox, customerId }: StoryEnvironment,
  documentType: string,
  fileName: string,
  more: { side?: 'FRONT' | 'BACK'; documentHolder?: string } = {},
): Promise<string> {
  const particulars = { documentNumber: 'X12345678', issuingAuthority: 'Department of State' }
  const form = { documentHolder: customerId, documentType, country: 'US', ...particulars, ...more, file: pdf(fileName) }
  return (await sandbox.client.send(uploadDocument, { form: toFormData(form) })).id
}

/** Adds an owner at Grid. Returns the id. */
export async function addOwner(
  { sandbox, customerId }: StoryEnvironment,
  person: object = {},
  more: object = {},
): Promise<string> {
  const example = exampleOf(beneficialOwnerFields)
  const body = { ...example, ...more, customerId, personalInfo: { ...example.personalInfo, ...person } }
  return (await sandbox.client.send(createBeneficialOwner, { body })).id
}

/** Has Grid report these errors; without a resource they are the customer's. */
export function reportErrors(
  { sandbox, customerId }: StoryEnvironment,
  ...errors: (Partial<VerificationError> & { type: string })[]
): void {
  sandbox.setVerification(customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: errors.map(error => ({ resourceId: customerId, reason: '', ...error })),
  })
}
