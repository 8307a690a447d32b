import type { GridOperation, gridRoutes, ResultOf, Values } from '@grid-kyc/core'
import type { Platform } from '../platform/Platform.js'
import type { Accepted } from './Accepted.js'

/** A request that matched a row. */
export interface Call {
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
  call: Call,
) => Result<Op> | Accepted<Result<Op>> | Promise<Result<Op>>

/** One handler for each operation named: leaving one out does not compile. */
export type Handlers<Op extends GridOperation = GridOperation> = { readonly [Name in Op]: Handler<Name> }
