import { addOwner, store } from '../documents/applicants.js'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'

/** Everything there that Grid asks of a business. */
export async function completeBusiness(environment: StoryEnvironment) {
  const owner = await addOwner(environment, {}, { roles: ['UBO', 'CONTROL_PERSON'], ownershipPercentage: 60 })
  await store(environment, 'PASSPORT', 'passport.pdf', { documentHolder: owner })
  for (const type of ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY', 'BANK_STATEMENT'])
    await store(environment, type, `${type.toLowerCase()}.pdf`)
}
