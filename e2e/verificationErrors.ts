import {
  beneficialOwnerFields,
  createBeneficialOwner,
  exampleOf,
  toFormData,
  uploadDocument,
  type VerificationError,
} from '@grid-kyc/core'
import type { BrowserContext } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { pdf } from './documentFiles.js'
import { company } from './people.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

/** Grid has looked, and wants this. */
export const rejectWith = (
  { sandbox }: TestEnvironment,
  customerId: string,
  ...errors: (Partial<VerificationError> & { type: string })[]
) =>
  sandbox.setVerification(customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: errors.map(error => ({ resourceId: customerId, reason: '', ...error })),
  })

export async function addOwner(
  { sandbox }: TestEnvironment,
  customerId: string,
  firstName: string,
  roles: string[],
): Promise<string> {
  const example = exampleOf(beneficialOwnerFields)
  const personalInfo = { ...example.personalInfo, firstName, lastName: canaryPerson.fullName }
  const body = { ...example, roles, customerId, personalInfo, ownershipPercentage: 25 }
  return (await sandbox.client.send(createBeneficialOwner, { body })).id
}

/** A passport that Grid already has of a person. */
export async function passport({ sandbox }: TestEnvironment, documentHolder: string): Promise<string> {
  const particulars = { documentNumber: canaryPerson.identifier, issuingAuthority: canaryPerson.messages }
  const file = new File([new Uint8Array(pdf().buffer)], 'passport.pdf', { type: 'application/pdf' })
  const form = { documentHolder, documentType: 'PASSPORT', country: 'US', ...particulars, file }
  return (await sandbox.client.send(uploadDocument, { form: toFormData(form) })).id
}

const { businessInfo } = company
/** A company that has answered everything but its address and what the account is for. */
export const almostDone = {
  ...company,
  businessInfo: {
    ...businessInfo,
    entityType: 'LLC',
    businessType: 'WHOLESALE_TRADE',
    countriesOfOperation: ['US'],
    sourceOfFundsCategories: ['OPERATING_REVENUE'],
    expectedMonthlyTransactionCount: 'COUNT_10_TO_100',
    expectedMonthlyTransactionVolume: 'VOLUME_10K_TO_100K',
    expectedRecipientJurisdictions: ['US'],
  },
} as typeof company

const documentErrors = [
  ['MISSING_LEGAL_PRESENCE_DOCUMENT', 'ARTICLES_OF_INCORPORATION'],
  ['MISSING_OWNERSHIP_STRUCTURE_DOCUMENT', 'SHAREHOLDER_REGISTER'],
  ['MISSING_CONTROL_STRUCTURE_DOCUMENT', 'DIRECTOR_REGISTRY'],
  ['MISSING_PROOF_OF_ADDRESS_DOCUMENT', 'BANK_STATEMENT'],
] as const

/** A business with three owners and fourteen verification errors. All of them are true. */
export async function fourteen(environment: TestEnvironment, context: BrowserContext): Promise<string> {
  const customerId = await environment.signIn(context, almostDone)
  const [one, two, three] = [
    await addOwner(environment, customerId, 'Amina', ['UBO']),
    await addOwner(environment, customerId, 'Bo', ['UBO']),
    await addOwner(environment, customerId, 'Chidi', ['UBO', 'DIRECTOR']),
  ]
  const blurred = await passport(environment, one ?? '')
  rejectWith(
    environment,
    customerId,
    { type: 'MISSING_FIELD', field: 'businessInfo.purposeOfAccount' },
    { type: 'MISSING_FIELD', field: 'customer.address.line1' },
    { type: 'INVALID_FIELD', field: 'customer.businessInfo.taxId' },
    { type: 'INVALID_FIELD', field: 'businessInfo.legalName', reason: 'The register has another name.' },
    { type: 'MISSING_CONTROL_PERSON' },
    ...documentErrors.map(([type, accepted]) => ({ type, acceptedDocumentTypes: [accepted] })),
    { type: 'INVALID_FIELD', field: 'birthDate', resourceId: one ?? '' },
    { type: 'POOR_QUALITY_DOCUMENT', resourceId: blurred, acceptedDocumentTypes: ['PASSPORT'] },
    { type: 'MISSING_IDENTITY_DOCUMENT', resourceId: two ?? '', acceptedDocumentTypes: ['PASSPORT'] },
    { type: 'INVALID_FIELD', field: 'personalInfo.personalIds.taxIdentifier', resourceId: three ?? '' },
    { type: 'MISSING_IDENTITY_DOCUMENT', resourceId: three ?? '', acceptedDocumentTypes: ['PASSPORT'] },
  )
  return customerId
}
