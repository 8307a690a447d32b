import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Sandbox } from '../controls/Sandbox.js'
import { createSandbox } from '../createSandbox.js'
import type { SandboxOptions } from '../platform/SandboxOptions.js'
import { gridPath } from '../server/createGridServer.js'

/** `origin` is the one browsers reach it by, where that is not the address it listens on. */
export interface ServeSandboxOptions extends SandboxOptions {
  /** Serves this one; of the other sandbox options only `origin` is then looked at. */
  sandbox?: Sandbox
  /** Default: any free port. */
  port?: number
  /** Default `127.0.0.1`. */
  host?: string
}

/** A sandbox on a socket. */
export interface SandboxServer {
  readonly sandbox: Sandbox
  readonly origin: string
  /** The base URL of the API under it. */
  readonly url: string
  /** Closes the listener and every connection; the sandbox keeps its state. */
  stop(): Promise<void>
  /** Listens again, on the same port. */
  start(): Promise<void>
}

/** Serves a sandbox over HTTP. Rejects with Node's error where the port is taken. */
export async function serveSandbox(options: ServeSandboxOptions = {}): Promise<SandboxServer> {
  const { host = '127.0.0.1', port = 0 } = options
  const sandbox = options.sandbox ?? createSandbox(options)
  const listener = getRequestListener(
    (request, { incoming }) =>
      // The sandbox rejects for one reason only: it was asked to drop the connection.
      sandbox.fetch(request).catch(() => {
        incoming.socket.destroy()
        return RESPONSE_ALREADY_SENT
      }),
    { overrideGlobalObjects: false },
  )
  const server = createServer(listener)
  await listen(server, port, host)
  const bound = (server.address() as AddressInfo).port
  const origin = options.origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${bound}`
  sandbox.origin = origin
  return {
    sandbox,
    origin,
    url: origin + gridPath,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    start: () => listen(server, bound, host),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
