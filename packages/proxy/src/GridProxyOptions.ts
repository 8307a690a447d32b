import type {
  BusinessCustomerCreate,
  Customer,
  CustomerType,
  Fetch,
  IndividualCustomerCreate,
  Operation,
} from '@grid-kyc/core'
import type { HookInfo } from './hookInfo.js'
import type { ProxyStore } from './store/ProxyStore.js'
import type { Upload } from './uploads/Upload.js'
import type { GridEvent, OtherGridEvent } from './webhooks/GridEvent.js'

export type MaybePromise<T> = T | Promise<T>

/** Where Grid is, and the credentials that only the proxy adds. */
export interface GridAccess {
  /** Such as `https://api.lightspark.com/grid/2025-10-13`. */
  baseUrl: string
  clientId: string
  clientSecret: string
  /** Default: the global `fetch`. */
  fetch?: Fetch | undefined
  /** How long Grid may take to answer, in milliseconds. Default 30 000; uploads have ten times as long. */
  timeoutMs?: number | undefined
}

/** At most `max` in `perSeconds`, for each customer. */
export interface Limit {
  max: number
  perSeconds: number
}

/** `codeSends` and `codeAttempts` are the one-time codes to an e-mail address or phone. */
export type LimitName = 'codeSends' | 'codeAttempts' | 'linkCreations' | 'uploads'

/** One line per request, for the host's log. No id of a person, no query, no body. */
export interface LogEntry {
  requestId: string
  route: Operation | 'session' | 'events' | 'webhooks' | 'unknown'
  status: number
  durationMs: number
  /** What one of the host's own callbacks threw, or why Grid could not be reached. */
  cause?: unknown
}

/** One entry of the host's audit trail: names of fields, never their values. */
export interface AuditEntry {
  /** ISO 8601. */
  at: string
  requestId: string
  route: Operation
  /** The customer it was done for; undefined for platform data and operators' lists. */
  customerId: string | undefined
  byOperator: boolean
  /** Whether an operator sees reasons that are withheld from customers. */
  revealsWithheld: boolean
  /** Dotted paths of the fields that were sent. */
  fields: readonly string[]
  /** The status that the browser gets. */
  status: number
}

/** What the platform knows about a new customer: any part of `POST /customers`. */
export type CreateValues = Partial<Omit<IndividualCustomerCreate, 'customerType' | 'platformCustomerId'>> &
  Partial<Omit<BusinessCustomerCreate, 'customerType' | 'platformCustomerId' | 'businessInfo'>> & {
    customerType?: CustomerType
    businessInfo?: Partial<BusinessCustomerCreate['businessInfo']>
  }

/** What an operator may do beyond listing, reading, deleting and importing customers. */
export interface OperatorRights {
  /**
   * Shows the reasons that a customer must not learn (sanctions, suspicion of fraud). Only with `audit`, which is awaited
   * before they are shown. Default false.
   */
  revealWithheld?: boolean
}

/** `Native` is the type of the framework's own request, such as Express's. */
export interface GridProxyOptions<Native = unknown> {
  grid: GridAccess
  /** Where the handler is mounted, such as `/api/grid`. */
  basePath: string
  /**
   * Whose session this is: one customer id, several, `[]` (signed in, no customer yet) or null (not signed in, 401). Asked
   * for every request, and again while an event stream is open. Reads headers, cookies or `native`, never the body.
   */
  customerFor: (request: Request, info: HookInfo<Native>) => MaybePromise<string | readonly string[] | null | undefined>
  /** Where the hosted check may return to: origins, or exact URLs. Default: the request's own origin. */
  redirectUris?: readonly string[] | undefined
  /** Lets a session without a customer create its own. Without it `POST /customers` is refused. */
  create?:
    | {
        /** The platform's own name for this session's customer, the guard against creating it twice. */
        platformCustomerId: (request: Request, info: HookInfo<Native>) => MaybePromise<string>
        /** Awaited before the browser hears of it: keep the id in the session or the user's record. May be called again for the same customer. */
        onCreated: (request: Request, customer: Customer, info: HookInfo<Native>) => MaybePromise<void>
        /**
         * What the platform already knows: email, region, currencies, names, `umaAddress`. Sent to Grid with the new customer
         * and never replaced by what the browser sends.
         */
        values?: ((request: Request, info: HookInfo<Native>) => MaybePromise<CreateValues | undefined>) | undefined
      }
    | undefined
  /** May refuse more, such as contact changes or writes after a decision. */
  authorize?:
    | ((
        ask: { route: Operation; customerId: string | undefined; request: Request } & HookInfo<Native>,
      ) => MaybePromise<boolean>)
    | undefined
  /**
   * Whether an operator of the platform is asking: they alone may list, delete and import customers, and read any customer.
   * True, or an object with further rights.
   */
  operator?: ((request: Request, info: HookInfo<Native>) => MaybePromise<boolean | OperatorRights>) | undefined
  /** Dotted paths that a browser may write although they are the platform's: `currencies`, `region`, `umaAddress`. */
  allow?: { fields?: readonly string[] | undefined } | undefined
  /** Other origins whose pages may call the proxy (CORS, with credentials). */
  origins?: readonly string[] | undefined
  /** How many reverse proxies of yours append to `X-Forwarded-For`; true is one. Default: the header is not believed. */
  trustProxy?: boolean | number | undefined
  /** Per customer; a name left out keeps its default. `openStreams` is how many at once in this process. False switches all off. */
  limits?: (Partial<Record<LimitName, Limit>> & { openStreams?: number | undefined }) | false | undefined
  webhook?:
    | {
        /** PEM, as the dashboard shows it; several while keys change. */
        publicKeys: readonly string[]
        /** Once per event, with identifiers masked and nothing else withheld. Throwing makes Grid deliver it again. */
        onEvent?: ((event: GridEvent) => MaybePromise<void>) | undefined
        /**
         * Once per event that is not about a customer's verification: payments, bulk imports, `TEST`. Throwing makes Grid
         * deliver it again. Without it such events are not acknowledged, except `TEST` and `BULK_UPLOAD`.
         */
        onOther?: ((event: OtherGridEvent) => MaybePromise<void>) | undefined
      }
    | undefined
  /** What several instances share. Default: this process's memory. */
  store?: ProxyStore | undefined
  /** May refuse a file while it passes. Grid gets the end of an upload only after this said yes. */
  inspectUpload?: ((upload: Upload) => MaybePromise<boolean>) | undefined
  audit?: ((entry: AuditEntry) => MaybePromise<void>) | undefined
  /** Default: one line on stderr for each failed request in development, nothing in production. */
  log?: ((entry: LogEntry) => void) | undefined
  /** How often an open event stream is asked for its session again, in milliseconds. Default 25 000. */
  heartbeatMs?: number | undefined
}
