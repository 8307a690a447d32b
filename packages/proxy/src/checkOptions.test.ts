import { generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createGridProxy } from './createGridProxy.js'
import { createMemoryStore } from './store/createMemoryStore.js'

const pemOf = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ type: 'spki', format: 'pem' }).toString()

const withWrongCharacter = pemOf('P-256').replace(/(?<=\n.{60}).(?=.*\n)/, letter => (letter === 'A' ? 'B' : 'A'))

const grid = { baseUrl: 'https://grid.test/grid/2025-10-13', clientId: 'id', clientSecret: 'hunter2-hunter2' }
const valid = { grid, basePath: '/api/grid', customerFor: () => null }

const create = (options: object) => createGridProxy({ ...valid, ...options } as never)

afterEach(() => vi.unstubAllEnvs())

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
    ['an origin is null', { origins: ['null'] }, /`origins\.0`/],
    ['an origin is a wildcard', { origins: ['*'] }, /`origins\.0`/],
    ['an origin has a path', { origins: ['https://app.example/x'] }, /`origins\.0`/],
    ['a return URL is a script', { redirectUris: ['javascript:alert(1)'] }, /`redirectUris\.0`/],
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
    log: hook,
    heartbeatMs: 1000,
  }
  expect(() => create(options)).not.toThrow()
})
