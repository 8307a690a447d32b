/**
 * What a test can ask for instead of an ordinary answer.
 *
 * - `latency`: the ordinary answer, late.
 * - `rateLimited`: 429 with `Retry-After`. `serverError`: 500, or another status given.
 * - `droppedConnection`: no answer at all; with `handled`, only after the request was carried out.
 * - `malformedJson`: the ordinary answer, broken off. `set`: the ordinary answer with another value at a dotted path
 *   (`errors.0.type`), for statuses, types and fields nobody knows yet.
 * - `problem`: an error in Grid's envelope. `answer`: exactly this.
 */
export type Trouble =
  | { readonly is: 'latency'; readonly ms: number }
  | { readonly is: 'rateLimited'; readonly retryAfterSeconds?: number }
  | { readonly is: 'serverError'; readonly status?: number }
  | { readonly is: 'droppedConnection'; readonly handled?: boolean }
  | { readonly is: 'malformedJson' }
  | { readonly is: 'set'; readonly path: string; readonly value: unknown }
  | {
      readonly is: 'problem'
      readonly status: number
      readonly code: string
      readonly details?: Record<string, unknown>
    }
  | {
      readonly is: 'answer'
      readonly status: number
      readonly body?: unknown
      readonly headers?: Record<string, string>
    }
