import { refusalResponse } from './answer/jsonResponse.js'
import { answerCall } from './answerCall.js'
import { answerSession } from './answerSession.js'
import { neverCrosses } from './body/knownFields.js'
import { answerEvents } from './events/answerEvents.js'
import { createEventStreams } from './events/createEventStreams.js'
import type { GridProxyOptions, LogEntry } from './GridProxyOptions.js'
import { createGrid } from './grid/createGrid.js'
import { createOwnership } from './grid/createOwnership.js'
import { checkOrigin } from './guards/checkOrigin.js'
import { whoAsks } from './guards/whoAsks.js'
import type { House } from './House.js'
import { pathUnder } from './pathUnder.js'
import { preflight } from './preflight.js'
import { Refusal } from './Refusal.js'
import { readCall } from './readCall.js'
import { createMemoryStore } from './store/createMemoryStore.js'
import { answerWebhook } from './webhooks/answerWebhook.js'
import { createInbox, type Ingested } from './webhooks/createInbox.js'

export interface GridProxy {
  readonly basePath: string
  /** Answers a request below `basePath`. `ip` is the peer's address, where the server knows it. */
  fetch(request: Request, info?: { ip?: string | undefined }): Promise<Response>
  /** Takes in a webhook that came in somewhere else and whose signature was checked there. Rejects when it should come again. */
  ingest(event: unknown): Promise<Ingested>
  /** Ends every open event stream. */
  close(): Promise<void>
}

/** The handler a platform's backend mounts: it keeps Grid's credentials and answers for the signed-in customer only. */
export function createGridProxy(options: GridProxyOptions): GridProxy {
  const forbidden = options.allow?.fields?.filter(path => neverCrosses.includes(path)) ?? []
  if (forbidden.length > 0) {
    throw new TypeError(
      `createGridProxy: ${forbidden.join(', ')} can never be allowed, only Grid says it. Take it out of \`allow.fields\`.`,
    )
  }
  const basePath = `/${options.basePath.replace(/^\/+|\/+$/g, '')}`.replace(/^\/$/, '')
  const { heartbeatMs = 25_000, origins = [], webhook } = options
  const grid = createGrid(options.grid)
  const house: House = {
    options,
    grid,
    ownership: createOwnership(grid),
    store: options.store ?? createMemoryStore(),
    proxies: Number(options.trustProxy ?? 0),
  }
  const customersOf = (request: Request) => whoAsks(options.customerFor, request)
  const mostOpen = options.limits === false ? Number.POSITIVE_INFINITY : (options.limits?.openStreams ?? 50)
  const streams = createEventStreams({ store: house.store, customersOf, heartbeatMs, mostOpen })
  const ingest = createInbox({ store: house.store, ownership: house.ownership, onEvent: webhook?.onEvent })

  async function answer(request: Request, ip: string | undefined, entry: LogEntry): Promise<Response> {
    const url = new URL(request.url)
    const path = pathUnder(basePath, url.pathname)
    const own = `${request.method} ${path}`
    if (own === 'POST /webhooks' && webhook) {
      entry.route = 'webhooks'
      return answerWebhook(request, webhook, ingest)
    }
    checkOrigin(request, { origins, trustProxy: house.proxies > 0 })
    if (request.method === 'OPTIONS' && request.headers.has('access-control-request-method')) return preflight(request)
    if (own === 'GET /session') {
      entry.route = 'session'
      return answerSession(request, house)
    }
    if (own === 'GET /events') {
      entry.route = 'events'
      return answerEvents(request, options.customerFor, streams)
    }
    const { operation, route, params } = readCall(request.method, path ?? '')
    entry.route = operation
    const note = (cause: unknown) => {
      entry.cause = cause instanceof Refusal ? cause.cause : cause
    }
    return answerCall({ request, url, operation, route, params, requestId: entry.requestId, ip, note }, house)
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
      const entry: LogEntry = { requestId: crypto.randomUUID(), route: 'unknown', status: 500, durationMs: 0 }
      let response: Response
      try {
        response = await answer(request, info.ip, entry)
      } catch (error) {
        const known = error instanceof Refusal
        entry.cause = known ? error.cause : error
        response = refusalResponse(
          known ? error : new Refusal(500, 'INTERNAL_ERROR', 'The proxy failed. The log says why.'),
        )
      }
      try {
        options.log?.({ ...entry, status: response.status, durationMs: Date.now() - start })
      } catch {
        // A log that fails has nowhere to say so.
      }
      return finish(request, response, entry)
    },
  }
}
