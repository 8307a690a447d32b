import { randomUuid } from '@grid-kyc/core'
import { checkOrigin } from './authorization/checkOrigin.js'
import { createOwnership } from './authorization/createOwnership.js'
import { callHostHook } from './callHostHook.js'
import { checkOptions, isProduction } from './checkOptions.js'
import { audienceOf } from './events/audienceOf.js'
import { createEventStreams } from './events/createEventStreams.js'
import { handleEvents } from './events/handleEvents.js'
import type { AuditEntry, EndpointName, GridProxyOptions, LogEntry } from './GridProxyOptions.js'
import { createGridTransport } from './grid/createGridTransport.js'
import { HttpError } from './HttpError.js'
import { hookInfo, setNative } from './hookInfo.js'
import { createConcurrency } from './limits/createConcurrency.js'
import { createLimiter, sessionKey } from './limits/createLimiter.js'
import { isDevelopment, logFailures } from './logFailures.js'
import type { ProxyContext } from './ProxyContext.js'
import { pathUnder } from './request/pathUnder.js'
import { findRoute, type Trail } from './request/RouteRequest.js'
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

/** A proxy, ready to be mounted. */
export interface GridProxy {
  readonly basePath: string
  /** Answers a request below `basePath`; never rejects. */
  fetch(request: Request, info?: ProxyRequestInfo): Promise<Response>
  /**
   * Processes a webhook that the platform received itself and whose signature it checked. Rejects when it was not processed
   * and Grid should deliver it again.
   */
  ingest(event: unknown): Promise<IngestResult>
  /** Ends every open event stream and the subscription to the store. */
  close(): Promise<void>
}

/** What one request is known by, for the log and the audit trail. */
interface Exchange {
  readonly requestId: string
  readonly request: Request
  readonly ip: string | undefined
  route: EndpointName
  /** Below the base path; undefined for a request that is not for this proxy. */
  readonly path: string | undefined
  readonly trail: Trail
  cause?: unknown
  hook?: string | undefined
}

/** The log must not hold a response back for long. */
const maxLogMs = 1000

/** Creates the handler a platform's backend mounts: it keeps Grid's credentials and acts for the signed-in customer only. */
export function createGridProxy<Native = unknown>(given: GridProxyOptions<Native>): GridProxy {
  // Only the adapter knows the framework; inside, its request is passed on and never read.
  const options = given as GridProxyOptions
  checkOptions(options)
  const mounted = options.basePath.replace(/^\/|\/$/g, '')
  const basePath = mounted && `/${mounted}`
  const { heartbeatMs = 25_000, origins = [], webhook, limits, hookTimeoutMs } = options
  const grid = createGridTransport(options.grid)
  const store = options.store ?? createMemoryStore()
  const openUploads = limits === false ? Number.POSITIVE_INFINITY : (limits?.openUploads ?? 10)
  const context: ProxyContext = {
    options,
    grid,
    ownership: createOwnership(grid),
    store,
    limiter: createLimiter(options, store),
    bodies: createConcurrency({ perHolder: 32, total: 512, what: 'bodies', retryAfter: 5 }),
    webhookBodies: createConcurrency({ perHolder: 32, total: 512, what: 'bodies', retryAfter: 5 }),
    uploads: createConcurrency({ perHolder: openUploads, total: 256, what: 'uploads', retryAfter: 15 }),
    proxies: Number(options.trustProxy ?? 0),
    bodyTimeoutMs: options.bodyTimeoutMs ?? 10_000,
  }
  if (!options.store && isProduction()) warnOfMemoryStore()
  const recheck = (request: Request) => audienceOf(request, options, true)
  const writeLog = options.log ?? (isDevelopment() ? logFailures : undefined)
  const maxOpen = limits === false ? Number.POSITIVE_INFINITY : (limits?.openStreams ?? 50)
  const streams = createEventStreams({ store, audienceOf: recheck, heartbeatMs, maxOpen, hookTimeoutMs })
  const ingest = createWebhookProcessor({
    store,
    ownership: context.ownership,
    webhook,
    hookTimeoutMs,
  })

  async function respond(exchange: Exchange): Promise<Response> {
    const { request, ip, trail, path } = exchange
    const url = new URL(request.url)
    const own = `${request.method} ${path}`
    if (own === 'POST /webhooks' && webhook && webhook.publicKeys.length > 0) {
      exchange.route = 'webhooks'
      return handleWebhook(request, ip, { webhook, context, ingest })
    }
    checkOrigin(request, { origins, trustProxy: context.proxies > 0 })
    if (request.method === 'OPTIONS' && request.headers.has('access-control-request-method')) return preflight(request)
    if (own === 'GET /session') {
      exchange.route = 'session'
      return handleSession(request, context)
    }
    if (own === 'GET /events') {
      exchange.route = 'events'
      const audience = await audienceOf(request, options)
      if (audience.customerIds.length > 0) await context.limiter.countRequest(sessionKey(audience.customerIds))
      return handleEvents(request, audience, streams)
    }
    const { operation, route, params } = findRoute(request.method, path ?? '')
    exchange.route = operation
    const note = (failure: unknown) => noteFailure(exchange, failure)
    return handleRoute({ request, url, operation, route, params, ip, trail, note }, context)
  }

  /** Records what reached Grid and what was refused. Rejects when it could not be recorded. */
  async function audit(exchange: Exchange, status: number, error: HttpError | undefined): Promise<void> {
    const { requestId, request, route, path, trail } = exchange
    const isRoute = !['session', 'events', 'webhooks', 'unknown'].includes(route)
    const { actor: actorOf, audit: record } = options
    if (!record || path === undefined || (!isRoute && !error)) return
    const actor = actorOf && (await callHostHook('actor', () => actorOf(request, hookInfo(request)), hookTimeoutMs))
    const entry: AuditEntry = {
      at: new Date().toISOString(),
      requestId,
      route,
      actor: actor ?? undefined,
      customerId: trail.customerId,
      byOperator: trail.byOperator ?? false,
      revealsWithheld: trail.revealsWithheld ?? false,
      targets: trail.targets ?? {},
      createdId: trail.createdId,
      fields: trail.fields ?? [],
      status,
      refusal: error && { code: error.code, reason: error.message },
    }
    await callHostHook('audit', () => record(entry), hookTimeoutMs)
  }

  async function log({ requestId, route, cause, hook }: Exchange, status: number, durationMs: number): Promise<void> {
    if (!writeLog) return
    const entry: LogEntry = { requestId, route, status, durationMs }
    if (cause !== undefined) entry.cause = cause
    if (hook !== undefined) entry.hook = hook
    // A log that fails has nowhere to report it.
    await callHostHook('log', () => writeLog(entry), Math.min(hookTimeoutMs ?? maxLogMs, maxLogMs)).catch(() => {})
  }

  function finish(request: Request, response: Response, requestId: string): Response {
    response.headers.set('x-request-id', requestId)
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
    async fetch(request, { ip, native } = {}) {
      const start = performance.now()
      setNative(request, native)
      const path = pathUnder(basePath, new URL(request.url).pathname)
      const exchange: Exchange = { requestId: randomUuid(), request, ip, route: 'unknown', path, trail: {} }
      let response: Response
      let error: HttpError | undefined
      try {
        response = await respond(exchange)
      } catch (cause) {
        noteFailure(exchange, cause)
        error = errorOf(cause, request)
        response = errorResponse(error)
      }
      try {
        await audit(exchange, response.status, error)
      } catch (failure) {
        noteFailure(exchange, failure)
        // Grid has acted already, so a failing audit trail changes nothing; but what customers must not learn is shown only
        // when it is on record who saw it.
        if (exchange.trail.revealsWithheld && failure instanceof HttpError) response = errorResponse(failure)
      }
      await log(exchange, response.status, Math.round(performance.now() - start))
      return finish(request, response, exchange.requestId)
    },
  }
}

/** Keeps for the log why a request, or a part of it that does not change the response, failed. */
function noteFailure(exchange: Exchange, failure: unknown): void {
  const isKnown = failure instanceof HttpError
  exchange.cause = isKnown ? failure.cause : failure
  exchange.hook = isKnown ? failure.hook : undefined
}

/** What a request ends with. A browser that left in the middle of its body is no failure of the proxy's. */
function errorOf(cause: unknown, { signal }: Request): HttpError {
  if (cause instanceof HttpError) return cause
  if (signal.aborted) return new HttpError(499, 'CLIENT_CLOSED_REQUEST', 'The browser went away.')
  return new HttpError(500, 'INTERNAL_ERROR', 'The proxy failed. The log says why.')
}

/** Limits and processed events would be forgotten at a restart, and differ between instances. */
function warnOfMemoryStore(): void {
  // biome-ignore lint/suspicious/noConsole: at startup there is no request whose log could say it.
  console.warn(
    '[grid-kyc proxy] There is no `store`, so limits and processed webhooks live in the memory of this process. In production pass createRedisStore(client), or createMemoryStore() where one process is all there is.',
  )
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
