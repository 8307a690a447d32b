import { type BeneficialOwnerCreate, beneficialOwnerFields, createBeneficialOwner, exampleOf } from '@grid-kyc/core'
import { addPapers } from './addPapers.js'
import type { World } from './servers/startWorld.js'

const papers = ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY', 'BANK_STATEMENT']

/** Puts an owner and all documents straight into the sandbox. */
export async function addPeopleAndPapers(world: World, customerId: string): Promise<void> {
  const example = exampleOf(beneficialOwnerFields)
  const body: BeneficialOwnerCreate = { ...example, customerId, roles: ['UBO', 'CONTROL_PERSON'] }
  const owner = await world.sandbox.client.send(createBeneficialOwner, { body })
  await addPapers(world, customerId, papers)
  await addPapers(world, owner.id, ['PASSPORT'])
}
