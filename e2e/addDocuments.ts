import { toFormData, uploadDocument } from '@grid-kyc/core'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

/** Puts documents of these types straight into the sandbox. */
export async function addDocuments(
  { sandbox }: TestEnvironment,
  documentHolder: string,
  types: readonly string[],
): Promise<void> {
  const file = new File(['%PDF-1.7\n%%EOF'], 'scan.pdf', { type: 'application/pdf' })
  const particulars = { country: 'US', documentNumber: 'X1', issuingAuthority: 'State', file }
  for (const documentType of types) {
    await sandbox.client.send(uploadDocument, { form: toFormData({ documentHolder, documentType, ...particulars }) })
  }
}
