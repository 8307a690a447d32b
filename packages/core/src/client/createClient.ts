import type { AnyRoute, InputOf, ResultOf } from '../api/Route.js'
import { requestBody, routeUrl } from './buildRequest.js'
import { rememberForm } from './formOf.js'
import { GridKycError } from './GridKycError.js'
import { readErrorAnswer } from './readErrorAnswer.js'
import { retryDelay } from './retryDelay.js'

/** What speaks HTTP here: one request in, one answer out. `fetch` is one; so are the proxy and the sandbox. */
export type Fetch = (request: Request) => Promise<Response>

/** Headers, or a function that is asked for them before every attempt. */
export type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>)

/** How a client reaches Grid, or the proxy in front of it. */
export interface ClientOptions {
  /** The URL before every path: of the mounted proxy, relative to the page or absolute; or of Grid's own API. */
  baseUrl: string
  /** Default: the global `fetch`. */
  fetch?: Fetch | undefined
  /** Sent with every request; a function is asked before every attempt, so that it can give a fresh token. */
  headers?: HeadersSource | undefined
  /** Default `same-origin`: pass `include` when the proxy has another origin. */
  credentials?: RequestCredentials | undefined
  /** Per attempt, in milliseconds. Default 30 000. */
  timeoutMs?: number | undefined
}

/** Options of one request. */
export interface SendOptions {
  signal?: AbortSignal | undefined
  /** One key per intention of the person, kept over retries. Grid honours it for kyc-link. */
  idempotencyKey?: string | undefined
}

/** Sends requests by the rows of the route table. */
export interface Client {
  /** Sends one row of the route table. Rejects with a {@link GridKycError}, or with the signal's reason. */
  send<R extends AnyRoute>(route: R, input: InputOf<R>, options?: SendOptions): Promise<ResultOf<R>>
}

/**
 * A client for the proxy (never for Grid itself: a browser holds no Grid credential). Options given as a function are
 * asked for at every attempt.
 */
export function createClient(given: ClientOptions | (() => ClientOptions)): Client {
  async function attempt<R extends AnyRoute>(route: R, input: InputOf<R>, sending: SendOptions): Promise<ResultOf<R>> {
    const options = typeof given === 'function' ? given() : given
    const headers = new Headers(typeof options.headers === 'function' ? await options.headers() : options.headers)
    const { body, contentType } = requestBody(route, input)
    if (contentType) headers.set('content-type', contentType)
    if (sending.idempotencyKey) headers.set('idempotency-key', sending.idempotencyKey)
    // Neither `AbortSignal.timeout`, which cannot be ended and would hold every response until then, nor `AbortSignal.any`,
    // which browsers of the support floor do not have.
    const stop = new AbortController()
    let isTimeout = false
    const timer = setTimeout(() => {
      isTimeout = true
      stop.abort()
    }, options.timeoutMs ?? 30_000)
    const leave = () => stop.abort(sending.signal?.reason)
    sending.signal?.addEventListener('abort', leave)
    const { signal } = stop
    // A `fetch` of the host may ignore the signal; the client waits no longer than this.
    const end = new Promise<never>((_, reject) => {
      signal.onabort = reject
    })
    try {
      const request = new Request(routeUrl(options.baseUrl, route, input), {
        method: route.method,
        headers,
        // Left out where it is the default: Workers refuse a Request that names any.
        ...(options.credentials && { credentials: options.credentials }),
        cache: 'no-store',
        signal,
        ...(body === undefined ? {} : { body }),
      })
      rememberForm(request, body)
      return await Promise.race([(options.fetch ?? fetch)(request).then(answer => readAnswer(route, answer)), end])
    } catch (cause) {
      sending.signal?.throwIfAborted()
      if (cause instanceof GridKycError) throw cause
      const kind = isTimeout ? 'timeout' : 'network'
      throw new GridKycError({ kind, message: `${route.method} ${route.path} got no answer.`, cause })
    } finally {
      clearTimeout(timer)
      sending.signal?.removeEventListener('abort', leave)
      signal.onabort = null
    }
  }

  return {
    async send(route, input, sending = {}) {
      for (let failures = 1; ; failures++) {
        sending.signal?.throwIfAborted()
        try {
          return await attempt(route, input, sending)
        } catch (error) {
          const delay = error instanceof GridKycError ? retryDelay(error, route.retry, failures) : undefined
          if (delay === undefined) throw error
          await wait(delay, sending.signal)
        }
      }
    },
  }
}

async function readAnswer<R extends AnyRoute>(route: R, response: Response): Promise<ResultOf<R>> {
  if (!route.success.includes(response.status)) throw await readErrorAnswer(response, route)
  if (response.status === 204) return undefined as ResultOf<R>
  const body = await response.json().catch((cause: unknown) => {
    // A connection lost half-way through a body rejects with something other than a syntax error.
    if (cause instanceof SyntaxError) return undefined
    throw cause
  })
  if (body && typeof body === 'object') return body
  throw new GridKycError({
    kind: 'unexpected',
    message: `${route.method} ${route.path} was answered ${response.status} without JSON. Is something else at the proxy's URL?`,
    status: response.status,
  })
}

/** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted meanwhile. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    // After the wait this does nothing: the promise is settled, and the timer gone.
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', stop, { once: true })
  })
}
