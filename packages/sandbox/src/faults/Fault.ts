/**
 * What a test can ask for instead of the ordinary response.
 *
 * - `latency`: the ordinary response, late.
 * - `rateLimited`: 429 with `Retry-After`. `serverError`: 500, or another status given.
 * - `droppedConnection`: no response at all; with `handled`, only after the request was carried out.
 * - `malformedJson`: the ordinary response, cut off. `set`: the ordinary response with another value at a dotted path
 *   (`errors.0.type`), for statuses, types and fields that are not known yet.
 * - `error`: an error in Grid's envelope. `response`: exactly this response.
 */
export type Fault =
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'rateLimited'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'serverError'; readonly status?: number }
  | { readonly kind: 'droppedConnection'; readonly handled?: boolean }
  | { readonly kind: 'malformedJson' }
  | { readonly kind: 'set'; readonly path: string; readonly value: unknown }
  | {
      readonly kind: 'error'
      readonly status: number
      readonly code: string
      readonly details?: Record<string, unknown>
    }
  | {
      readonly kind: 'response'
      readonly status: number
      readonly body?: unknown
      readonly headers?: Record<string, string>
    }
