import type { BodyName, FormName } from '../fields/fieldsOf.js'

/** What an id in a request names. `holder` is a document's holder: a customer or one of its beneficial owners. */
export type ResourceKind = 'customer' | 'beneficialOwner' | 'document' | 'verification' | 'holder'

type Keys<T> = Extract<keyof T, string>

/**
 * Where a request names the customer it acts for. The proxy compares that customer with the signed-in one, so a route
 * cannot be written down without saying this.
 *
 * - `platform`: data of no customer; any signed-in user may read it.
 * - `create`: makes the asker's own customer, where the host allows it.
 * - `operator`: the platform's own staff only.
 * - `backend`: the platform's own backend only; a proxy never forwards it.
 * - otherwise the place and name of an id. An id that is not a customer's is looked up first.
 */
export type Subject<Input> =
  | 'platform'
  | 'create'
  | 'operator'
  | 'backend'
  | { in: 'path' | 'query'; name: Exclude<Keys<Input>, 'body' | 'form'>; kind: ResourceKind }
  | (Input extends { body: infer Body } ? { in: 'body'; name: Keys<Body>; kind: ResourceKind } : never)
  | (Input extends { form: infer Form } ? { in: 'form'; name: Keys<Form>; kind: ResourceKind } : never)

/**
 * What may be done after a failure: `safe` repeats freely, `keyed` repeats under one `Idempotency-Key`, `never` leaves
 * it to the caller, who lists and compares first.
 */
export type RetryClass = 'safe' | 'keyed' | 'never'

/** The HTTP method of a route. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/**
 * One request of the Grid API, as plain data. `Input` is flat: path and query parameters by name, plus `body` or
 * `form`. `Result` is read leniently: unknown keys stay, enums are open.
 */
export interface Route<Input, Result> {
  readonly method: Method
  /** Grid's own path; parameters in braces. */
  readonly path: string
  readonly query?: readonly Exclude<Keys<Input>, 'body' | 'form'>[]
  readonly body?: BodyName
  /** True where Grid takes the request without a body. */
  readonly bodyOptional?: boolean
  readonly form?: FormName
  /** The largest file that Grid takes in the form, in bytes. */
  readonly maxFileBytes?: number
  /** The statuses that mean it worked; more than one where the outcomes differ. */
  readonly success: readonly number[]
  readonly retry: RetryClass
  readonly subject: Subject<Input>
  /** Type only. */
  readonly '~input'?: Input
  /** Type only. */
  readonly '~result'?: Result
}

/** A route of any input and result. */
// biome-ignore lint/suspicious/noExplicitAny: the one place where a row's types are forgotten, to loop over the table.
export type AnyRoute = Route<any, any>

/** What a caller passes to send a row: its input, with the form ready made by `toFormData`. */
export type InputOf<R extends AnyRoute> = WithFormData<NonNullable<R['~input']>>

type WithFormData<Input> = Input extends { form: unknown } ? Omit<Input, 'form'> & { form: FormData } : Input

/** The type of what a route answers. */
export type ResultOf<R extends AnyRoute> = Exclude<R['~result'], undefined>
