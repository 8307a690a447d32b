import type { HttpError } from '../HttpError.js'

/** What is sent to Grid in place of the request's own body. */
export interface Outgoing {
  /** The fields that are forwarded, as they are forwarded. */
  fields: Readonly<Record<string, unknown>>
  body?: string | ReadableStream<Uint8Array> | undefined
  contentType?: string | undefined
  /** Why a body that streams ended early, once it did. */
  failure?: (() => HttpError | undefined) | undefined
}

/** A request's body: first read, to find out which customer it is for; then, when that is certain, written anew. */
export interface Payload {
  /** Every field that comes before its file, unknown ones too. */
  readonly given: Readonly<Record<string, unknown>>
  write(customerId: string | undefined): Promise<Outgoing>
  /** Stops reading the body, also where it was never written. */
  abandon?: (() => void) | undefined
}
