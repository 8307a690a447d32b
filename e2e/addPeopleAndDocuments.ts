import { type BeneficialOwnerCreate, beneficialOwnerFields, createBeneficialOwner, exampleOf } from '@grid-kyc/core'
import { addDocuments } from './addDocuments.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

const documentTypes = ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY', 'BANK_STATEMENT']

/** Puts an owner and all documents straight into the sandbox. */
export async function addPeopleAndDocuments(environment: TestEnvironment, customerId: string): Promise<void> {
  const example = exampleOf(beneficialOwnerFields)
  const body: BeneficialOwnerCreate = { ...example, customerId, roles: ['UBO', 'CONTROL_PERSON'] }
  const owner = await environment.sandbox.client.send(createBeneficialOwner, { body })
  await addDocuments(environment, customerId, documentTypes)
  await addDocuments(environment, owner.id, ['PASSPORT'])
}
