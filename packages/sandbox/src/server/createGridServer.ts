import { type Fetch, type GridOperation, gridRoutes, matchRoute } from '@grid-kyc/core'
import { GridError } from '../errors/GridError.js'
import { applyFault } from '../faults/applyFault.js'
import type { createFaults } from '../faults/createFaults.js'
import type { Handler, RouteRequest } from '../grid/Handler.js'
import { Accepted } from '../grid/Handler.js'
import { readRouteRequest } from '../grid/readRouteRequest.js'
import { handlers } from '../handlers/handlers.js'
import type { Platform } from '../platform/Platform.js'

/** The path of the API under its origin: the version is in it. */
export const gridPath = '/grid/2025-10-13'

/** A request that reached Grid. It holds no body, no header values and no credential. */
export interface GridRequest {
  /** Undefined where the request is none of the API. */
  readonly operation: GridOperation | undefined
  readonly method: string
  /** Below the version path, with the query, as it was sent. */
  readonly path: string
  readonly headerNames: readonly string[]
  /** 0 while it is being answered, and when it never was. */
  status: number
}

/** A server that runs for weeks forgets what is long past. */
const maxRequests = 10_000

interface GridOptions {
  platform: Platform
  authorization: string
  faults: ReturnType<typeof createFaults>
  requests: GridRequest[]
}

async function answer(operation: GridOperation, success: readonly number[], platform: Platform, call: RouteRequest) {
  // The table has one type for each operation; what is looked up by name has the union of them.
  const handler = handlers[operation] as Handler<GridOperation>
  const outcome = await handler(platform, call)
  if (outcome === undefined) return new Response(null, { status: 204 })
  if (outcome instanceof Accepted) return Response.json(outcome.result, { status: 202 })
  return Response.json(outcome, { status: success[0] ?? 200 })
}

/** Grid's API over one platform's data. Never rejects, but for a connection it was asked to drop. */
export function createGridServer({ platform, authorization, faults, requests }: GridOptions): Fetch {
  async function handle(
    request: Request,
    { match, methods }: ReturnType<typeof matchRoute<GridOperation>>,
  ): Promise<Response> {
    // The name of a scheme may be written in any case (RFC 9110).
    if (request.headers.get('authorization')?.replace(/^basic /i, 'Basic ') !== authorization)
      throw new GridError(401, 'UNAUTHORIZED', 'The credentials are missing or wrong.', {
        headers: { 'www-authenticate': 'Basic realm="Grid"' },
      })
    if (match) return answer(match.operation, match.route.success, platform, await readRouteRequest(request, match))
    if (methods.length === 0) throw new GridError(404, 'REFERENCE_NOT_FOUND', 'There is nothing here.')
    throw new GridError(405, 'METHOD_NOT_ALLOWED', 'This method is not supported here.', {
      headers: { allow: methods.join(', ') },
    })
  }

  return async request => {
    const { pathname, search } = new URL(request.url)
    const path = pathname.slice(gridPath.length)
    const found = matchRoute<GridOperation>(request.method, path, gridRoutes)
    const operation = found.match?.operation
    const headerNames = [...request.headers.keys()]
    const entry: GridRequest = { operation, method: request.method, path: path + search, headerNames, status: 0 }
    requests.push(entry)
    if (requests.length > maxRequests) requests.shift()
    const response = await applyFault(operation && faults.take(operation), () =>
      handle(request, found).catch((error: unknown) => toGridError(error).toResponse()),
    )
    entry.status = response.status
    return response
  }
}

/** A mistake of the sandbox itself answers 500: a caller of Grid would see nothing else either. */
const toGridError = (error: unknown): GridError =>
  error instanceof GridError
    ? error
    : new GridError(500, 'INTERNAL_ERROR', `The sandbox failed: ${error instanceof Error ? error.message : 'unknown'}.`)

/** The `Authorization` header of HTTP Basic. */
export function basicAuthorization({ clientId, clientSecret }: { clientId: string; clientSecret: string }): string {
  const bytes = new TextEncoder().encode(`${clientId}:${clientSecret}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}
