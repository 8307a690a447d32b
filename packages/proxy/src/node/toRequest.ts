import type { IncomingMessage } from 'node:http'
import { HttpError } from '../HttpError.js'

/** The URL a request was sent to, also below a router that cut its path; undefined when it is not a URL. */
export function requestUrl(incoming: IncomingMessage & { originalUrl?: string }): URL | undefined {
  const scheme = 'encrypted' in incoming.socket ? 'https' : 'http'
  const target = incoming.originalUrl ?? incoming.url ?? '/'
  const url = `${scheme}://${incoming.headers.host ?? incoming.headers[':authority'] ?? 'localhost'}${target}`
  return target.startsWith('/') && URL.canParse(url) ? new URL(url) : undefined
}

/** Refuses a request whose body was read by something in front of the proxy: there is nothing left to check or send. */
function refuseReadBody(incoming: IncomingMessage): void {
  if (!incoming.readableDidRead && !incoming.readableEnded) return
  throw new HttpError(
    500,
    'BODY_ALREADY_READ',
    'The body was read before it reached the proxy, so nothing was sent to Grid. In Express mount the proxy before express.json() and other parsers; in Fastify give its scope `removeAllContentTypeParsers()` and a parser for `*` that does not read the body.',
  )
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name = '', value = ''] = rawHeaders.slice(i, i + 2)
    // HTTP/2 has its request line among the headers.
    if (!name.startsWith(':')) headers.append(name, value)
  }
  return headers
}

/** Turns Node's request into a web `Request` whose body is read from `body`. Throws an {@link HttpError} where it cannot. */
export function toRequest(
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
    // Some methods, hosts and headers cannot be in a Request; no route has them either.
    throw new HttpError(404, 'NOT_FOUND', 'The proxy has no such route, so nothing was sent to Grid.')
  }
}
