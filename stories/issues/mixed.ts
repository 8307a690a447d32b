import { replaceDocument, toFormData, type VerificationError } from '@grid-kyc/core'
import { addOwner, reportErrors, store } from '../documents/applicants.js'
import { pdf } from '../documents/files.js'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'

/** A business with an issue of every kind: its fields, its people, its documents. */
export async function rejectMuch(environment: StoryEnvironment): Promise<void> {
  const amina = await addOwner(environment, {}, { roles: ['UBO'] })
  const lukas = await addOwner(environment, { firstName: 'Łukasz', lastName: 'Ó Dálaigh' }, { roles: ['DIRECTOR'] })
  const passport = await store(environment, 'PASSPORT', 'passport.jpg', { documentHolder: amina })
  reportErrors(
    environment,
    { type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' },
    { type: 'MISSING_FIELD', field: 'customer.address.line1' },
    { type: 'INVALID_FIELD', field: 'businessInfo.taxId', reason: 'The register has another number.' },
    { type: 'INVALID_FIELD', field: 'personalInfo.birthDate', resourceId: lukas },
    { type: 'MISSING_IDENTITY_DOCUMENT', resourceId: lukas, acceptedDocumentTypes: ['PASSPORT', 'NATIONAL_ID'] },
    { type: 'POOR_QUALITY_DOCUMENT', resourceId: passport, acceptedDocumentTypes: ['PASSPORT'] },
    { type: 'MISSING_PROOF_OF_ADDRESS_DOCUMENT', acceptedDocumentTypes: ['UTILITY_BILL', 'BANK_STATEMENT'] },
    { type: 'MISSING_CONTROL_PERSON' },
  )
}

/** The same issue for the second time, after it was fixed. */
export async function rejectAgain(environment: StoryEnvironment): Promise<void> {
  const passport = await store(environment, 'PASSPORT', 'passport.jpg')
  const error: Partial<VerificationError> & { type: string } = {
    type: 'POOR_QUALITY_DOCUMENT',
    resourceId: passport,
    acceptedDocumentTypes: ['PASSPORT'],
  }
  reportErrors(environment, error, { type: 'MISSING_FIELD', field: 'birthDate' })
  await again(environment, passport)
  reportErrors(environment, error, { type: 'MISSING_FIELD', field: 'nationality' })
}

async function again({ sandbox }: StoryEnvironment, documentId: string): Promise<void> {
  const form = { documentType: 'PASSPORT', country: 'US', documentNumber: 'X12345678', issuingAuthority: 'State' }
  // A moment later than the verification, as Grid's clock has it.
  await new Promise(resolve => setTimeout(resolve, 5))
  await sandbox.client.send(replaceDocument, { documentId, form: toFormData({ ...form, file: pdf('passport-2.pdf') }) })
  await new Promise(resolve => setTimeout(resolve, 5))
}
