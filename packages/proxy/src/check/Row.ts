import type { Operation } from '@grid-kyc/core'
import type { WireRequest } from './WireRequest.js'

/** A response as it was received. */
export interface WireResponse {
  status: number
  headers: Record<string, string>
  text: string
  /** The body as JSON; undefined when it is none. */
  json: unknown
}

/** A request that reached Grid, lookups of owners apart. */
export interface ForwardedRequest {
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: string
}

/** One resource of every kind that one of the two customers owns. */
export interface CustomerResources {
  customerId: string
  customerType: string
  /** Businesses only. */
  beneficialOwnerId: string | undefined
  documentId: string
  verificationId: string
}

/** The two customers that every row is tried with. */
export interface Fixtures {
  basePath: string
  mine: CustomerResources
  theirs: CustomerResources
}

/** A response of Grid's to one request, sent by the recorder in Grid's stead. */
export interface ScriptedResponse {
  operation: Operation
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** One request and what is expected of it. A failure is a sentence; undefined means that the row passed. */
export interface Row {
  name: string
  /** Undefined where the fixtures have nothing to try it on. */
  request: (fixtures: Fixtures) => WireRequest | undefined
  /** Whose session it carries. Default: that of the customer called mine. */
  as?: 'mine' | 'signedOut'
  grid?: (fixtures: Fixtures) => ScriptedResponse
  status?: readonly number[]
  /** `nothing`, or what is wrong with what reached Grid. Checked only where a recorder sits in front of Grid. */
  reaches?:
    | 'nothing'
    | ((reached: readonly ForwardedRequest[], fixtures: Fixtures, sent: WireRequest) => string | undefined)
  response?: (received: WireResponse, fixtures: Fixtures) => string | undefined
}
