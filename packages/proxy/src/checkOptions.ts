import * as z from 'zod'
import type { GridAccess, GridProxyOptions } from './GridProxyOptions.js'
import { isLoopback } from './isLoopback.js'
import { neverForwarded } from './request/knownFields.js'
import { readPublicKey } from './webhooks/readPublicKey.js'

const hook = z.custom<(...args: never[]) => unknown>(value => typeof value === 'function', {
  error: 'must be a function.',
})

const positive = z.number({ error: 'must be a number.' }).positive({ error: 'must be greater than 0.' })

const credential = (variable: string) =>
  z
    .string({ error: `is missing. Is ${variable} set in this process?` })
    .min(1, { error: `is empty. Is ${variable} set in this process?` })
    .refine(value => !/^\s*(?:undefined|null)\s*$/i.test(value), {
      error: `is the text "undefined" or "null". Is ${variable} set in this process?`,
    })
    .refine(value => value === value.trim(), { error: `begins or ends with white space. Remove it from ${variable}.` })

const baseUrl = credential('GRID_BASE_URL').superRefine((value, context) => {
  const fail = (message: string) => context.addIssue(message)
  if (value === '') return
  if (!URL.canParse(value)) {
    return fail('is not an absolute URL. Pass for example https://api.lightspark.com/grid/2025-10-13')
  }
  const { protocol, hostname, username, password, search, hash } = new URL(value)
  if (username || password) fail('contains credentials. Pass `clientId` and `clientSecret` instead.')
  if (search || hash) fail('has a query or a fragment. Remove it: paths are appended to the URL.')
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname))) {
    fail('is not https://, so the credentials would travel unencrypted. Only loopback addresses may use http://')
  }
})

/** An object without unknown members: a mistyped option would silently keep its default. */
const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape, message: string) =>
  z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys' ? `has no option ${issue.keys.join(', ')}. Is it misspelt?` : message,
  })

const grid = object(
  {
    baseUrl,
    // In HTTP Basic the first colon ends the user name, so Grid would get another id and another secret.
    clientId: credential('GRID_CLIENT_ID').refine(value => !value.includes(':'), {
      error: 'contains a colon. Pass the id and the secret separately.',
    }),
    clientSecret: credential('GRID_CLIENT_SECRET'),
    fetch: hook.optional(),
    timeoutMs: positive.optional(),
  },
  'must be an object with `baseUrl`, `clientId` and `clientSecret`.',
)

const basePath = z
  .string({ error: 'must be the path where the proxy is mounted, such as /api/grid' })
  .regex(/^\/?([\w~-]+(\.[\w~-]+)*(\/|$))*$/, {
    error: 'must be a plain path such as /api/grid, without dot segments, escapes or a query.',
  })

const origin = z.string({ error: 'must be an origin such as https://www.example.com' }).refine(
  value => {
    if (!URL.canParse(value) || value.includes('*')) return false
    const { origin, protocol } = new URL(value)
    return origin === value && (protocol === 'https:' || protocol === 'http:')
  },
  { error: 'must be one exact origin such as https://www.example.com, without a path or a wildcard.' },
)

const redirectUri = z.string({ error: 'must be an origin or a URL.' }).refine(
  value => {
    if (!URL.canParse(value) || value.includes('*')) return false
    const { protocol, hostname, username, password } = new URL(value)
    // Grid refuses http anywhere else, and the user would read of an error that only the platform can fix.
    const isTaken = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
    return isTaken && username === '' && password === ''
  },
  {
    error:
      'must be an origin or an exact URL that begins with https:// (http:// on this machine only), without a wildcard.',
  },
)

const publicKey = z
  .string({ error: "must be a PEM text. Copy the key from Grid's dashboard." })
  .refine(value => readPublicKey(value) !== undefined, {
    error: "is not a P-256 public key in PEM, so no webhook could be trusted. Copy the key from Grid's dashboard.",
  })

const limit = object({ max: positive, perSeconds: positive }, 'must be an object with `max` and `perSeconds`.')

const store = z.looseObject(
  {
    lock: hook,
    complete: hook,
    release: hook,
    isLatest: hook,
    count: hook,
    publish: hook,
    subscribe: hook,
  },
  { error: 'must be a ProxyStore, such as createRedisStore(client).' },
)

const fieldPath = z.string({ error: 'must be a dotted path.' }).refine(path => !neverForwarded.includes(path), {
  error: issue => `is ${issue.input}, which only Grid sets. Remove it.`,
})

const schema = object(
  {
    grid,
    basePath,
    customerFor: hook,
    redirectUris: z.array(redirectUri, { error: 'must be a list of origins or URLs.' }).optional(),
    create: object(
      { platformCustomerId: hook, onCreated: hook, values: hook.optional() },
      'must be an object with `platformCustomerId` and `onCreated`.',
    ).optional(),
    authorize: hook.optional(),
    operator: hook.optional(),
    allow: object(
      { fields: z.array(fieldPath, { error: 'must be a list of dotted paths.' }).optional() },
      'must be an object with `fields`.',
    ).optional(),
    origins: z.array(origin, { error: 'must be a list of origins.' }).optional(),
    trustProxy: z
      .union([z.boolean(), z.int().nonnegative()], {
        error: 'must be true, false or the number of your reverse proxies in front of this server.',
      })
      .optional(),
    limits: object(
      {
        requests: limit.optional(),
        codeSends: limit.optional(),
        codeAttempts: limit.optional(),
        linkCreations: limit.optional(),
        uploads: limit.optional(),
        submissions: limit.optional(),
        creations: limit.optional(),
        writes: limit.optional(),
        openStreams: positive.optional(),
        openUploads: positive.optional(),
      },
      'must be false or an object of limits.',
    ).optional(),
    webhook: object(
      {
        publicKeys: z.array(publicKey, { error: "must be a list of PEM texts. Copy the key from Grid's dashboard." }),
        onEvent: hook.optional(),
        onOther: hook.optional(),
        maxAgeSeconds: z
          .union([positive, z.literal(false)], { error: 'must be a number of seconds, or false.' })
          .optional(),
      },
      'must be an object with `publicKeys`.',
    ).optional(),
    store: store.optional(),
    inspectUpload: hook.optional(),
    audit: hook.optional(),
    actor: hook.optional(),
    log: hook.optional(),
    hookTimeoutMs: positive.optional(),
    bodyTimeoutMs: positive.optional(),
    heartbeatMs: positive.optional(),
  },
  'must be an object.',
)

const issuesOf = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(
    ({ path, message }) => `\`${path.join('.') || 'options'}\` ${message}`,
  )

function refuse(caller: string, issues: string[]): void {
  if (issues.length > 0) throw new TypeError(`${caller}: ${issues.join('\n- ')}`)
}

/** Throws a TypeError that names every setting with which Grid cannot be reached. Values are never quoted. */
export function checkGridAccess(caller: string, access: GridAccess): void {
  refuse(caller, issuesOf(grid, access))
}

/**
 * Checks the options of a proxy before it accepts requests. Throws a TypeError that names every wrong option and what to
 * change; values are never quoted, because each may hold a credential.
 */
export function checkOptions(options: GridProxyOptions): void {
  const switchedOff = options?.limits === false
  const issues = issuesOf(schema, switchedOff ? { ...options, limits: undefined } : options)
  if (isProduction() && options?.redirectUris === undefined) {
    issues.push(
      '`redirectUris` is missing. In production list where the hosted check may return to; the request itself is not trusted with that. Pass [] if you never use links.',
    )
  }
  refuse('createGridProxy', issues)
}

/** Runtimes without Node's environment variables say nothing, and count as development. */
export const isProduction = (): boolean =>
  (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env?.NODE_ENV === 'production'
