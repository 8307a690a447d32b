import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { matchRoute } from '@grid-kyc/core'
import { incomingBody } from '../node/incomingBody.js'
import { writeResponse } from '../node/writeResponse.js'
import type { ForwardedRequest, ScriptedResponse } from './Row.js'

/** Stands in front of Grid, writes down what reaches it, and sometimes answers in its place. */
export interface Recorder {
  /** The base URL the proxy has to use as Grid's. */
  url: string
  /** What reached Grid since the last call. A request broken off half-way did not reach it. */
  take(): ForwardedRequest[]
  /** Answers the requests of an operation itself, until the next script. */
  script(scripted: ScriptedResponse | undefined): void
  stop(): Promise<void>
}

/** Starts a recorder on loopback in front of the Grid (or sandbox) at `gridUrl`. */
export async function createRecorder(gridUrl: string, port = 0): Promise<Recorder> {
  const grid = new URL(gridUrl)
  let reached: ForwardedRequest[] = []
  let script: ScriptedResponse | undefined

  const server = createServer(async (incoming, outgoing) => {
    try {
      const url = new URL(grid.origin + incoming.url)
      const path = url.pathname.slice(grid.pathname.replace(/\/$/, '').length)
      const method = String(incoming.method)
      const bytes = new Uint8Array(await new Response(incomingBody(incoming).stream).arrayBuffer())
      const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
      reached.push({ method, path, query: url.searchParams, headers, body: new TextDecoder().decode(bytes) })
      await writeResponse(
        await answer(method, path, new Request(url, { method, headers: forwarded(headers), ...body(method, bytes) })),
        outgoing,
      )
    } catch {
      outgoing.destroy()
    }
  })

  async function answer(method: string, path: string, request: Request): Promise<Response> {
    const scripted = script?.operation === matchRoute(method, path).match?.operation ? script : undefined
    if (!scripted) return decoded(await fetch(request))
    // It stays: a proxy may look an owner up by the same operation before it forwards the request.
    const { status, headers = {} } = scripted
    return new Response(JSON.stringify(scripted.body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    })
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${bound}${grid.pathname}`,
    take() {
      const taken = reached
      reached = []
      return taken
    },
    script(scripted) {
      script = scripted
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const body = (method: string, bytes: Uint8Array<ArrayBuffer>) =>
  method === 'GET' || bytes.length === 0 ? {} : { body: bytes }

/** Those of the connection itself are not passed on. */
const forwarded = ({
  host: _h,
  connection: _c,
  'content-length': _l,
  'transfer-encoding': _t,
  ...rest
}: Record<string, string>) => rest

/** `fetch` has decoded the body, so the headers must not say otherwise. */
function decoded(response: Response): Response {
  const headers = new Headers(response.headers)
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection']) headers.delete(name)
  return new Response(response.body, { status: response.status, headers })
}
