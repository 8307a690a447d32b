import { createServer, type Server } from 'node:http'
import type { GridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'

export function nodeServer(proxy: GridProxy): Server {
  const server = createServer(toNodeHandler(proxy))
  const stop = async () => {
    // Requests that are being answered are completed. Event streams never complete, so they are closed.
    server.close()
    await proxy.close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, stop)
    server.once('close', () => process.off(signal, stop))
  }
  return server
}
