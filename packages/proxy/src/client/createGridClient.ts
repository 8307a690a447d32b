import {
  type AnyRoute,
  createClient,
  type Fetch,
  GridKycError,
  type GridOperation,
  gridRoutes,
  type Page,
  type ResultOf,
  type SendOptions,
  toFormData,
} from '@grid-kyc/core'
import { checkGridAccess } from '../checkOptions.js'

/** Options of `createGridClient`. */
export interface GridClientOptions {
  /** Such as `https://api.lightspark.com/grid/2025-10-13`. Credentials choose between Grid's sandbox and production. */
  baseUrl: string
  clientId: string
  clientSecret: string
  /** Default: the global `fetch`. */
  fetch?: Fetch | undefined
  /** How long one attempt may take, in milliseconds. Default 30 000; uploads have ten times as long. */
  timeoutMs?: number | undefined
}

type Routes = typeof gridRoutes

/** The row's input as a caller writes it: a form is a plain object with a `Blob`. */
type Given<R extends AnyRoute> = NonNullable<R['~input']>

/** Routes whose input has nothing required are called without one. */
type Arguments<Input> =
  Record<never, never> extends Input ? [input?: Input, options?: SendOptions] : [input: Input, options?: SendOptions]

/**
 * A list: await it for one page, or loop over it with `for await` for every item of this page and the ones after
 * it. Nothing is sent before one of the two happens.
 */
export interface PageRequest<Item> extends Promise<Page<Item>>, AsyncIterable<Item> {}

type Answer<R extends AnyRoute> = ResultOf<R> extends Page<infer Item> ? PageRequest<Item> : Promise<ResultOf<R>>

/**
 * Grid's API for the platform's own backend, one method per row of the route table. Every method rejects with a
 * `GridKycError`, or with the reason of `options.signal`. Answers are Grid's own: nothing is masked or withheld, so do not
 * pass them to a browser.
 */
export type GridClient = {
  readonly [O in GridOperation]: (...args: Arguments<Given<Routes[O]>>) => Answer<Routes[O]>
}

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

const isList = (route: AnyRoute) => route.method === 'GET' && route.query?.includes('cursor') === true

function createPageRequest<Item>(fetchPage: (cursor?: string) => Promise<Page<Item>>): PageRequest<Item> {
  let first: Promise<Page<Item>> | undefined
  const firstPage = () => {
    first ??= fetchPage()
    return first
  }
  return {
    // biome-ignore lint/suspicious/noThenProperty: awaiting a list gives its first page, as in Grid's own SDK.
    then: (onFulfilled, onRejected) => firstPage().then(onFulfilled, onRejected),
    catch: onRejected => firstPage().catch(onRejected),
    finally: onFinally => firstPage().finally(onFinally),
    [Symbol.toStringTag]: 'PageRequest',
    async *[Symbol.asyncIterator]() {
      const seen = new Set<string>()
      let page = await firstPage()
      for (;;) {
        yield* page.data
        const { hasMore, nextCursor } = page
        // A cursor that is empty or comes again would never end.
        if (!hasMore || !nextCursor || seen.has(nextCursor)) return
        seen.add(nextCursor)
        page = await fetchPage(nextCursor)
      }
    },
  }
}

/**
 * A typed client for Grid, for code that runs in the platform's backend and never in a browser. Reads are repeated after a
 * passing failure, a KYC link under one idempotency key, and other writes never: list and compare before you repeat one.
 *
 * @example
 * const grid = createGridClient({ baseUrl, clientId, clientSecret })
 * const customer = await grid.getCustomer({ customerId })
 * for await (const owner of grid.listBeneficialOwners({ customerId })) console.log(owner.roles)
 */
export function createGridClient(options: GridClientOptions): GridClient {
  checkGridAccess('createGridClient', options)
  const { baseUrl, clientId, clientSecret, timeoutMs = 30_000 } = options
  const send = options.fetch ?? fetch
  const connect = (timeoutMs: number) =>
    createClient({
      baseUrl: baseUrl,
      headers: { authorization: `Basic ${base64(`${clientId}:${clientSecret}`)}`, accept: 'application/json' },
      // Grid does not redirect, and the credentials must not follow a redirect to another host.
      fetch: request => send(new Request(request, { redirect: 'manual' })),
      timeoutMs,
    })
  const [client, uploads] = [connect(timeoutMs), connect(timeoutMs * 10)]

  async function request(route: AnyRoute, input: Record<string, unknown>, sending: SendOptions = {}) {
    const idempotencyKey = sending.idempotencyKey ?? (route.method === 'POST' ? crypto.randomUUID() : undefined)
    for (const [, name = ''] of route.path.matchAll(/\{(\w+)\}/g)) {
      if (typeof input[name] === 'string' && input[name] !== '') continue
      // An empty id would turn the path into that of the list.
      throw new GridKycError({
        kind: 'invalid',
        message: `${route.method} ${route.path} was not sent: \`${name}\` is empty.`,
      })
    }
    const form = route.form && toFormData(input.form as object)
    const through = form ? uploads : client
    return through.send<AnyRoute>(route, form ? { ...input, form } : input, { ...sending, idempotencyKey })
  }

  const method =
    (route: AnyRoute) =>
    (input: Record<string, unknown> = {}, sending?: SendOptions) =>
      isList(route)
        ? createPageRequest(
            cursor => request(route, cursor ? { ...input, cursor } : input, sending) as Promise<Page<unknown>>,
          )
        : request(route, input, sending)

  return Object.fromEntries(
    Object.entries(gridRoutes).map(([operation, route]) => [operation, method(route)]),
  ) as unknown as GridClient
}
