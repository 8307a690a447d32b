import { describe, expect, it } from 'vitest'
import { isForProxy, type RoutedMessage, requestUrl, targetOf, toRequest } from './toRequest.js'

interface Incoming {
  method?: string
  url?: string
  originalUrl?: string
  /** Each header with its value, as they came. */
  sent?: [name: string, value: string][]
  httpVersionMajor?: number
  socket?: object
  readableDidRead?: boolean
  readableEnded?: boolean
}

/** A request as Node hands it over, without a connection. */
const message = ({ sent = [['Host', 'app.test']], ...more }: Incoming): RoutedMessage =>
  ({
    ...{ method: 'GET', url: '/api/grid/config', httpVersionMajor: 1, socket: {} },
    ...{ readableDidRead: false, readableEnded: false },
    rawHeaders: sent.flat(),
    headers: Object.fromEntries(sent.map(([name, value]) => [name.toLowerCase(), value])),
    ...more,
  }) as never

const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    const { status, code, message } = error as { status: number; code: string; message: string }
    return { status, code, message }
  }
  return undefined
}

describe('the target of a request', () => {
  it.each<[string, Incoming, string]>([
    ['as Node has it', { url: '/api/grid/config' }, '/api/grid/config'],
    ['as it was before a router cut it', { url: '/config', originalUrl: '/api/grid/config' }, '/api/grid/config'],
    ['the root when there is none', { url: undefined as never }, '/'],
  ])('is %s', (_, incoming, target) => expect(targetOf(message(incoming))).toBe(target))
})

describe('a request is for the proxy', () => {
  it.each<[string, Incoming]>([
    ['below its base path', {}],
    ['below a router that cut its path', { url: '/config', originalUrl: '/api/grid/config' }],
    ['at the base path with a slash', { url: '/api/grid/' }],
    ['without a host', { sent: [] }],
    ['by a dot segment, without a host', { url: '/x/../api/grid/config', sent: [] }],
    ['by a dot segment, with a host that is none', { url: '/x/../api/grid/config', sent: [['Host', 'a b']] }],
    ['by a dot segment that is encoded', { url: '/x/%2e%2e/api/grid/config' }],
    ['by a backslash', { url: '/api\\grid/config' }],
    ['although a dot segment leads out of it', { url: '/api/grid/../other' }],
    ['by an absolute target', { url: 'https://other.test/api/grid/config' }],
    ['by a Host with a path', { url: '/x', sent: [['Host', 'h/api/grid/config?']] }],
  ])('%s', (_, incoming) => expect(isForProxy(message(incoming), '/api/grid')).toBe(true))

  it.each<[string, Incoming]>([
    ['another path', { url: '/other' }],
    ['a path that only begins like it', { url: '/api/gridx/config' }],
    ['a path that only ends like it', { url: '/x/api/grid/config' }],
    ['the base path in a query', { url: '/other?x=/api/grid/' }],
    ['an absolute target of another path', { url: 'https://other.test/config' }],
    ['a path that left the base path', { url: '/other', originalUrl: '/other' }],
    ['a path that a router rewrote', { url: '/api/grid/config', originalUrl: '/other' }],
    ['a target that no parser reads', { url: 'http://', sent: [['Host', 'a b']] }],
  ])('not with %s', (_, incoming) => expect(isForProxy(message(incoming), '/api/grid')).toBe(false))
})

describe('the URL of a request', () => {
  it.each<[string, Incoming, string]>([
    ['http over a plain connection', {}, 'http://app.test/api/grid/config'],
    ['https over an encrypted one', { socket: { encrypted: true } }, 'https://app.test/api/grid/config'],
    ['of this machine without a host', { sent: [] }, 'http://localhost/api/grid/config'],
    ['with its port', { sent: [['hOST', 'app.test:65535']] }, 'http://app.test:65535/api/grid/config'],
    ['of an address', { sent: [['Host', '[2001:DB8::1]:8080']] }, 'http://[2001:db8::1]:8080/api/grid/config'],
    ['of a name with signs', { sent: [['Host', 'my_service-1.test']] }, 'http://my_service-1.test/api/grid/config'],
    ['with its query', { url: '/api/grid/x?a=?/../b' }, 'http://app.test/api/grid/x?a=?/../b'],
    ['with what was encoded', { url: '/api/grid/Customer%3AA' }, 'http://app.test/api/grid/Customer%3AA'],
    [
      'as it was before a router cut it',
      { url: '/config', originalUrl: '/api/grid/config' },
      'http://app.test/api/grid/config',
    ],
    [
      'of the one host that HTTP/2 says twice',
      {
        httpVersionMajor: 2,
        sent: [
          [':authority', 'app.test'],
          ['host', 'app.test'],
        ],
      },
      'http://app.test/api/grid/config',
    ],
    [
      'not of a header whose value is called like one',
      {
        sent: [
          ['Host', 'app.test'],
          ['x-name', 'host'],
          ['x-other', 'evil.test'],
        ],
      },
      'http://app.test/api/grid/config',
    ],
    [
      'not of a header whose name only has it in it',
      {
        sent: [
          ['Host', 'app.test'],
          ['x-host', 'evil.test'],
          ['host-x', 'evil.test'],
          ['x:authority', 'evil.test'],
          [':authority-x', 'evil.test'],
        ],
      },
      'http://app.test/api/grid/config',
    ],
  ])('is %s', (_, incoming, url) => expect(requestUrl(message(incoming)).href).toBe(url))

  it.each<[string, Incoming['sent'] & object, number]>([
    [
      'twice the same',
      [
        ['Host', 'app.test'],
        ['Host', 'app.test'],
      ],
      1,
    ],
    [
      'two',
      [
        ['Host', 'app.test'],
        [':authority', 'evil.test'],
      ],
      2,
    ],
    ['nothing', [['Host', '']], 1],
    ['one with credentials', [['Host', 'me@app.test']], 1],
    ['one with a path', [['Host', 'app.test/x']], 1],
    ['one with a long port', [['Host', 'app.test:123456']], 1],
    ['one with a port of letters', [['Host', 'app.test:x']], 1],
    ['one with an empty port', [['Host', 'app.test:']], 1],
    ['one in open brackets', [['Host', '[::1']], 1],
    ['one in brackets with more before', [['Host', 'x[::1]']], 1],
    ['one in empty brackets', [['Host', '[]']], 1],
  ])('is refused when the host is %s', (_, sent, httpVersionMajor) => {
    expect(refusal(() => requestUrl(message({ sent, httpVersionMajor })))).toEqual({
      status: 400,
      code: 'INVALID_REQUEST_FORMAT',
      message: 'The request is malformed, so nothing was sent to Grid. Its Host is not one host.',
    })
  })

  it.each([
    ['with a dot segment', { url: '/api/grid/../config' }],
    ['with a backslash', { url: '/api\\grid/config' }],
    ['with a fragment', { url: '/api/grid/config#x' }],
    ['without a slash', { url: 'api/grid/config' }],
    ['that is absolute', { url: 'http://app.test/api/grid/config' }],
    ['of a port that there is not', { sent: [['Host', 'app.test:99999']] as [string, string][] }],
  ])('is refused for a target %s', (_, incoming) => {
    expect(refusal(() => requestUrl(message(incoming)))).toEqual({
      status: 400,
      code: 'INVALID_REQUEST_FORMAT',
      message:
        'The request is malformed, so nothing was sent to Grid. Its target is not a path, or one that can be read in two ways.',
    })
  })
})

describe('the request that is made of it', () => {
  const body = () => new Response('{"a":1}').body as ReadableStream
  const { signal } = new AbortController()

  it('has every header as it came, repeated ones joined, and no line of HTTP/2', () => {
    const sent: Incoming['sent'] & object = [
      [':method', 'GET'],
      ['Host', 'app.test'],
      ['X-Forwarded-For', '198.51.100.1'],
      ['x-forwarded-for', '203.0.113.9'],
      ['Cookie', 'session=1'],
    ]
    const made = toRequest(message({ sent }), body(), signal)
    expect([...made.headers]).toEqual([
      ['cookie', 'session=1'],
      ['host', 'app.test'],
      ['x-forwarded-for', '198.51.100.1, 203.0.113.9'],
    ])
    expect(made.url).toBe('http://app.test/api/grid/config')
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('has the body of a %s', async method => {
    const made = toRequest(message({ method }), body(), signal)
    expect([made.method, await made.text()]).toEqual([method, '{"a":1}'])
  })

  it.each(['GET', 'HEAD'])('has none of a %s, also where something read before it', method => {
    const made = toRequest(message({ method, readableDidRead: true, readableEnded: true }), body(), signal)
    expect([made.method, made.body]).toEqual([method, null])
  })

  it('is a GET where no method is named', () => {
    expect(toRequest(message({ method: undefined as never }), body(), signal).method).toBe('GET')
  })

  it('ends with the connection', () => {
    const gone = new AbortController()
    const made = toRequest(message({}), body(), gone.signal)
    expect(made.signal.aborted).toBe(false)
    gone.abort()
    expect(made.signal.aborted).toBe(true)
  })

  it.each([{ readableDidRead: true }, { readableEnded: true }])('is none where %j', read => {
    expect(refusal(() => toRequest(message({ method: 'POST', ...read }), body(), signal))).toEqual({
      status: 500,
      code: 'BODY_ALREADY_READ',
      message:
        'The body was read before it reached the proxy, so nothing was sent to Grid. In Express mount the proxy before express.json() and other parsers; in Fastify give its scope `removeAllContentTypeParsers()` and a parser for `*` that does not read the body.',
    })
  })

  it.each<[string, Incoming]>([
    ['a method that no request may have', { method: 'TRACE' }],
    [
      'a header that no request may have',
      {
        sent: [
          ['Host', 'app.test'],
          ['x bad', '1'],
        ],
      },
    ],
  ])('is none for %s', (_, incoming) => {
    expect(refusal(() => toRequest(message(incoming), body(), signal))).toEqual({
      status: 404,
      code: 'NOT_FOUND',
      message: 'The proxy has no such route, so nothing was sent to Grid.',
    })
  })
})
