import type { GridProxy } from '../createGridProxy.js'

type NextHandler = (request: Request) => Promise<Response>

/** What a `route.ts` exports. */
export type NextHandlers = Record<'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE' | 'OPTIONS', NextHandler>

/**
 * Mounts a proxy as Next route handlers, in `app/api/grid/[...path]/route.ts`:
 * `export const { GET, POST, PATCH, PUT, DELETE } = toNextHandlers(createProxy)`. A function is called once, at the first
 * request, so that `next build` needs no credentials. Callbacks get Next's request as `native`. Next does not pass on the
 * peer's address, so recording consent needs `trustProxy`.
 */
export function toNextHandlers(proxy: GridProxy | (() => GridProxy)): NextHandlers {
  let created = typeof proxy === 'function' ? undefined : proxy
  const handler: NextHandler = request => {
    created ??= (proxy as () => GridProxy)()
    return created.fetch(request, { native: request })
  }
  return { GET: handler, POST: handler, PATCH: handler, PUT: handler, DELETE: handler, OPTIONS: handler }
}
