import type { GridProxyOptions } from '../GridProxyOptions.js'
import { invalidInput } from '../HttpError.js'
import { isLoopback } from '../isLoopback.js'

function parse(uri: unknown): URL | undefined {
  if (typeof uri !== 'string' || !URL.canParse(uri)) return undefined
  const url = new URL(uri)
  return ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '' ? url : undefined
}

const isOrigin = (url: URL) => url.pathname === '/' && url.search === '' && url.hash === ''

/** The request's own origin depends on its `Host`, so it is believed only where that cannot lead to another machine. */
const inDevelopment = (own: string) => {
  const url = parse(own)
  return url && isLoopback(url.hostname) ? [own] : []
}

/** Returns the URL that the hosted check may send the user back to, as it was parsed. Throws for any other. */
export function checkRedirectUri(uri: unknown, redirectUris: GridProxyOptions['redirectUris'], own: string): string {
  const url = parse(uri)
  const allowed = (redirectUris ?? inDevelopment(own)).some(entry => {
    const known = parse(entry)
    return known && url && (isOrigin(known) ? known.origin === url.origin : known.href === url.href)
  })
  if (url && allowed) return url.href
  throw invalidInput(
    'redirectUri',
    "is not one of the proxy's `redirectUris`, so no link was created. Add its origin there.",
  )
}
