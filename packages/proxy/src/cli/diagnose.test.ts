import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { diagnosePage } from './diagnosePage.js'
import { diagnoseProxy } from './diagnoseProxy.js'
import { diagnoseRedirectUris } from './diagnoseRedirectUris.js'
import type { Finding } from './Finding.js'

let server: Server
let origin: string
let asked: string[]
let answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void

beforeEach(async () => {
  asked = []
  server = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '')
    answer(incoming, outgoing)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

const respond = (status: number, headers: Record<string, string> = {}, body = '') => {
  answer = (_, outgoing) => void outgoing.writeHead(status, headers).end(body)
}
const brief = (findings: Finding[]) => findings.map(({ level, what }) => `${level}: ${what}`)

const connect = {
  good: 'good: connect-src lets the page call the proxy.',
  bad: 'error: connect-src does not let the page call the proxy.',
}
const style = {
  good: 'good: style-src lets the page load the stylesheet from its own origin.',
  bad: 'error: style-src does not let the page load styles.css.',
}
const frame = {
  good: "good: frame-src lets the provider's iframe in.",
  bad: 'warning: frame-src does not let the provider\'s iframe in. Only mode="embedded" needs it.',
}

describe('a page', () => {
  it.each<[policy: string, connects: boolean, styles: boolean, frames: boolean]>([
    ["default-src 'self'", true, true, false],
    ["default-src 'none'", false, false, false],
    ['default-src *', true, true, true],
    ["connect-src 'none'; style-src 'none'", false, false, true],
    ["CONNECT-SRC 'self' ; ; frame-src  https://*.sumsub.com", true, true, true],
    ["default-src 'none'; child-src https://api.sumsub.com", false, false, true],
    ["default-src 'none'; frame-src 'none'; child-src https://api.sumsub.com", false, false, false],
    ["default-src 'none'; style-src-elem 'self'", false, true, false],
    ["default-src 'self'; style-src-elem 'none'; style-src 'self'", true, false, false],
    ['default-src http:', true, true, true],
    ['default-src https:', false, false, true],
    ["default-src 'self', connect-src 'none'", false, true, false],
    ['frame-src https://sumsub.com', true, true, false],
    ['frame-src *.sumsub.com:443', true, true, true],
    ['frame-src http://*.sumsub.com', true, true, true],
    ['frame-src wss://*.sumsub.com', true, true, false],
    ['frame-src https://*.sumsub.com:*', true, true, true],
    ['frame-src https://*.sumsub.com:8443', true, true, false],
    ['frame-src https://api.sumsub.com/websdk/', true, true, true],
    ['frame-src https://evil.test/api.sumsub.com', true, true, false],
    ['frame-src https://*.evilsumsub.com', true, true, false],
    ["frame-src 'nonce-abc' ???", true, true, false],
    ['frame-src https://api.sumsub.com:x', true, true, false],
    ['frame-src https://api.sumsub.com:443:443', true, true, false],
    ['frame-src ?https://api.sumsub.com', true, true, false],
    ['frame-src HTTPS://API.SumSub.com', true, true, true],
    ['default-src https://*', false, false, true],
    ["connect-src https://other.test\t'Self'", true, true, true],
    ['connect-src', false, true, true],
    ["connect-src 'self'; connect-src 'none'", true, true, true],
    ["connect-src 'none'; connect-src 'self'", false, true, true],
    ['connect-src 127.0.0.1:*', true, true, true],
    ['connect-src 127.0.0.1', false, true, true],
    ['connect-src 127.0.0.1:1', false, true, true],
    ['connect-src localhost:*', false, true, true],
  ])('with the policy %s', async (policy, connects, styles, frames) => {
    const [connectsTo, stylesTo, framesTo] = [connects, styles, frames].map(
      each => (each ? 'good' : 'bad') as 'good' | 'bad',
    )
    respond(200, { 'content-security-policy': policy })
    const expected = [connect[connectsTo ?? 'bad'], style[stylesTo ?? 'bad'], frame[framesTo ?? 'bad']]
    expect(brief(await diagnosePage(origin, undefined))).toEqual(expected)
  })

  it.each([
    [`<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`],
    [`<META HTTP-EQUIV='content-security-policy' CONTENT='connect-src none.test'>`],
    [`<meta charset="utf-8" /><meta content="default-src *;\n  connect-src" http-equiv="Content-Security-Policy" />`],
    [`<meta http-equiv=Content-Security-Policy content="connect-src 'none'">`],
  ])('with its policy in %s', async html => {
    respond(200, { 'content-type': 'text/html' }, `<html><head>${html}</head></html>`)
    expect(brief(await diagnosePage(origin, undefined))).toEqual([connect.bad, style.good, frame.good])
  })

  it.each([['&#39;'], ['&#x27;'], ['&#X27;']])('with its policy as React writes it, with %s', async quote => {
    const policy = `default-src 'self'; frame-src https://*.sumsub.com`.replaceAll("'", quote)
    respond(200, {}, `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    expect(brief(await diagnosePage(origin, undefined))).toEqual([connect.good, style.good, frame.good])
  })

  it.each([
    ['<meta http-equiv="Content-Security-Policy">'],
    ['<meta http-equiv="Content-Security-Policy" content=" , ">'],
    [`<meta name="x" http-equiv="refresh" content="connect-src 'none'">`],
    [`<meta name="http-equiv=content-security-policy-note" content="connect-src 'none'">`],
    [`<p>http-equiv="Content-Security-Policy" content="connect-src 'none'"</p>`],
  ])('without a policy, with %s', async html => {
    respond(200, {}, html)
    expect(brief(await diagnosePage(origin, undefined))).toEqual([
      'good: The page has no Content-Security-Policy, so nothing is blocked.',
    ])
  })

  it.each<[proxy: string, source: string, connects: boolean]>([
    ['http://api.test/grid', 'api.test', true],
    ['http://api.test/grid', 'api.test:80', true],
    ['http://api.test/grid', 'api.test:443', false],
    ['http://api.test:8080/grid', 'api.test', false],
    ['https://api.test/grid', 'api.test', true],
    ['https://api.test/grid', 'http://api.test:443', true],
    ['https://api.test/grid', 'api.test:80', false],
    ['https://api.test:8443/grid', '*.test:8443', true],
    ['http://api.test/grid', 'https://api.test', false],
  ])('that calls its proxy at %s may with connect-src %s: %s', async (proxy, source, connects) => {
    respond(200, { 'content-security-policy': `connect-src ${source}` })
    expect(brief(await diagnosePage(origin, proxy))[0]).toBe(connects ? connect.good : connect.bad)
  })

  it('that redirects is judged where it ends, and so is the path of its proxy', async () => {
    const end = `${origin.replace('127.0.0.1', 'localhost')}/verify`
    answer = ({ headers }, outgoing) =>
      headers.host?.startsWith('localhost')
        ? outgoing.writeHead(200, { 'content-security-policy': "default-src 'self'" }).end()
        : outgoing.writeHead(302, { location: end }).end()
    // Under both names of this machine.
    await new Promise<void>(resolve => server.close(() => server.listen(new URL(origin).port, resolve)))
    expect((await diagnosePage(origin, '/api/grid'))[0]).toEqual({
      level: 'good',
      what: 'connect-src lets the page call the proxy.',
    })
    expect((await diagnosePage(origin, 'http://'))[0]?.level).toBe('good')
    expect((await diagnosePage(origin, `${origin}/api/grid`))[0]?.todo).toBe(`Add ${origin} to connect-src.`)
  })

  it('is read as far as a policy can stand, and not to the end of a huge one', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`
    const behind = (length: number) => `${'<!-- -->'.repeat(length / 8)}${policy}`
    respond(200, { 'content-type': 'text/html' }, behind(160_000))
    expect(brief(await diagnosePage(origin, undefined))[0]).toBe(connect.bad)
    respond(200, { 'content-type': 'text/html' }, behind(200_000))
    expect(brief(await diagnosePage(origin, undefined))).toEqual([
      'good: The page has no Content-Security-Policy, so nothing is blocked.',
    ])
  })

  it('whose proxy is elsewhere is shown the origin to add', async () => {
    respond(200, { 'content-security-policy': "default-src 'self'" })
    const [elsewhere] = await diagnosePage(origin, 'https://api.test/grid')
    expect(elsewhere).toEqual({
      level: 'error',
      what: 'connect-src does not let the page call the proxy.',
      todo: 'Add https://api.test to connect-src.',
    })
    expect((await diagnosePage(origin, '/api/grid'))[0]).toEqual({
      level: 'good',
      what: 'connect-src lets the page call the proxy.',
    })
    respond(200, { 'content-security-policy': "default-src 'none'" })
    expect((await diagnosePage(origin, '/api/grid')).map(({ todo }) => todo)).toEqual([
      "Add 'self' to connect-src.",
      "Add 'self' to style-src. No 'unsafe-inline' is needed.",
      'Add https://*.sumsub.com to frame-src.',
    ])
  })

  it.each<[permissions: string, warned: boolean]>([
    ['', false],
    ['geolocation=()', false],
    ['camera=*', false],
    ['camera=(self "https://api.sumsub.com")', false],
    ['camera=()', true],
    ['camera=(self)', true],
    ['geolocation=(), camera=self', true],
    ['geolocation=(self "https://api.sumsub.com"), camera=()', true],
    ['camera=(*)', false],
    ['xcamera=()', false],
  ])('with the permissions %j', async (permissions, warned) => {
    respond(200, { 'content-security-policy': 'default-src *', 'permissions-policy': permissions })
    const findings = await diagnosePage(origin, undefined)
    expect(findings).toHaveLength(warned ? 4 : 3)
    if (!warned) return
    expect(findings[3]).toEqual({
      level: 'warning',
      what: 'Permissions-Policy keeps the camera from the provider. Only mode="embedded" needs it.',
      todo: 'camera=(self "https://api.sumsub.com"), microphone=(self "https://api.sumsub.com")',
    })
  })

  it('without a policy, behind a session, absent or away', async () => {
    respond(200)
    expect(brief(await diagnosePage(origin, undefined))).toEqual([
      'good: The page has no Content-Security-Policy, so nothing is blocked.',
    ])
    respond(401)
    expect((await diagnosePage(origin, undefined))[0]).toEqual({
      ...{ level: 'warning', what: 'The page was answered 401.' },
      todo: 'If it needs a session, its policy may differ: check the signed-in page too.',
    })
    expect(await diagnosePage(undefined, undefined)).toEqual([
      { level: 'note', what: 'Your page and its Content-Security-Policy (pass --page).' },
    ])
    expect(await diagnosePage('/verify', undefined)).toEqual([
      { level: 'error', what: '--page /verify is not a URL.', todo: 'Pass for example https://app.example.com/verify' },
    ])
    expect(await diagnosePage('http://127.0.0.1:1/', undefined)).toEqual([
      { level: 'error', what: 'The page cannot be reached.', todo: 'Check the URL, and whether the server runs.' },
    ])
  })
})

describe('a proxy', () => {
  const noStore = { 'cache-control': 'private, no-store', 'content-type': 'application/json' }

  it.each<[what: string, status: number, headers: Record<string, string>, body: string, findings: Finding[]]>([
    ['right', 401, noStore, '{}', [{ level: 'good', what: 'The proxy answers 401 to a request without a session.' }]],
    [
      'cached',
      401,
      {},
      '{}',
      [
        { level: 'good', what: 'The proxy answers 401 to a request without a session.' },
        {
          level: 'warning',
          what: 'The answer of the proxy may be cached.',
          todo: 'Something in front of it removes `Cache-Control: no-store`.',
        },
      ],
    ],
    [
      'cached by a browser',
      401,
      { 'cache-control': 'private' },
      '{"message":"<b>"}',
      [
        { level: 'good', what: 'The proxy answers 401 to a request without a session.' },
        {
          level: 'warning',
          what: 'The answer of the proxy may be cached.',
          todo: 'Something in front of it removes `Cache-Control: no-store`.',
        },
      ],
    ],
    ['strict', 400, noStore, '{}', [{ level: 'good', what: 'The proxy answers 400 to a request without a session.' }]],
    ['a page by its type', 200, { 'content-type': 'text/HTML; charset=utf-8' }, 'x', [page()]],
    ['a page by its text', 404, {}, '  <!doctype html>', [page()]],
    [
      'nothing',
      404,
      noStore,
      '{}',
      [
        {
          level: 'error',
          what: 'Nothing is mounted at this URL.',
          todo: 'It has to end with the `basePath` of createGridProxy.',
        },
      ],
    ],
    [
      'a sign-in',
      302,
      { location: '/login' },
      '',
      [
        {
          level: 'error',
          what: 'The proxy redirects.',
          todo: 'Sign-in redirects must not apply to its path: it answers 401 by itself.',
        },
      ],
    ],
    [
      'a redirect to a choice',
      300,
      {},
      '',
      [
        {
          level: 'error',
          what: 'The proxy redirects.',
          todo: 'Sign-in redirects must not apply to its path: it answers 401 by itself.',
        },
      ],
    ],
    [
      'another redirect',
      308,
      { location: '/login' },
      '',
      [
        {
          level: 'error',
          what: 'The proxy redirects.',
          todo: 'Sign-in redirects must not apply to its path: it answers 401 by itself.',
        },
      ],
    ],
    [
      'failing',
      500,
      noStore,
      '{}',
      [
        {
          level: 'error',
          what: 'The proxy answers 500.',
          todo: 'Its log says why: set `log`, or run it in development.',
        },
      ],
    ],
    [
      'open to everyone without an answer',
      204,
      noStore,
      '',
      [
        {
          level: 'warning',
          what: 'The proxy answers /session without a session.',
          todo: '`customerFor` has to return null for a request without a session.',
        },
      ],
    ],
    [
      'open to everyone',
      200,
      noStore,
      '{}',
      [
        {
          level: 'warning',
          what: 'The proxy answers /session without a session.',
          todo: '`customerFor` has to return null for a request without a session.',
        },
      ],
    ],
  ])('that is %s', async (_, status, headers, body, findings) => {
    respond(status, headers, body)
    expect(await diagnoseProxy(`${origin}/api/grid//`)).toEqual(findings)
    expect(asked).toEqual(['/api/grid/session'])
  })

  it('that is not named, is no URL or is away', async () => {
    expect(await diagnoseProxy(undefined)).toEqual([{ level: 'note', what: 'The proxy (pass --proxy).' }])
    expect(await diagnoseProxy('api/grid')).toEqual([
      {
        level: 'error',
        what: '--proxy api/grid is not a URL.',
        todo: 'Pass for example https://app.example.com/api/grid',
      },
    ])
    expect(await diagnoseProxy('http://127.0.0.1:1')).toEqual([
      { level: 'error', what: 'The proxy cannot be reached.', todo: 'Start your backend, and check host and port.' },
    ])
  })
})

describe('what breaks off or never ends', () => {
  const away = async () => [
    ...brief(await diagnosePage(origin, undefined)),
    ...brief(await diagnoseProxy(`${origin}/api/grid`)),
  ]
  const cannotBeReached = ['error: The page cannot be reached.', 'error: The proxy cannot be reached.']

  it('cannot be reached, where the connection is lost in an answer', async () => {
    answer = (_, outgoing) => {
      outgoing.writeHead(401, { 'content-length': '100' }).write('{', () => outgoing.destroy())
    }
    expect(await away()).toEqual(cannotBeReached)
  })

  it('cannot be reached, where 10 seconds pass without a whole answer', async () => {
    const limit = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const stop = new AbortController()
      setTimeout(() => stop.abort(), 100)
      return stop.signal
    })
    answer = (_, outgoing) => void outgoing.writeHead(401).write('{')
    expect(await away()).toEqual(cannotBeReached)
    expect(limit.mock.calls).toEqual([[10_000], [10_000]])
    limit.mockRestore()
  })
})

function page(): Finding {
  return {
    level: 'error',
    what: 'A web page was answered in place of the proxy.',
    todo: 'The path is not mounted in your backend, or your development server does not forward it. Check `basePath`.',
  }
}

it.each<[uri: string, Finding]>([
  ['https://app.test/done', { level: 'good', what: 'https://app.test/done can be returned to.' }],
  [
    '/done',
    {
      level: 'error',
      what: '/done is not an absolute URL.',
      todo: 'Pass for example https://app.example.com/verified',
    },
  ],
  ['https://me@app.test', { level: 'error', what: 'https://me@app.test contains credentials.', todo: 'Remove them.' }],
  ['https://:x@app.test', { level: 'error', what: 'https://:x@app.test contains credentials.', todo: 'Remove them.' }],
  [
    'https://app.test/#x',
    {
      level: 'warning',
      what: 'https://app.test/#x has a fragment.',
      todo: 'The provider may drop it. Use a path or a query.',
    },
  ],
  [
    'http://app.test',
    {
      level: 'error',
      what: 'http://app.test is not https://.',
      todo: 'Grid accepts https:// only, except for local development.',
    },
  ],
  ...['http://localhost:3000', 'https://localhost'].map((uri): [string, Finding] => [
    uri,
    {
      level: 'warning',
      what: `${uri} works with our sandbox only.`,
      todo: 'The real provider refuses http:// and localhost: leave `redirectUri` out in development, or use a tunnel.',
    },
  ]),
  ['app:done', { level: 'error', what: 'app:done has the scheme app:', todo: 'Grid accepts https:// only.' }],
])('finds of the return to %s what there is to do', (uri, finding) => {
  expect(diagnoseRedirectUris([uri])).toEqual([finding])
  expect(diagnoseRedirectUris([])).toEqual([{ level: 'note', what: 'Redirect URIs (pass --redirect-uri).' }])
})
