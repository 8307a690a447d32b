import { fileURLToPath } from 'node:url'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { serveBackend } from '../../examples/onboarding/serveBackend.js'
import { serveApp } from './serveApp.js'

const dist = fileURLToPath(new URL('../../examples/onboarding/dist/', import.meta.url))
const credentials = { clientId: 'sandbox', clientSecret: 'sandbox' }

/** The example as `npm run demo` starts it, built: the app, its own backend, and the sandbox as Grid. */
export interface Example {
  grid: SandboxServer
  origin: string
  stop: () => Promise<void>
}

export async function startExample(): Promise<Example> {
  const grid = await serveSandbox({ credentials })
  let backendOrigin = ''
  const app = await serveApp({ dist, backendOrigin: () => backendOrigin })
  const backend = await serveBackend(
    {
      ...credentials,
      gridBaseUrl: grid.url,
      webhookPublicKey: await grid.sandbox.webhookPublicKey,
      appOrigin: app.origin,
    },
    0,
  )
  backendOrigin = backend.origin
  grid.sandbox.webhook = { url: `${backend.origin}/api/grid/webhooks`, retryDelaysMs: [50, 100, 200] }
  return {
    grid,
    origin: app.origin,
    async stop() {
      await app.stop()
      await backend.stop()
      await grid.stop()
      await grid.sandbox.close()
    },
  }
}
