import type { HttpError } from '../HttpError.js'

/** What goes to Grid in place of what came. */
export interface Outgoing {
  /** The fields that cross, as they cross. */
  fields: Readonly<Record<string, unknown>>
  body?: string | ReadableStream<Uint8Array> | undefined
  contentType?: string | undefined
  /** Why a body that streams was broken off, once it was. */
  failure?: (() => HttpError | undefined) | undefined
}

/** A request's body: first looked at, to find out whose it is; then, when that is settled, written anew. */
export interface Payload {
  /** Everything it says before its file, unknown fields too. */
  readonly given: Readonly<Record<string, unknown>>
  write(customerId: string | undefined): Promise<Outgoing>
}
