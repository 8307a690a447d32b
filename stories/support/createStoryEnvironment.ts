import { type Customer, type CustomerCreate, createCustomer } from '@grid-kyc/core'
import { createGridProxy, createMemoryStore } from '@grid-kyc/proxy'
import { createSandbox, type Sandbox, type SandboxOptions, type SeedName } from '@grid-kyc/sandbox'

/** The whole chain in the page: client → proxy → sandbox, each speaking HTTP to the next without a network. */
export interface StoryEnvironment {
  sandbox: Sandbox
  customerId: string
  /** What the provider is given in place of the network. */
  fetch: (request: Request) => Promise<Response>
  close: () => void
}

const baseUrl = 'https://grid.storybook.test/grid/2025-10-13'
const credentials = { clientId: 'sandbox', clientSecret: 'sandbox' }

export const proxyUrl = `${window.location.origin}/api/grid`

export interface StoryEnvironmentOptions {
  /** Default true. */
  signedIn?: boolean | undefined
  /** The session has no customer yet, and may create its own. */
  isNew?: boolean | undefined
  /** The platform's own staff is asking. */
  isStaff?: boolean | undefined
  sandboxOptions?: SandboxOptions | undefined
  /** Whose session it is instead: a customer in some state of the lifecycle. */
  seed?: SeedName | undefined
}

/** A fresh sandbox with one customer in it, and a proxy whose session is that customer's. */
export async function createStoryEnvironment(
  customer: CustomerCreate,
  { signedIn = true, isNew = false, isStaff = false, sandboxOptions = {}, seed }: StoryEnvironmentOptions = {},
): Promise<StoryEnvironment> {
  const sandbox = createSandbox({ ...sandboxOptions, credentials })
  const create = async () => {
    const created: Customer = await sandbox.client.send(createCustomer, { body: customer })
    return created.id ?? ''
  }
  const customerId = seed ? await sandbox.seedCustomer(seed) : await create()
  let session = isNew ? [] : [customerId]
  const proxy = createGridProxy({
    grid: { baseUrl, ...credentials, fetch: request => sandbox.fetch(request) },
    basePath: '/api/grid',
    customerFor: () => (signedIn ? session : null),
    create: {
      platformCustomerId: () => 'account-7',
      onCreated(_request, { id = '' }) {
        session = [id]
      },
    },
    allow: { fields: ['umaAddress'] },
    redirectUris: [location.origin],
    // A built Storybook is production code, where the proxy warns of a missing store.
    store: createMemoryStore(),
    operator: () => isStaff,
    limits: false,
  })
  return {
    sandbox,
    customerId,
    fetch: request => proxy.fetch(request, { ip: '203.0.113.7' }),
    close() {
      void proxy.close()
      void sandbox.close()
    },
  }
}
