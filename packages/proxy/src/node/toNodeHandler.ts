import type { IncomingMessage, ServerResponse } from 'node:http'
import { refusalResponse } from '../answer/jsonResponse.js'
import type { GridProxy } from '../createGridProxy.js'
import { Refusal } from '../Refusal.js'
import { incomingBody } from './incomingBody.js'
import { refuseReadBody } from './refuseReadBody.js'
import { requestUrl } from './requestUrl.js'
import { writeResponse } from './writeResponse.js'

/** What Node's `http`, Express and (with its raw request and reply) Fastify call. */
export type NodeHandler = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next?: (error?: unknown) => void,
) => Promise<void>

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name = '', value = ''] = rawHeaders.slice(i, i + 2)
    // HTTP/2 has its request line among the headers.
    if (!name.startsWith(':')) headers.append(name, value)
  }
  return headers
}

function toRequest(
  incoming: IncomingMessage,
  url: URL | undefined,
  body: ReadableStream,
  signal: AbortSignal,
): Request {
  const { method = 'GET' } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  if (hasBody) refuseReadBody(incoming)
  try {
    const init: RequestInit & { duplex?: 'half' } = { method, headers: headersOf(incoming), signal }
    return new Request(url ?? '', hasBody ? ({ ...init, body, duplex: 'half' } as RequestInit) : init)
  } catch {
    // No Request can be made of some methods, hosts and headers; no route has them either.
    throw new Refusal(404, 'NOT_FOUND', 'The proxy has no such route, so nothing was sent to Grid.')
  }
}

/**
 * Mounts a proxy in a Node server: `createServer(toNodeHandler(proxy))`, or `app.use(toNodeHandler(proxy))` in Express,
 * before anything that reads bodies. With a `next`, other paths are left to it.
 */
export function toNodeHandler(proxy: GridProxy): NodeHandler {
  return async (incoming, outgoing, next) => {
    const url = requestUrl(incoming)
    if (next && !url?.pathname.startsWith(`${proxy.basePath}/`)) return next()
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    const { stream, discard } = incomingBody(incoming)
    try {
      const request = toRequest(incoming, url, stream, gone.signal)
      await writeResponse(await proxy.fetch(request, { ip: incoming.socket.remoteAddress }), outgoing)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await writeResponse(refusalResponse(error), outgoing)
    }
    discard()
  }
}
