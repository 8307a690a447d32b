import type { GridProxyOptions } from '../GridProxyOptions.js'
import { invalidInput } from '../HttpError.js'

function parse(uri: unknown): URL | undefined {
  if (typeof uri !== 'string' || !URL.canParse(uri)) return undefined
  const url = new URL(uri)
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined
}

const isOrigin = (url: URL) => url.pathname === '/' && url.search === '' && url.hash === ''

/** Where the hosted check may send the person back to, written as it was understood. */
export function checkRedirectUri(uri: unknown, redirectUris: GridProxyOptions['redirectUris'], own: string): string {
  const url = parse(uri)
  const allowed = (redirectUris ?? [own]).some(entry => {
    const known = parse(entry)
    return known && url && (isOrigin(known) ? known.origin === url.origin : known.href === url.href)
  })
  if (url && allowed) return url.href
  throw invalidInput(
    'redirectUri',
    "is not one of the proxy's `redirectUris`, so no link was made. Add its origin there.",
  )
}
