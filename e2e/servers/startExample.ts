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

/** `log` gets everything its backend writes. */
export async function startExample(log: (line: string) => void): Promise<Example> {
  const silence = listenToOutput(log)
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
      silence()
    },
  }
}

/** The backend runs in this process, so its log is what the process writes. Returns a function that stops recording. */
function listenToOutput(log: (line: string) => void): () => void {
  const streams = [process.stdout, process.stderr].map(stream => ({ stream, write: stream.write }))
  for (const { stream, write } of streams) {
    stream.write = ((...written: Parameters<typeof write>) => {
      log(String(written[0]))
      return write.apply(stream, written)
    }) as typeof write
  }
  return () => {
    for (const { stream, write } of streams) stream.write = write
  }
}
