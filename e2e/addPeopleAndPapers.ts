import { type BeneficialOwnerCreate, beneficialOwnerFields, createBeneficialOwner, exampleOf } from '@grid-kyc/core'
import { addPapers } from './addPapers.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

const papers = ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY', 'BANK_STATEMENT']

/** Puts an owner and all documents straight into the sandbox. */
export async function addPeopleAndPapers(environment: TestEnvironment, customerId: string): Promise<void> {
  const example = exampleOf(beneficialOwnerFields)
  const body: BeneficialOwnerCreate = { ...example, customerId, roles: ['UBO', 'CONTROL_PERSON'] }
  const owner = await environment.sandbox.client.send(createBeneficialOwner, { body })
  await addPapers(environment, customerId, papers)
  await addPapers(environment, owner.id, ['PASSPORT'])
}
