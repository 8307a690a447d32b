/** What the proxy's own callbacks get besides the web `Request`. */
export interface HookInfo<Native = unknown> {
  /**
   * The framework's own request, as the adapter passes it: Express's `req` with its `session` and `user`, Fastify's
   * `request`, Next's `NextRequest`. Undefined where `proxy.fetch` was called without `native`.
   */
  readonly native: Native
  /**
   * True when an open event stream asks again whether its session continues. `native` is then the request that opened the
   * stream, so a session that was loaded with it has to be loaded again.
   */
  readonly isRecheck: boolean
}

/** Kept beside the requests, because a Request cannot carry it and every guard gets the Request anyway. */
const natives = new WeakMap<Request, unknown>()

export const setNative = (request: Request, native: unknown): void => void natives.set(request, native)

export const hookInfo = (request: Request, isRecheck = false): HookInfo => ({ native: natives.get(request), isRecheck })
