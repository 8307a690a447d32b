import {
  type BeneficialOwnerCreate,
  beneficialOwnerFields,
  createBeneficialOwner,
  exampleOf,
  toFormData,
  uploadDocument,
} from '@grid-kyc/core'
import type { World } from './servers/startWorld.js'

/** Puts an owner and all documents straight into the sandbox. */
export async function addPeopleAndPapers({ sandbox }: World, customerId: string): Promise<void> {
  const example = exampleOf(beneficialOwnerFields)
  const body: BeneficialOwnerCreate = { ...example, customerId, roles: ['UBO', 'CONTROL_PERSON'] }
  const owner = await sandbox.client.send(createBeneficialOwner, { body })
  const file = new File(['%PDF-1.7\n%%EOF'], 'scan.pdf', { type: 'application/pdf' })
  const particulars = { country: 'US', documentNumber: 'X1', issuingAuthority: 'State', file }
  const add = (documentHolder: string, documentType: string) =>
    sandbox.client.send(uploadDocument, { form: toFormData({ documentHolder, documentType, ...particulars }) })
  for (const type of ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY', 'BANK_STATEMENT'])
    await add(customerId, type)
  await add(owner.id, 'PASSPORT')
}
