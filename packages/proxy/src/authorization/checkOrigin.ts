import { HttpError } from '../HttpError.js'
import { ownOrigin } from '../request/ownOrigin.js'

interface Allowed {
  origins: readonly string[]
  trustProxy: boolean
}

/**
 * Refuses pages of other origins. A browser says where a request comes from in headers that no page can set; a request
 * without them does not come from a page.
 */
export function checkOrigin(request: Request, { origins, trustProxy }: Allowed): void {
  const origin = request.headers.get('origin')
  if (origin !== null && origins.includes(origin)) return
  const site = request.headers.get('sec-fetch-site')
  const own = site === null ? origin === null || origin === ownOrigin(request, trustProxy) : site === 'same-origin'
  // `none`: the address was typed or opened by the person.
  if (own || (site === 'none' && origin === null)) return
  throw new HttpError(
    403,
    'FORBIDDEN',
    "This page's origin may not use the proxy, so nothing was sent to Grid. Add it to `origins` if it is yours, or set `trustProxy` behind a reverse proxy.",
  )
}
