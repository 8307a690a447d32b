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

/** A value, or a promise of one: a hook may be synchronous. */
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

/** At most `max` in `perSeconds`. */
export interface Limit {
  max: number
  perSeconds: number
}

/**
 * What is limited: `requests` of a session, in each process; everything else for each customer, in all processes together.
 * `codeSends` and `codeAttempts` are the one-time codes to an email address or phone, `submissions` those of a
 * verification, `creations` new customers of one user, `writes` every other change.
 */
export type LimitName =
  | 'requests'
  | 'codeSends'
  | 'codeAttempts'
  | 'linkCreations'
  | 'uploads'
  | 'submissions'
  | 'creations'
  | 'writes'

/** Which endpoint a request was for. */
export type EndpointName = Operation | 'session' | 'events' | 'webhooks' | 'unknown'

/** One line per request, for the host's log. Without ids, query and body. */
export interface LogEntry {
  requestId: string
  route: EndpointName
  status: number
  durationMs: number
  /** What one of the host's own callbacks threw, or why Grid could not be reached. */
  cause?: unknown
  /** The name of the host's callback that failed or took too long, such as `audit` or `webhook.onEvent`. */
  hook?: string | undefined
}

/** One entry of the host's audit trail: what reached Grid, and what was refused. Names of fields, never their values. */
export interface AuditEntry {
  /** ISO 8601. */
  at: string
  requestId: string
  route: EndpointName
  /** What the `actor` option returned: who acted. */
  actor: string | undefined
  /** The customer it was done for; undefined for platform data, operators' lists and what was refused before that was known. */
  customerId: string | undefined
  byOperator: boolean
  /** Whether an operator sees reasons that are withheld from customers. */
  revealsWithheld: boolean
  /** The ids that the request named, by parameter: `{ customerId: 'Customer:…' }`. */
  targets: Readonly<Record<string, string>>
  /** The id of what was created. */
  createdId: string | undefined
  /** Dotted paths of the fields that were sent. */
  fields: readonly string[]
  /** The status that the browser gets. */
  status: number
  /** Why it was refused, by the proxy or by Grid; undefined for a success. */
  refusal: { code: string; reason: string } | undefined
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
  /**
   * Where the hosted check may return to: origins, or exact URLs. Required in production; without it only a loopback
   * address is accepted.
   */
  redirectUris?: readonly string[] | undefined
  /** Lets a session without a customer create its own. Without it `POST /customers` is refused. */
  create?:
    | {
        /** The platform's own name for this session's customer, the guard against creating it twice. */
        platformCustomerId: (request: Request, info: HookInfo<Native>) => MaybePromise<string>
        /**
         * Awaited before the browser gets the answer: store the id in the session or the user's record. May be called again for
         * the same customer.
         */
        onCreated: (request: Request, customer: Customer, info: HookInfo<Native>) => MaybePromise<void>
        /**
         * What the platform already knows: email, region, currencies, names, `umaAddress`. Sent to Grid with the new customer
         * and never replaced by what the browser sends.
         */
        values?: ((request: Request, info: HookInfo<Native>) => MaybePromise<CreateValues | undefined>) | undefined
      }
    | undefined
  /**
   * May refuse more, such as contact changes or writes after a decision. For an operator's route `customerId` is the
   * customer that the route names.
   */
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
  /**
   * A name left out keeps its default. `openStreams` and `openUploads` are how many a session may have at once in this
   * process. False switches all off.
   */
  limits?:
    | (Partial<Record<LimitName, Limit>> & { openStreams?: number | undefined; openUploads?: number | undefined })
    | false
    | undefined
  webhook?:
    | {
        /**
         * How old an event may be, in seconds. Default seven days, for which Grid repeats one; false accepts any age, also
         * events without a time.
         */
        maxAgeSeconds?: number | false | undefined
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
  /** May refuse a file while it passes. Grid gets the end of an upload only after this returned true. */
  inspectUpload?: ((upload: Upload) => MaybePromise<boolean>) | undefined
  /** Receives what reached Grid and what was refused. Awaited, but a failure does not change the response. */
  audit?: ((entry: AuditEntry) => MaybePromise<void>) | undefined
  /** Says who acts, for the audit trail: your id of a user or operator. Called only when `audit` is set. */
  actor?: ((request: Request, info: HookInfo<Native>) => MaybePromise<string | null | undefined>) | undefined
  /**
   * Receives one entry for every request. Default: one line on stderr for each failed request in development, nothing in
   * production.
   */
  log?: ((entry: LogEntry) => unknown) | undefined
  /**
   * How long each of your functions may take, in milliseconds. Default 5 000. `inspectUpload`, `webhook.onEvent` and
   * `webhook.onOther` have five times as long; the latter two never more than 55 seconds, for which an event is locked.
   */
  hookTimeoutMs?: number | undefined
  /** How long a JSON or webhook body may take, and how long an upload may pause, in milliseconds. Default 10 000. */
  bodyTimeoutMs?: number | undefined
  /** How often an open event stream is asked for its session again, in milliseconds. Default 25 000. */
  heartbeatMs?: number | undefined
}
