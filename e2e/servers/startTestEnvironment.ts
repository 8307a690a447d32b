import { type CustomerCreate, createClient, createCustomer } from '@grid-kyc/core'
import type { OperatorRights } from '@grid-kyc/proxy'
import type { Sandbox, SandboxOptions } from '@grid-kyc/sandbox'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import type { BrowserContext } from '@playwright/test'
import { serveApp } from './serveApp.js'
import { type Backend, type BackendOptions, startBackend } from './startBackend.js'

export interface TestEnvironmentOptions {
  /** The page's Content-Security-Policy, given its nonce and the sandbox's origin. */
  policy?: (nonce: string, sandboxOrigin: string) => string
  /** What kind of platform it is for Grid. */
  sandbox?: Pick<SandboxOptions, 'isRegulatedFinancialInstitution' | 'config'>
  /** What the platform's proxy lets its customers set besides. */
  allow?: BackendOptions['allow']
}

/** Three servers on loopback: the app, its backend with the proxy, and the sandbox as Grid. */
export interface TestEnvironment {
  sandbox: Sandbox
  grid: SandboxServer
  backend: Backend
  appOrigin: string
  /** Makes a customer and signs a browser in as them. */
  signIn: (context: BrowserContext, customer: CustomerCreate) => Promise<string>
  /** Signs a browser in as a user without a customer. Returns a function for the id of the customer they create. */
  signInNew: (context: BrowserContext) => Promise<() => string>
  /** Signs a browser in as one of the platform's own staff. */
  signInStaff: (context: BrowserContext, rights?: OperatorRights) => Promise<void>
  /** Ends every session of a customer. */
  signOut: (customerId: string) => void
  /** The address of the page, with what it should do differently. */
  page: (asked?: Record<string, string>) => string
  /** How many links were created. */
  linksCreated: () => number
  stop: () => Promise<void>
}

const credentials = { clientId: 'sandbox', clientSecret: 'sandbox' }

export async function startTestEnvironment(
  options: TestEnvironmentOptions & { log?: (line: string) => void },
): Promise<TestEnvironment> {
  const grid = await serveSandbox({ ...options.sandbox, credentials })
  const { sandbox } = grid
  const { policy } = options
  let backendOrigin = ''
  const app = await serveApp({
    backendOrigin: () => backendOrigin,
    policy: policy && (nonce => policy(nonce, grid.origin)),
  })
  const appOrigin = app.origin
  const backend: Backend = await startBackend({
    grid: { baseUrl: grid.url, ...credentials },
    redirectUris: [appOrigin],
    limits: false,
    allow: options.allow,
    webhook: { publicKeys: [await sandbox.webhookPublicKey], onEvent: event => void backend.events.push(event) },
    log: entry => options.log?.(JSON.stringify(entry)),
    audit: entry => options.log?.(JSON.stringify(entry)),
  })
  backendOrigin = backend.origin
  sandbox.webhook = { url: `${backend.origin}/api/grid/webhooks`, retryDelaysMs: [50, 100, 200] }
  const client = createClient({
    baseUrl: grid.url,
    headers: { authorization: `Basic ${btoa(`${credentials.clientId}:${credentials.clientSecret}`)}` },
  })

  return {
    sandbox,
    grid,
    backend,
    appOrigin,
    async signIn(context, customer) {
      const { id = '' } = await client.send(createCustomer, { body: customer })
      const session = crypto.randomUUID()
      backend.sessions.set(session, id)
      await context.addCookies([{ name: 'session', value: session, url: appOrigin, httpOnly: true, sameSite: 'Lax' }])
      return id
    },
    async signInNew(context) {
      const session = crypto.randomUUID()
      backend.sessions.set(session, '')
      await context.addCookies([{ name: 'session', value: session, url: appOrigin, httpOnly: true, sameSite: 'Lax' }])
      return () => backend.sessions.get(session) ?? ''
    },
    async signInStaff(context, rights = {}) {
      const session = crypto.randomUUID()
      backend.staff.set(session, rights)
      await context.addCookies([{ name: 'session', value: session, url: appOrigin, httpOnly: true, sameSite: 'Lax' }])
    },
    signOut(customerId) {
      for (const [session, id] of backend.sessions) if (id === customerId) backend.sessions.set(session, null)
    },
    page: (asked = {}) => `${appOrigin}/?${new URLSearchParams({ provider: grid.origin, ...asked })}`,
    linksCreated: () => sandbox.requests.filter(({ operation }) => operation === 'createKycLink').length,
    async stop() {
      await app.stop()
      await backend.stop()
      await grid.stop()
      await sandbox.close()
    },
  }
}
