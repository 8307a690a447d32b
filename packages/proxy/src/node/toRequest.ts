import type { IncomingMessage } from 'node:http'
import { HttpError } from '../HttpError.js'

/** A request of Node's, also below a router that cut its path. */
export type RoutedMessage = IncomingMessage & { originalUrl?: string }

/** A host name or an address, with a port: nothing that a URL would read as a path, a query or credentials. */
const plainHost = /^(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** The target of a request as it was sent. */
export const targetOf = ({ originalUrl, url }: RoutedMessage): string => originalUrl ?? url ?? '/'

const isUnder = (path: string, basePath: string) => path.startsWith(`${basePath}/`)

/**
 * True when a request is for the proxy, whether its target says so as it was sent or only as a URL parser reads it: the
 * latter is refused, and must not be left to anyone else either.
 */
export function isForProxy(incoming: RoutedMessage, basePath: string): boolean {
  const target = targetOf(incoming)
  if (isUnder(target, basePath)) return true
  const host = incoming.headers.host ?? ''
  return [`http://${host}${target}`, `http://localhost${target}`, target].some(
    url => URL.canParse(url) && isUnder(new URL(url).pathname, basePath),
  )
}

/**
 * The URL a request was sent to. Throws a 400 where a parser would read another path than was sent: a guard in front of the
 * proxy, which goes by the path as it was sent, would have checked something else.
 */
export function requestUrl(incoming: RoutedMessage): URL {
  const scheme = 'encrypted' in incoming.socket ? 'https' : 'http'
  const target = targetOf(incoming)
  const hosts = hostsOf(incoming)
  // HTTP/1.0 may come without any.
  const [host = 'localhost'] = hosts
  if (hosts.length > 1 || !plainHost.test(host)) throw malformed('Its Host is not one host.')
  const text = `${scheme}://${host}${target}`
  // A URL's path begins with a slash, so this refuses an absolute target too.
  if (!URL.canParse(text) || new URL(text).pathname !== target.split('?', 1)[0])
    throw malformed('Its target is not a path, or one that can be read in two ways.')
  return new URL(text)
}

/**
 * The hosts that a request names. Each `Host` counts, also one that is repeated: Node reads the first of them, and what is in
 * front may have read another. HTTP/2 may say the same in both of its ways.
 */
function hostsOf(incoming: IncomingMessage): string[] {
  const named = sentHeaders(incoming).flatMap(([name, value]) => (/^(host|:authority)$/i.test(name) ? [value] : []))
  return incoming.httpVersionMajor > 1 ? [...new Set(named)] : named
}

/** Every header as it was sent, a repeated one as often as it came. */
const sentHeaders = ({ rawHeaders }: IncomingMessage) =>
  rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] as string] as const] : []))

const malformed = (why: string) =>
  new HttpError(400, 'INVALID_REQUEST_FORMAT', `The request is malformed, so nothing was sent to Grid. ${why}`)

/** Refuses a request whose body was read by something in front of the proxy: there is nothing left to check or send. */
function refuseReadBody(incoming: IncomingMessage): void {
  if (!incoming.readableDidRead && !incoming.readableEnded) return
  throw new HttpError(
    500,
    'BODY_ALREADY_READ',
    'The body was read before it reached the proxy, so nothing was sent to Grid. In Express mount the proxy before express.json() and other parsers; in Fastify give its scope `removeAllContentTypeParsers()` and a parser for `*` that does not read the body.',
  )
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of sentHeaders(incoming)) {
    // HTTP/2 has its request line among the headers.
    if (!name.startsWith(':')) headers.append(name, value)
  }
  return headers
}

/** Turns Node's request into a web `Request` whose body is read from `body`. Throws an {@link HttpError} where it cannot. */
export function toRequest(incoming: RoutedMessage, body: ReadableStream, signal: AbortSignal): Request {
  const { method = 'GET' } = incoming
  const url = requestUrl(incoming)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  if (hasBody) refuseReadBody(incoming)
  try {
    const init: RequestInit & { duplex?: 'half' } = { method, headers: headersOf(incoming), signal }
    return new Request(url, hasBody ? ({ ...init, body, duplex: 'half' } as RequestInit) : init)
  } catch {
    // Some methods and headers cannot be in a Request; no route has them either.
    throw new HttpError(404, 'NOT_FOUND', 'The proxy has no such route, so nothing was sent to Grid.')
  }
}
