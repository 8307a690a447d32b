import { serve } from '@hono/node-server'
import { type BackendOptions, createBackend } from './createBackend.js'

/** The backend as an HTTP server of this machine; port 0 is any free one. */
export function serveBackend(
  options: BackendOptions,
  port: number,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const backend = createBackend(options)
  return new Promise(resolve => {
    const server = serve({ fetch: backend.fetch, port, hostname: '127.0.0.1' }, address =>
      resolve({
        origin: `http://127.0.0.1:${address.port}`,
        async stop() {
          await backend.close()
          await new Promise(done => server.close(done))
        },
      }),
    )
  })
}
