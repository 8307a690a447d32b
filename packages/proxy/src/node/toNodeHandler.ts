import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GridProxy } from '../createGridProxy.js'
import { HttpError } from '../HttpError.js'
import { errorResponse } from '../response/jsonResponse.js'
import { incomingBody } from './incomingBody.js'
import { requestUrl, toRequest } from './toRequest.js'
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
 * before anything that reads bodies. With a `next`, other paths are passed on to it.
 */
export function toNodeHandler(proxy: GridProxy): NodeHandler {
  return async (incoming, outgoing, next, native = incoming) => {
    const url = requestUrl(incoming)
    if (next && !url?.pathname.startsWith(`${proxy.basePath}/`)) return next()
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    const { stream, discard } = incomingBody(incoming)
    try {
      const request = toRequest(incoming, url, stream, gone.signal)
      await writeResponse(await proxy.fetch(request, { ip: incoming.socket.remoteAddress, native }), outgoing)
    } catch (error) {
      if (!(error instanceof HttpError)) throw error
      await writeResponse(errorResponse(error), outgoing)
    }
    discard()
  }
}
