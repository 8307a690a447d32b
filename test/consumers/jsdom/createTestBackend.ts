import { createGridProxy } from '@grid-kyc/proxy'
import { createSandbox, gridPath, type SeedName } from '@grid-kyc/sandbox'

/** A sandbox and a proxy in this process, signed in as one customer. No socket is opened. */
export async function createTestBackend(seed: SeedName) {
  const sandbox = createSandbox()
  const customerId = await sandbox.seedCustomer(seed)
  const proxy = createGridProxy({
    grid: {
      baseUrl: sandbox.origin + gridPath,
      clientId: 'sandbox',
      clientSecret: 'sandbox',
      fetch: sandbox.fetch,
    },
    basePath: '/api/grid',
    redirectUris: ['https://app.test'],
    customerFor: () => customerId,
    webhook: { publicKeys: [await sandbox.webhookPublicKey] },
  })
  sandbox.webhook = { url: 'https://app.test/api/grid/webhooks', fetch: request => proxy.fetch(request) }
  return {
    sandbox,
    customerId,
    provider: { proxyUrl: 'https://app.test/api/grid', fetch: (request: Request) => proxy.fetch(request) },
    async close() {
      await proxy.close()
      await sandbox.close()
    },
  }
}
