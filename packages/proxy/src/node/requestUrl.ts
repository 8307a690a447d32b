import type { IncomingMessage } from 'node:http'

/** The URL a request was sent to, also below a router that cut its path; undefined when it is none. */
export function requestUrl(incoming: IncomingMessage & { originalUrl?: string }): URL | undefined {
  const scheme = 'encrypted' in incoming.socket ? 'https' : 'http'
  const target = incoming.originalUrl ?? incoming.url ?? '/'
  const url = `${scheme}://${incoming.headers.host ?? incoming.headers[':authority'] ?? 'localhost'}${target}`
  return target.startsWith('/') && URL.canParse(url) ? new URL(url) : undefined
}
