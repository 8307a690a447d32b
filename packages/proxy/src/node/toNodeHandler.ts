import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GridProxy } from '../createGridProxy.js'
import { HttpError } from '../HttpError.js'
import { errorResponse } from '../response/jsonResponse.js'
import { incomingBody } from './incomingBody.js'
import { isForProxy, toRequest } from './toRequest.js'
import { writeResponse } from './writeResponse.js'

/**
 * The signature of a handler for Node's `http`, Express and (with its raw request and reply) Fastify. `native` is what the
 * proxy's callbacks get as the framework's own request; default `incoming`, which is Express's `req`.
 */
export type NodeHandler = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next?: ((error?: unknown) => void) | undefined,
  native?: unknown,
) => Promise<void>

/**
 * Mounts a proxy in a Node server: `createServer(toNodeHandler(proxy))`, or `app.use(toNodeHandler(proxy))` in Express,
 * before anything that reads bodies. With a `next`, other paths are passed on to it. Never rejects.
 */
export function toNodeHandler(proxy: GridProxy): NodeHandler {
  return async (incoming, outgoing, next, native = incoming) => {
    if (next && !isForProxy(incoming, proxy.basePath)) return next()
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    const { stream, discard } = incomingBody(incoming)
    try {
      const request = toRequest(incoming, stream, gone.signal)
      const response = await proxy.fetch(request, { ip: incoming.socket.remoteAddress, native })
      await respond(response)
    } catch (error) {
      try {
        if (outgoing.headersSent) throw error
        await respond(errorResponse(knownError(error)))
      } catch {
        // A rejection would end the process, so any failure here ends the connection.
        outgoing.destroy()
      }
    }

    async function respond(response: Response) {
      if (incoming.complete) return writeResponse(response, outgoing)
      // What is left of the body is not read to its end, so no other request can follow on this connection.
      outgoing.shouldKeepAlive = false
      await writeResponse(response, outgoing, discard)
    }
  }
}

const knownError = (error: unknown): HttpError =>
  error instanceof HttpError ? error : new HttpError(500, 'INTERNAL_ERROR', 'The proxy failed to respond.')
