import { type CustomerCreate, createClient, createCustomer } from '@grid-kyc/core'
import { createGridProxy, type GridProxyOptions } from '@grid-kyc/proxy'
import { createSandbox, type Sandbox, type SandboxOptions } from '@grid-kyc/sandbox'

/** Client → proxy → sandbox in one process: no sockets, and no hand-written answer. */
export interface TestEnvironment {
  sandbox: Sandbox
  /** Of the customer whose session it is. */
  customerId: string
  proxyUrl: string
  /** What the browser's requests go through. */
  fetch: (request: Request) => Promise<Response>
  /** Changes whose session it is; null is signed out. */
  signInAs: (customerId: string | null) => void
  create: (customer: CustomerCreate) => Promise<string>
  /** Gives the proxy a webhook, as if its signature had been checked. */
  ingest: (event: unknown) => Promise<unknown>
  close: () => Promise<void>
}

const baseUrl = 'https://grid.test/grid/2025-10-13'
const credentials = { clientId: 'sandbox', clientSecret: 'sandbox' }

export async function startInProcess(
  customer: CustomerCreate,
  options: { proxy?: Partial<GridProxyOptions>; sandbox?: SandboxOptions } = {},
): Promise<TestEnvironment> {
  const sandbox = createSandbox({ ...options.sandbox, credentials })
  const grid = createClient({
    baseUrl: baseUrl,
    fetch: request => sandbox.fetch(request),
    headers: { authorization: `Basic ${btoa('sandbox:sandbox')}` },
  })
  const create = async (body: CustomerCreate) => (await grid.send(createCustomer, { body })).id ?? ''
  const customerId = await create(customer)
  let session: string | null = customerId
  const proxy = createGridProxy({
    grid: { baseUrl, ...credentials, fetch: request => sandbox.fetch(request) },
    basePath: '/api/grid',
    customerFor: () => session,
    redirectUris: ['https://app.test', ...(globalThis.location ? [location.origin] : [])],
    limits: false,
    ...options.proxy,
  })
  return {
    sandbox,
    customerId,
    proxyUrl: 'https://app.test/api/grid',
    fetch: request => proxy.fetch(request, { ip: '203.0.113.7' }),
    signInAs(next) {
      session = next
    },
    create,
    ingest: event => proxy.ingest(event),
    async close() {
      await proxy.close()
      await sandbox.close()
    },
  }
}
