import type { GridProxy } from '../createGridProxy.js'

type NextHandler = (request: Request) => Promise<Response>

/** What a `route.ts` exports. */
export type NextHandlers = Record<'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE' | 'OPTIONS', NextHandler>

/**
 * Mounts a proxy as Next route handlers, in `app/api/grid/[...path]/route.ts`:
 * `export const { GET, POST, PATCH, PUT, DELETE } = toNextHandlers(proxy)`. Next does not tell the peer's address, so
 * recording consent needs `trustProxy`.
 */
export function toNextHandlers(proxy: GridProxy): NextHandlers {
  const handler: NextHandler = request => proxy.fetch(request, { native: request })
  return { GET: handler, POST: handler, PATCH: handler, PUT: handler, DELETE: handler, OPTIONS: handler }
}
