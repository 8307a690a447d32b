import type { GridOperation, gridRoutes, ResultOf, Values } from '@grid-kyc/core'
import type { Platform } from '../platform/Platform.js'

/** A result that is answered 202 where the row's first status is another. */
export class Accepted<Result> {
  readonly result: Result

  constructor(result: Result) {
    this.result = result
  }
}

/** A request that matched a row. */
export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Headers
  /** The JSON object sent; empty where the row takes none. */
  readonly body: Values
  readonly form: FormData
}

type Result<Op extends GridOperation> = ResultOf<(typeof gridRoutes)[Op]>

/** Does what one operation does. Problems are thrown. */
export type Handler<Op extends GridOperation> = (
  platform: Platform,
  call: RouteRequest,
) => Result<Op> | Accepted<Result<Op>> | Promise<Result<Op>>

/** One handler for each operation named: leaving one out does not compile. */
export type Handlers<Op extends GridOperation = GridOperation> = { readonly [Name in Op]: Handler<Name> }
