import { randomUuid } from '@grid-kyc/core'
import { checkOrigin } from './authorization/checkOrigin.js'
import { createOwnership } from './authorization/createOwnership.js'
import { checkOptions } from './checkOptions.js'
import { audienceOf } from './events/audienceOf.js'
import { createEventStreams } from './events/createEventStreams.js'
import { handleEvents } from './events/handleEvents.js'
import type { GridProxyOptions, LogEntry } from './GridProxyOptions.js'
import { createGridTransport } from './grid/createGridTransport.js'
import { HttpError } from './HttpError.js'
import { setNative } from './hookInfo.js'
import { isDevelopment, logFailures } from './logFailures.js'
import type { ProxyContext } from './ProxyContext.js'
import { pathUnder } from './request/pathUnder.js'
import { findRoute } from './request/RouteRequest.js'
import { errorResponse } from './response/jsonResponse.js'
import { handleRoute } from './routes/handleRoute.js'
import { handleSession } from './routes/handleSession.js'
import { createMemoryStore } from './store/createMemoryStore.js'
import { createWebhookProcessor, type IngestResult } from './webhooks/createWebhookProcessor.js'
import { handleWebhook } from './webhooks/handleWebhook.js'

/** What a server knows of a request beside the request itself. */
export interface ProxyRequestInfo {
  /** The peer's address. Needed to record consent to the End User Terms. */
  ip?: string | undefined
  /** The framework's own request; `customerFor` and the other callbacks get it. */
  native?: unknown
}

export interface GridProxy {
  readonly basePath: string
  /** Answers a request below `basePath`. */
  fetch(request: Request, info?: ProxyRequestInfo): Promise<Response>
  /** Takes in a webhook that came in somewhere else and whose signature was checked there. Rejects when it should come again. */
  ingest(event: unknown): Promise<IngestResult>
  /** Ends every open event stream. */
  close(): Promise<void>
}

/** The handler a platform's backend mounts: it keeps Grid's credentials and answers for the signed-in customer only. */
export function createGridProxy<Native = unknown>(given: GridProxyOptions<Native>): GridProxy {
  // Only the adapter knows the framework; inside, its request is passed on and never read.
  const options = given as GridProxyOptions
  checkOptions(options)
  const basePath = `/${options.basePath.replace(/^\/+|\/+$/g, '')}`.replace(/^\/$/, '')
  const { heartbeatMs = 25_000, origins = [], webhook } = options
  const log = options.log ?? (isDevelopment() ? logFailures : undefined)
  const grid = createGridTransport(options.grid)
  const context: ProxyContext = {
    options,
    grid,
    ownership: createOwnership(grid),
    store: options.store ?? createMemoryStore(),
    proxies: Number(options.trustProxy ?? 0),
  }
  const recheck = (request: Request) => audienceOf(request, options, true)
  const maxOpen = options.limits === false ? Number.POSITIVE_INFINITY : (options.limits?.openStreams ?? 50)
  const streams = createEventStreams({ store: context.store, audienceOf: recheck, heartbeatMs, maxOpen })
  const ingest = createWebhookProcessor({
    store: context.store,
    ownership: context.ownership,
    onEvent: webhook?.onEvent,
    onOther: webhook?.onOther,
  })

  async function answer(request: Request, ip: string | undefined, entry: LogEntry): Promise<Response> {
    const url = new URL(request.url)
    const path = pathUnder(basePath, url.pathname)
    const own = `${request.method} ${path}`
    if (own === 'POST /webhooks' && webhook && webhook.publicKeys.length > 0) {
      entry.route = 'webhooks'
      return handleWebhook(request, webhook, ingest)
    }
    checkOrigin(request, { origins, trustProxy: context.proxies > 0 })
    if (request.method === 'OPTIONS' && request.headers.has('access-control-request-method')) return preflight(request)
    if (own === 'GET /session') {
      entry.route = 'session'
      return handleSession(request, context)
    }
    if (own === 'GET /events') {
      entry.route = 'events'
      return handleEvents(request, await audienceOf(request, options), streams)
    }
    const { operation, route, params } = findRoute(request.method, path ?? '')
    entry.route = operation
    const note = (cause: unknown) => {
      entry.cause = cause instanceof HttpError ? cause.cause : cause
    }
    return handleRoute({ request, url, operation, route, params, requestId: entry.requestId, ip, note }, context)
  }

  function finish(request: Request, response: Response, entry: LogEntry): Response {
    response.headers.set('x-request-id', entry.requestId)
    response.headers.set('vary', 'Origin')
    const origin = request.headers.get('origin')
    if (origin !== null && origins.includes(origin)) {
      response.headers.set('access-control-allow-origin', origin)
      response.headers.set('access-control-allow-credentials', 'true')
      response.headers.set('access-control-expose-headers', 'retry-after, x-request-id')
    }
    return response
  }

  return {
    basePath,
    ingest,
    close: () => streams.close(),
    async fetch(request, info = {}) {
      const start = Date.now()
      setNative(request, info.native)
      const entry: LogEntry = { requestId: randomUuid(), route: 'unknown', status: 500, durationMs: 0 }
      let response: Response
      try {
        response = await answer(request, info.ip, entry)
      } catch (error) {
        const known = error instanceof HttpError
        entry.cause = known ? error.cause : error
        response = errorResponse(
          known ? error : new HttpError(500, 'INTERNAL_ERROR', 'The proxy failed. The log says why.'),
        )
      }
      try {
        log?.({ ...entry, status: response.status, durationMs: Date.now() - start })
      } catch {
        // A log that fails has nowhere to say so.
      }
      return finish(request, response, entry)
    },
  }
}

/** Answers a browser that asks whether a page of another origin may send a request. */
const preflight = (request: Request): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '',
      'access-control-max-age': '600',
    },
  })
