import { generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkGridAccess, isProduction } from './checkOptions.js'
import { createGridProxy } from './createGridProxy.js'
import { createMemoryStore } from './store/createMemoryStore.js'

const pemOf = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ type: 'spki', format: 'pem' }).toString()

const withWrongCharacter = pemOf('P-256').replace(/(?<=\n.{60}).(?=.*\n)/, letter => (letter === 'A' ? 'B' : 'A'))

const grid = { baseUrl: 'https://grid.test/grid/2025-10-13', clientId: 'id', clientSecret: 'hunter2-hunter2' }
const valid = { grid, basePath: '/api/grid', customerFor: () => null }

const create = (options: object) => createGridProxy({ ...valid, ...options } as never)

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

describe('refuses to start and says what to change when', () => {
  it.each<[string, object, RegExp]>([
    ['Grid is addressed without encryption', { grid: { ...grid, baseUrl: 'http://grid.example/v1' } }, /https/],
    [
      'Grid is addressed in the local network without encryption',
      { grid: { ...grid, baseUrl: 'http://10.0.0.7' } },
      /https/,
    ],
    ['a host only begins like loopback', { grid: { ...grid, baseUrl: 'http://127.0.0.1.evil.example' } }, /https/],
    ['the client id is empty', { grid: { ...grid, clientId: '' } }, /grid\.clientId.*GRID_CLIENT_ID/],
    ['the client secret is empty', { grid: { ...grid, clientSecret: '' } }, /grid\.clientSecret.*GRID_CLIENT_SECRET/],
    [
      'the client id is the text undefined',
      { grid: { ...grid, clientId: 'undefined' } },
      /grid\.clientId.*GRID_CLIENT_ID/,
    ],
    ['the client secret is the text null', { grid: { ...grid, clientSecret: ' null' } }, /grid\.clientSecret.*set/],
    ['the client secret is missing', { grid: { ...grid, clientSecret: undefined } }, /grid\.clientSecret/],
    ['the base URL is missing', { grid: { ...grid, baseUrl: '' } }, /grid\.baseUrl.*GRID_BASE_URL/],
    ['the base URL is a path', { grid: { ...grid, baseUrl: '/grid' } }, /grid\.baseUrl.*absolute/],
    ['there is no access to Grid', { grid: undefined }, /`grid`/],
    ['the timeout is not a number of milliseconds', { grid: { ...grid, timeoutMs: 0 } }, /grid\.timeoutMs/],
    ['the base path has a query', { basePath: '/api?x' }, /`basePath`/],
    ['the base path has a dot segment', { basePath: '/api/../grid' }, /`basePath`/],
    ['the base path has an escape', { basePath: '/api/%67rid' }, /`basePath`/],
    ['`customerFor` is not a function', { customerFor: 'Customer:1' }, /`customerFor`/],
    [
      'the client secret is the text NULL with a line end',
      { grid: { ...grid, clientSecret: 'NULL\n' } },
      /text "undef/,
    ],
    ['an origin is null', { origins: ['null'] }, /`origins\.0`/],
    ['an origin is no URL', { origins: ['https://app example'] }, /`origins\.0` must be one exact origin/],
    ['an origin has a wildcard in it', { origins: ['https://app-*.example'] }, /`origins\.0`/],
    ['an origin is that of a socket', { origins: ['wss://app.example'] }, /`origins\.0`/],
    ['two options do not exist', { redirectUri: [], origin: [] }, /has no option redirectUri, origin\. Is it/],
    ['an origin is a wildcard', { origins: ['*'] }, /`origins\.0`/],
    ['an origin has a path', { origins: ['https://app.example/x'] }, /`origins\.0`/],
    ['a return URL is a script', { redirectUris: ['javascript:alert(1)'] }, /`redirectUris\.0`/],
    ['a return URL is http on another machine', { redirectUris: ['http://app.example'] }, /`redirectUris\.0`.*https/],
    ['a return URL has credentials', { redirectUris: ['https://a:b@app.example'] }, /`redirectUris\.0`/],
    ['a return URL is a wildcard', { redirectUris: ['https://*.app.example'] }, /`redirectUris\.0`/],
    ['the age of an event is negative', { webhook: { publicKeys: [], maxAgeSeconds: -1 } }, /`webhook\.maxAgeSeconds`/],
    ['a public key is empty', { webhook: { publicKeys: [''] } }, /`webhook\.publicKeys\.0`.*dashboard/],
    ['a public key is not PEM', { webhook: { publicKeys: ['not a key'] } }, /`webhook\.publicKeys\.0`.*dashboard/],
    ['a public key is of another curve', { webhook: { publicKeys: [pemOf('secp384r1')] } }, /P-256/],
    ['a public key is cut short', { webhook: { publicKeys: [pemOf('P-256').slice(0, 120)] } }, /P-256/],
    ['a public key has a wrong character', { webhook: { publicKeys: [withWrongCharacter] } }, /P-256/],
    ['there are no public keys', { webhook: {} }, /`webhook\.publicKeys`/],
    ['`trustProxy` is negative', { trustProxy: -1 }, /`trustProxy`/],
    ['`trustProxy` is a fraction', { trustProxy: 1.5 }, /`trustProxy`/],
    ['`trustProxy` is an address', { trustProxy: '127.0.0.1' }, /`trustProxy`/],
    ['a limit is not positive', { limits: { uploads: { max: 0, perSeconds: 60 } } }, /`limits\.uploads\.max`/],
    ['a limit does not exist', { limits: { linkOpens: { max: 1, perSeconds: 60 } } }, /linkOpens/],
    ['a store lacks a method', { store: { lock() {} } }, /`store\.complete`/],
    ['creating lacks its hook', { create: { platformCustomerId: () => 'u1' } }, /`create\.onCreated`/],
    ['the heartbeat is not a number of milliseconds', { heartbeatMs: 0 }, /`heartbeatMs`/],
    ['an option does not exist', { redirectUri: ['https://app.example'] }, /redirectUri/],
    ['a field that only Grid may set is allowed', { allow: { fields: ['kycStatus'] } }, /kycStatus/],
  ])('%s', (_, options, message) => {
    expect(() => create(options)).toThrow(TypeError)
    expect(() => create(options)).toThrow(message)
    expect(() => create(options)).not.toThrow(/hunter2/)
  })

  it('several options are wrong, all of them at once', () => {
    expect(() => create({ basePath: 7, origins: ['null'] })).toThrow(/`basePath`[\s\S]*`origins\.0`/)
  })

  it('it runs in production without `redirectUris`', () => {
    vi.stubEnv('NODE_ENV', 'production')
    const store = { lock() {}, complete() {}, release() {}, isLatest() {}, count() {}, publish() {}, subscribe() {} }
    expect(() => create({ store })).toThrow(/`redirectUris`/)
    expect(() => create({ store, redirectUris: [] })).not.toThrow()
  })

  it.each([
    ['production', 1],
    ['development', 0],
  ])('warns in %s when there is no store that survives a restart', (environment, times) => {
    vi.stubEnv('NODE_ENV', environment)
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    create({ redirectUris: [] })
    expect(warn).toHaveBeenCalledTimes(times)
    create({ redirectUris: [], store: createMemoryStore() })
    expect(warn).toHaveBeenCalledTimes(times)
    warn.mockRestore()
  })
})

it.each([
  'https://api.lightspark.com/grid/2025-10-13',
  'http://localhost:8787/grid/2025-10-13',
  'http://127.0.0.1:8787/grid/2025-10-13/',
  'http://[::1]:8787',
  'http://grid.localhost:8787',
])('starts with Grid at %s', baseUrl => {
  expect(create({ grid: { ...grid, baseUrl } }).basePath).toBe('/api/grid')
})

it.each([
  ['/api/grid', '/api/grid'],
  ['api/grid/', '/api/grid'],
  ['/', ''],
])('starts when it is mounted at %s', (basePath, expected) => {
  expect(create({ basePath }).basePath).toBe(expected)
})

it('starts with a key whose line ends are written out, and with every option', () => {
  const hook = () => true
  const options = {
    redirectUris: ['https://app.example', 'http://localhost:5173/done'],
    create: { platformCustomerId: () => 'u1', onCreated: hook },
    authorize: hook,
    operator: hook,
    allow: { fields: ['umaAddress'] },
    origins: ['https://www.app.example', 'http://localhost:5173'],
    trustProxy: 2,
    limits: { uploads: { max: 1, perSeconds: 60 }, openStreams: 3 },
    webhook: { publicKeys: [pemOf('P-256'), pemOf('P-256').replaceAll('\n', '\\n')], onEvent: hook, onOther: hook },
    inspectUpload: hook,
    audit: hook,
    actor: hook,
    log: hook,
    hookTimeoutMs: 1,
    bodyTimeoutMs: 1,
    heartbeatMs: 1000,
  }
  expect(() => create(options)).not.toThrow()
})

const limit = { max: 1, perSeconds: 1 }
it.each<[what: string, options: object]>([
  ['what is sent to Grid by a function of the platform', { grid: { ...grid, fetch: async () => new Response() } }],
  ['a time for Grid', { grid: { ...grid, timeoutMs: 1 } }],
  ['values of the platform', { create: { platformCustomerId: () => '1', onCreated() {}, values: () => ({}) } }],
  ['no limits', { limits: false }],
  ...['requests', 'codeSends', 'codeAttempts', 'linkCreations', 'uploads', 'submissions', 'creations', 'writes'].map(
    (name): [string, object] => [`a limit of ${name}`, { limits: { [name]: limit } }],
  ),
  ['as many open streams and uploads as it says', { limits: { openStreams: 1, openUploads: 1 } }],
  ['an age of events', { webhook: { publicKeys: [], maxAgeSeconds: 1 } }],
  ['events of any age', { webhook: { publicKeys: [], maxAgeSeconds: false } }],
  ['reverse proxies', { trustProxy: true }],
  ['no reverse proxy', { trustProxy: 0 }],
  ['a store', { store: createMemoryStore() }],
  ['a path with dots and dashes', { basePath: '/api/v1.25/grid-kyc_~x/' }],
  ...['nullable', 'is-undefined', 'undefined1', 'not null'].map((clientSecret): [string, object] => [
    `a secret that only holds the text of nothing: ${clientSecret}`,
    { grid: { ...grid, clientSecret } },
  ]),
])('starts with %s', (_, options) => expect(() => create(options)).not.toThrow())

/** A wrong value for each option, and for each member of an option that has some. */
const wrong: [option: string, options: object][] = [
  ...['grid', 'basePath', 'customerFor', 'redirectUris', 'create', 'authorize', 'operator', 'allow', 'origins'],
  ...['trustProxy', 'limits', 'webhook', 'store', 'inspectUpload', 'audit', 'actor', 'log', 'hookTimeoutMs'],
  ...['bodyTimeoutMs', 'heartbeatMs', 'misspelt'],
].map((option): [string, object] => [option, { [option]: option.endsWith('Ms') ? 'x' : 7.5 }])
wrong.push(
  ['grid.baseUrl', { grid: { ...grid, baseUrl: 7 } }],
  ['grid.baseUrl with credentials', { grid: { ...grid, baseUrl: 'https://me@grid.test' } }],
  ['grid.baseUrl with a password', { grid: { ...grid, baseUrl: 'https://:me@grid.test' } }],
  ['grid.baseUrl with a query', { grid: { ...grid, baseUrl: 'https://grid.test/?x' } }],
  ['grid.baseUrl with a fragment', { grid: { ...grid, baseUrl: 'https://grid.test/#x' } }],
  ['grid.baseUrl that is a path', { grid: { ...grid, baseUrl: '/grid' } }],
  ['grid.baseUrl of another scheme', { grid: { ...grid, baseUrl: 'ftp://localhost' } }],
  ['grid.baseUrl that is empty', { grid: { ...grid, baseUrl: '' } }],
  ['grid.clientId with a colon', { grid: { ...grid, clientId: 'a:b' } }],
  ['grid.clientId with a space before it', { grid: { ...grid, clientId: ' a' } }],
  ['grid.clientSecret that is missing', { grid: { ...grid, clientSecret: undefined } }],
  ['grid.clientSecret that is a text of nothing', { grid: { ...grid, clientSecret: 'undefined' } }],
  ['grid.clientSecret with a line end', { grid: { ...grid, clientSecret: 'a\n' } }],
  ['grid.fetch', { grid: { ...grid, fetch: 7 } }],
  ['grid.timeoutMs', { grid: { ...grid, timeoutMs: 0 } }],
  ['grid.timeout', { grid: { ...grid, timeout: 1 } }],
  ['basePath with a query', { basePath: '/api?x' }],
  ['redirectUris.0', { redirectUris: [7] }],
  ['redirectUris.0 that is a path', { redirectUris: ['/back'] }],
  ['redirectUris.0 with a user', { redirectUris: ['https://me@app.test'] }],
  ['redirectUris.0 with a password', { redirectUris: ['https://:me@app.test'] }],
  ['redirectUris.0 of another scheme', { redirectUris: ['app:done'] }],
  ['create.onCreated', { create: { platformCustomerId: () => '1' } }],
  ['create.platformCustomerId', { create: { onCreated() {} } }],
  ['create.values', { create: { platformCustomerId: () => '1', onCreated() {}, values: 7 } }],
  ['create.value', { create: { platformCustomerId: () => '1', onCreated() {}, value: () => 1 } }],
  ['allow.fields', { allow: { fields: 7 } }],
  ['allow.fields.0', { allow: { fields: [7] } }],
  ...['id', 'isDeleted', 'kycStatus', 'kybStatus'].map((name): [string, object] => [
    `allow.fields.0 that is ${name}`,
    { allow: { fields: [name] } },
  ]),
  ['allow.field', { allow: { field: [] } }],
  ['origins.0', { origins: [7] }],
  ['origins.0 with a path', { origins: ['https://app.test/'] }],
  ['origins.0 of another scheme', { origins: ['app://x'] }],
  ['limits.uploads', { limits: { uploads: 7 } }],
  ['limits.uploads.max', { limits: { uploads: { max: 'x', perSeconds: 1 } } }],
  ['limits.uploads.perSeconds', { limits: { uploads: { max: 1 } } }],
  ['limits.openStreams', { limits: { openStreams: 0 } }],
  ['limits.openUploads', { limits: { openUploads: -1 } }],
  ['limits.upload', { limits: { upload: limit } }],
  ['webhook.publicKeys', { webhook: { publicKeys: 'x' } }],
  ['webhook.publicKeys.0', { webhook: { publicKeys: [7] } }],
  ['webhook.publicKeys.0 of another curve', { webhook: { publicKeys: [pemOf('secp384r1')] } }],
  ['webhook.onEvent', { webhook: { publicKeys: [], onEvent: 7 } }],
  ['webhook.onOther', { webhook: { publicKeys: [], onOther: 7 } }],
  ['webhook.maxAgeSeconds', { webhook: { publicKeys: [], maxAgeSeconds: true } }],
  ['webhook.key', { webhook: { publicKeys: [], key: 'x' } }],
  ...['lock', 'complete', 'release', 'isLatest', 'count', 'publish', 'subscribe'].map((name): [string, object] => [
    `store.${name}`,
    { store: { ...createMemoryStore(), [name]: 7 } },
  ]),
)

it('says of each wrong option what is written down, and never its value', async () => {
  const lines = wrong.map(([option, options]) => {
    try {
      create(options)
      return `${option}\n    is accepted`
    } catch (error) {
      return `${option}\n    ${(error as TypeError).message}`
    }
  })
  expect(lines.filter(line => line.endsWith('is accepted'))).toEqual([])
  expect(lines.join()).not.toContain('hunter2')
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../test/wrongOptions.txt')
})

it('says in production what is missing, with everything else that is wrong', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(() => create({ basePath: 7, store: createMemoryStore() })).toThrow(
    new TypeError(
      'createGridProxy: `basePath` must be the path where the proxy is mounted, such as /api/grid\n- `redirectUris` is missing. In production list where the hosted check may return to; the request itself is not trusted with that. Pass [] if you never use links.',
    ),
  )
})

it('says where events and limits are kept when there is no store in production', () => {
  vi.stubEnv('NODE_ENV', 'production')
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  create({ redirectUris: [] })
  expect(warn.mock.calls).toEqual([
    [
      '[grid-kyc proxy] There is no `store`, so limits and processed webhooks live in the memory of this process. In production pass createRedisStore(client), or createMemoryStore() where one process is all there is.',
    ],
  ])
  warn.mockRestore()
})

it('says what options are where there are none', () => {
  expect(() => createGridProxy(undefined as never)).toThrow(
    new TypeError('createGridProxy: `options` must be an object.'),
  )
})

it('takes no return to another scheme, on this machine either', () => {
  expect(() => create({ redirectUris: ['ftp://localhost/back'] })).toThrow(/`redirectUris\.0`/)
})

it('says in production of missing options what is missing', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(() => createGridProxy(undefined as never)).toThrow(
    /`options` must be an object\.\n- `redirectUris` is missing/,
  )
})

describe('the settings of a client', () => {
  it('are accepted when Grid can be reached with them', () => {
    expect(() => checkGridAccess('createGridClient', grid)).not.toThrow()
  })

  it('are refused with every setting that is wrong, under the name of the function that was called', () => {
    expect(() => checkGridAccess('createGridClient', { ...grid, clientId: '', timeoutMs: 0 })).toThrow(
      new TypeError(
        'createGridClient: `clientId` is empty. Is GRID_CLIENT_ID set in this process?\n- `timeoutMs` must be greater than 0.',
      ),
    )
    expect(() => checkGridAccess('createGridClient', undefined as never)).toThrow(
      new TypeError('createGridClient: `options` must be an object with `baseUrl`, `clientId` and `clientSecret`.'),
    )
  })
})

it.each<[what: string, process: unknown, expected: boolean]>([
  ['Node in production', { env: { NODE_ENV: 'production' } }, true],
  ['Node in development', { env: { NODE_ENV: 'development' } }, false],
  ['Node that does not say', { env: {} }, false],
  ['a runtime without environment variables', {}, false],
  ['a runtime without a process', undefined, false],
])('finds out whether it runs in production: %s', (_, process, expected) => {
  vi.stubGlobal('process', process)
  const found = isProduction()
  vi.unstubAllGlobals()
  expect(found).toBe(expected)
})
