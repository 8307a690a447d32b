import type { Operation } from '@grid-kyc/core'

/** A request as it is put on the wire: its path is not tidied up on the way, as a browser or `fetch` would. */
export interface Sent {
  method: string
  /** Below the proxy's base path, unless `fromRoot`. */
  path: string
  fromRoot?: boolean
  headers?: Record<string, string>
  body?: string | Uint8Array
}

/** What came back. */
export interface Got {
  status: number
  headers: Record<string, string>
  text: string
  /** The body as JSON; undefined when it is none. */
  json: unknown
}

/** What reached Grid, lookups of owners apart. */
export interface Reached {
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: string
}

/** What one of the two customers owns. */
export interface Belongings {
  customerId: string
  customerType: string
  /** Businesses only. */
  beneficialOwnerId: string | undefined
  documentId: string
  verificationId: string
}

export interface Scene {
  basePath: string
  mine: Belongings
  theirs: Belongings
}

/** Grid's answer to one request, said by the recorder in Grid's place. */
export interface Scripted {
  operation: Operation
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** One request and what has to become of it. A complaint is a sentence; undefined means all is well. */
export interface Row {
  name: string
  /** Undefined where the scene has nothing to try it on. */
  request: (scene: Scene) => Sent | undefined
  /** Whose headers it carries. Default: those of the customer called mine. */
  as?: 'mine' | 'nobody'
  grid?: (scene: Scene) => Scripted
  status?: readonly number[]
  /** `nothing`, or what is wrong with what reached Grid. Judged only where a recorder stands in front of Grid. */
  reaches?: 'nothing' | ((reached: readonly Reached[], scene: Scene) => string | undefined)
  answer?: (got: Got, scene: Scene) => string | undefined
}
