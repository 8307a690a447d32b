import { createServer, type RequestListener, type Server } from 'node:http'
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2'
import { type AddressInfo, connect } from 'node:net'
import express from 'express'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fastifyApp } from '../../../../docs/samples/fastifyApp.js'
import { createGridProxy, type GridProxy } from '../createGridProxy.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { toNodeHandler } from './toNodeHandler.js'

const ends: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function listen(handler: RequestListener): Promise<number> {
  const server: Server = createServer(handler)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

function mount(options: Partial<GridProxyOptions> = {}, respond = () => Response.json({ id: 'Customer:B' })) {
  const reached: string[] = []
  const proxy = createGridProxy({
    grid: {
      baseUrl: 'https://grid.test',
      clientId: 'id',
      clientSecret: 'secret',
      fetch: async request => {
        reached.push(`${request.method} ${new URL(request.url).pathname}`)
        return respond()
      },
    },
    basePath: '/api/grid',
    customerFor: () => ['Customer:A', 'Customer:B'],
    operator: () => true,
    ...options,
  })
  ends.push(() => proxy.close())
  return { proxy, reached }
}

/** Sends bytes as they are and returns the status line, `closed` where there is none. */
function raw(port: number, text: string, more?: (write: (chunk: Uint8Array) => boolean) => void) {
  return new Promise<{ status: number | 'closed'; body: string; sent: number }>(resolve => {
    const socket = connect(port, '127.0.0.1')
    let received = ''
    let sent = 0
    const done = () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(received)?.[1]
      resolve({ status: status ? Number(status) : 'closed', body: received.split('\r\n\r\n').slice(1).join(''), sent })
    }
    socket.on('data', chunk => {
      received += chunk.toString('latin1')
      if (!more && received.includes('\r\n\r\n')) socket.end()
    })
    socket.on('error', () => {})
    socket.on('close', done)
    socket.write(text)
    more?.(chunk => {
      if (socket.destroyed || socket.writableEnded) return false
      socket.write(chunk, error => {
        if (!error) sent += chunk.length
      })
      return true
    })
  })
}

const request = (target: string, host = 'app.test', method = 'DELETE') =>
  `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`

/** A guard of the platform in front of the proxy, which goes by the path as its framework understands it. */
const guarded: Record<string, (proxy: GridProxy) => Promise<number>> = {
  'Express 5': proxy => {
    const app = express()
    app.use('/api/grid/customers', (_, response) => void response.status(418).end())
    app.use(toNodeHandler(proxy))
    app.use((_, response) => void response.status(404).end())
    return listen(app)
  },
  'Express 5, below a path': proxy => {
    const app = express()
    app.use('/api/grid/customers', (_, response) => void response.status(418).end())
    app.use('/api/grid', toNodeHandler(proxy))
    app.use((_, response) => void response.status(404).end())
    return listen(app)
  },
  async 'Fastify 5'(proxy) {
    const app = await fastifyApp(proxy)
    ends.push(() => app.close())
    return Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  },
  http: proxy => listen(toNodeHandler(proxy)),
}

describe.each(Object.entries(guarded))('in %s', (_, start) => {
  it.each([
    ['a backslash for a slash', '/api\\grid/customers/B', 'app.test'],
    ['a backslash in the route', '/api/grid\\customers/Customer:B', 'app.test'],
    ['a dot segment', '/x/../api/grid/customers/Customer:B', 'app.test'],
    ['an encoded dot segment', '/x/%2e%2e/api/grid/customers/Customer:B', 'app.test'],
    ['a dot segment below the base path', '/api/grid/x/../customers/Customer:B', 'app.test'],
    ['an encoded literal', '/api/grid/%63ustomers/Customer:B', 'app.test'],
    ['a tab', '/api/gr\tid/customers/Customer:B', 'app.test'],
    ['a fragment', '/x#/../api/grid/customers/Customer:B', 'app.test'],
    ['a Host with a path', '/x', 'h/api/grid/customers/Customer:B?'],
    ['a Host with a fragment', '/customers/Customer:B', 'h/api/grid#'],
    ['a Host with credentials', '/api/grid/customers/Customer:B', 'a@b'],
    ['a Host with a blank', '/api/grid/config', 'a b'],
    ['an absolute target', 'http://app.test/api/grid/customers/Customer:B', 'app.test'],
    ['an absolute target of another scheme', 'javascript:/api/grid/customers/Customer:B', 'app.test'],
    ['a target without a slash', 'api/grid/customers/Customer:B', 'app.test'],
  ])('a request with %s does not get past a guard of the platform', async (_name, target, host) => {
    const { proxy, reached } = mount()
    const { status } = await raw(await start(proxy), request(target, host))
    expect([400, 404, 418, 'closed']).toContain(status)
    expect(reached).toEqual([])
  })
})

it.each([
  ['two hosts', 'Host: app.test\r\nHost: evil.test\r\n'],
  ['two hosts, in other letters', 'Host: app.test\r\nhOST: evil.test\r\n'],
  ['the same host twice', 'Host: app.test\r\nHost: app.test\r\n'],
  ['an empty host before another', 'Host:\r\nHost: app.test\r\n'],
])('answers 400 to a request that names %s, because what is in front may have read the other one', async (_, hosts) => {
  const { proxy, reached } = mount()
  const text = `GET /api/grid/config HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`
  expect((await raw(await listen(toNodeHandler(proxy)), text)).status).toBe(400)
  expect(reached).toEqual([])
})

it.each([
  ['an empty host', 'Host:\r\n'],
  ['credentials', 'Host: a@app.test\r\n'],
  ['a password', 'Host: a:b@app.test\r\n'],
  ['a blank', 'Host: a b\r\n'],
  ['a port that is none', 'Host: app.test:99999\r\n'],
  ['a fragment', 'Host: app.test#\r\n'],
])('answers 400 to a Host with %s', async (_, hosts) => {
  const { proxy, reached } = mount()
  const text = `GET /api/grid/config HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`
  expect((await raw(await listen(toNodeHandler(proxy)), text)).status).toBe(400)
  expect(reached).toEqual([])
})

describe('a body that could be read as two requests', () => {
  const post = (headers: string, body: string) =>
    `POST /api/grid/verifications HTTP/1.1\r\nHost: app.test\r\nContent-Type: application/json\r\n${headers}\r\n${body}`
  const smuggled = 'DELETE /api/grid/customers/Customer:B HTTP/1.1\r\nHost: app.test\r\n\r\n'

  it.each([
    ['two lengths', 'Content-Length: 0\r\nContent-Length: 60\r\n', smuggled],
    ['a length and chunks', `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n`, `0\r\n\r\n${smuggled}`],
    ['chunks under another name', 'Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${smuggled}`],
    ['chunks before the last encoding', 'Transfer-Encoding: chunked, identity\r\n', `0\r\n\r\n${smuggled}`],
    ['a negative length', 'Content-Length: -1\r\n', smuggled],
    ['a length with a sign', 'Content-Length: +0\r\n', smuggled],
    ['a blank before the colon', 'Transfer-Encoding : chunked\r\n', `0\r\n\r\n${smuggled}`],
    ['a folded header', 'X: y\r\n Transfer-Encoding: chunked\r\n', smuggled],
  ])('is never read as a deletion when it has %s', async (_, headers, body) => {
    const { proxy, reached } = mount()
    await raw(await listen(toNodeHandler(proxy)), post(headers, body), write => {
      setTimeout(() => write(Buffer.from('')), 50)
    })
    expect(reached.filter(each => each.startsWith('DELETE'))).toEqual([])
  })

  it('is read to its end before the next request of the connection, with chunk extensions and trailers', async () => {
    const { proxy, reached } = mount({}, () => Response.json({ id: 'Verification:1', customerId: 'Customer:A' }))
    const body = '1b;note="DELETE /api"\r\n{"customerId":"Customer:A"}\r\n0\r\nX-Customer: Customer:B\r\n\r\n'
    const next = 'GET /api/grid/verifications/Verification:1 HTTP/1.1\r\nHost: app.test\r\nConnection: close\r\n\r\n'
    const { status } = await raw(
      await listen(toNodeHandler(proxy)),
      post('Transfer-Encoding: chunked\r\n', body + next),
      () => true,
    )
    expect(status).toBe(200)
    expect(reached[0]).toBe('POST /verifications')
    expect(reached.filter(each => !/^(POST|GET) \/verifications/.test(each))).toEqual([])
  })
})

it.each([
  ['/api\\grid/customers/B', 'app.test'],
  ['/x/../api/grid/customers/B', 'app.test'],
  ['/x/%2e%2e/api/grid/customers/B', 'app.test'],
  ['/x', 'h/api/grid/customers/B?'],
  ['http://app.test/api/grid/customers/B', 'app.test'],
])('answers 400 to the target %s with the Host %s', async (target, host) => {
  const { proxy } = mount()
  expect((await raw(await listen(toNodeHandler(proxy)), request(target, host))).status).toBe(400)
})

it.each(['/api\\grid/config', '/x/../api/grid/config', '/x/%2e%2e/api/grid/config', 'http://app.test/api/grid/config'])(
  'refuses %s itself, and leaves it to no one behind the proxy',
  async target => {
    const { proxy, reached } = mount()
    const behind = vi.fn()
    const handler = toNodeHandler(proxy)
    const port = await listen((incoming, outgoing) => void handler(incoming, outgoing, behind))
    expect((await raw(port, request(target, 'app.test', 'GET'))).status).toBe(400)
    expect(behind).not.toHaveBeenCalled()
    expect(reached).toEqual([])
  },
)

it('ends the connection of a client that does not finish a body which is not wanted', { timeout: 20_000 }, async () => {
  const { proxy } = mount({ customerFor: () => null })
  const port = await listen(toNodeHandler(proxy))
  const start = performance.now()
  let answeredAt = 0
  const answer = await new Promise<string>(resolve => {
    const socket = connect(port, '127.0.0.1')
    let received = ''
    socket.on('data', chunk => {
      received += chunk.toString('latin1')
      answeredAt = performance.now()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(received))
    socket.write(
      'POST /api/grid/verifications HTTP/1.1\r\nHost: app.test\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    )
  })
  expect(answer).toMatch(/^HTTP\/1\.1 401 /)
  expect(answer).toMatch(/^connection: close\r$/im)
  const endedAt = performance.now()
  // Node itself would wait for minutes.
  expect(endedAt - start).toBeLessThan(10_000)
  expect(endedAt - answeredAt).toBeGreaterThan(1000)
})

it('lets a client that is still sending finish, so that it is not cut off before it reads why it was refused', async () => {
  const { proxy } = mount({ customerFor: () => null })
  const piece = Buffer.alloc(30_000, 120)
  const { status, body, sent } = await raw(
    await listen(toNodeHandler(proxy)),
    `POST /api/grid/verifications HTTP/1.1\r\nHost: app.test\r\nContent-Type: application/json\r\nContent-Length: ${10 * piece.length}\r\n\r\n`,
    async write => {
      for (let sentPieces = 0; sentPieces < 10; sentPieces++) {
        if (!write(piece)) return
        await new Promise(resolve => setTimeout(resolve, 30))
      }
    },
  )
  expect(status).toBe(401)
  expect(JSON.parse(body)).toMatchObject({ status: 401 })
  expect(sent).toBe(10 * piece.length)
})

it('leaves the paths of others alone, however they are written', async () => {
  const { proxy } = mount()
  const app = express()
  app.use(toNodeHandler(proxy))
  app.use((incoming, response) => void response.status(202).end(incoming.url))
  const port = await listen(app)
  for (const target of ['/other', '/other/../x', '/a\\b', '/%zz', '/other?x=/api/grid/', '/api/gridx/y']) {
    expect([target, (await raw(port, request(target, 'app.test', 'GET'))).status]).toEqual([target, 202])
  }
})

it.each([
  ['app.test', '/api/grid/config'],
  ['app.test:8080', '/api/grid/config'],
  ['127.0.0.1:8080', '/api/grid/config'],
  ['[::1]:8080', '/api/grid/config'],
  ['my_service', '/api/grid/config'],
  ['app.test', "/api/grid/config?x='|^{}"],
  ['app.test', '/api/grid/customers/Customer%3AA'],
])('answers an honest request to %s for %s', async (host, target) => {
  const { proxy } = mount({}, () => Response.json({ id: 'Customer:A' }))
  expect((await raw(await listen(toNodeHandler(proxy)), request(target, host, 'GET'))).status).toBe(200)
})

describe('a status of Grid that is none', () => {
  it.each([600, 700, 999])('%d becomes 502, and the process continues', async status => {
    const grid = createServer((_, response) => {
      response.socket?.end(`HTTP/1.1 ${status} Strange\r\ncontent-length: 2\r\n\r\n{}`)
    })
    await new Promise<void>(resolve => grid.listen(0, '127.0.0.1', resolve))
    ends.push(
      () => grid.closeAllConnections(),
      () => grid.close(),
    )
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    ends.push(() => process.off('unhandledRejection', unhandled))
    const baseUrl = `http://127.0.0.1:${(grid.address() as AddressInfo).port}`
    const { proxy } = mount({ grid: { baseUrl, clientId: 'id', clientSecret: 'secret' } })
    const port = await listen(toNodeHandler(proxy))
    const { status: answered } = await raw(port, request('/api/grid/customers/Customer:A', 'app.test', 'GET'))
    expect(answered).toBe(502)
    expect(unhandled).not.toHaveBeenCalled()
  })

  it.each([204, 205])('%d with a body is forwarded without it', async status => {
    const { proxy } = mount({}, () => {
      const response = new Response(null, { status })
      return Object.defineProperty(response, 'text', { value: async () => '{"id":"Customer:A"}' })
    })
    const { status: answered } = await raw(
      await listen(toNodeHandler(proxy)),
      request('/api/grid/customers/Customer:A', 'app.test', 'GET'),
    )
    expect(answered).toBe(status)
  })
})

it.each<[string, (proxy: GridProxy) => GridProxy]>([
  ['rejects', proxy => ({ ...proxy, fetch: () => Promise.reject(new Error('A bug.')) })],
  [
    'answers with a header that cannot be written',
    proxy => ({
      ...proxy,
      fetch: async () => Object.defineProperty(new Response('x'), 'headers', { value: new Map([['x-bad', 'a\r\nb']]) }),
    }),
  ],
])('answers 500 when the proxy %s, and never rejects', async (_, broken) => {
  const { proxy } = mount()
  const handler = toNodeHandler(broken(proxy))
  const outcomes: Promise<void>[] = []
  const port = await listen((incoming, outgoing) => void outcomes.push(handler(incoming, outgoing)))
  expect((await raw(port, request('/api/grid/config', 'app.test', 'GET'))).status).toBe(500)
  await expect(Promise.all(outcomes)).resolves.toBeDefined()
})

describe('a request whose client is gone is not read', () => {
  const piece = new Uint8Array(64 * 1024).fill(120)
  const head = (path: string, type: string, extra = '') =>
    `POST ${path} HTTP/1.1\r\nHost: app.test\r\nContent-Type: ${type}\r\n${extra}Transfer-Encoding: chunked\r\n\r\n`
  const chunk = (bytes: Uint8Array) =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])

  /** Keeps sending for as long as the other side takes it, and for two seconds at most. */
  const flood = (first?: string) => (write: (bytes: Uint8Array) => boolean) => {
    if (first) write(chunk(Buffer.from(first)))
    const timer = setInterval(() => {
      for (let i = 0; i < 16; i++) if (!write(chunk(piece))) return clearInterval(timer)
    }, 5)
    setTimeout(() => clearInterval(timer), 5000)
  }

  it.each<[string, Partial<GridProxyOptions>, string, string]>([
    ['after a 401', { customerFor: () => null }, '/api/grid/documents', 'multipart/form-data; boundary=b'],
    ['after a 404', {}, '/api/grid/nothing', 'application/json'],
    ['after a 413', {}, '/api/grid/verifications', 'application/json'],
  ])('%s', { timeout: 20_000 }, async (_, options, path, type) => {
    const { proxy } = mount(options)
    const { status, sent } = await raw(await listen(toNodeHandler(proxy)), head(path, type), flood())
    expect([400, 401, 404, 413, 'closed']).toContain(status)
    // What the machine's own buffers between two sockets hold is some of it.
    expect(sent).toBeLessThan(16 * 2 ** 20)
  })

  it('after the closing boundary of a form', { timeout: 20_000 }, async () => {
    const { proxy, reached } = mount({}, () =>
      Response.json({ id: 'Document:1', documentHolder: 'Customer:A' }, { status: 201 }),
    )
    const form = [
      '--b\r\ncontent-disposition: form-data; name="documentHolder"\r\n\r\nCustomer:A\r\n',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\r\n--b--\r\n',
    ].join('')
    const { status, sent } = await raw(
      await listen(toNodeHandler(proxy)),
      head('/api/grid/documents', 'multipart/form-data; boundary=b'),
      flood(form),
    )
    expect(reached).toEqual(['POST /documents'])
    expect([201, 'closed']).toContain(status)
    expect(sent).toBeLessThan(16 * 2 ** 20)
  })
})

describe('over HTTP/2', () => {
  async function ask(headers: Record<string, string>, body?: string) {
    const { proxy, reached } = mount({}, () => Response.json({ id: 'Customer:A' }))
    const server = createHttp2Server((incoming, outgoing) => {
      void toNodeHandler(proxy)(incoming as never, outgoing as never)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const session = connectHttp2(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    ends.push(
      () => session.close(),
      () => server.close(),
    )
    const stream = session.request({ ':authority': 'app.test', ...headers })
    stream.end(body)
    const status = await new Promise<number>((resolve, reject) => {
      stream.on('response', received => resolve(Number(received[':status'])))
      stream.on('error', reject)
    })
    stream.resume()
    return { status, reached }
  }
  const read = { ':path': '/api/grid/customers/Customer:A' }

  it('an honest request is answered, with its body', async () => {
    expect(await ask(read)).toEqual({ status: 200, reached: ['GET /customers/Customer:A'] })
    const change = { ...read, ':method': 'PATCH', 'content-type': 'application/json' }
    expect(await ask(change, '{"customerType":"INDIVIDUAL"}')).toEqual({
      status: 200,
      reached: ['PATCH /customers/Customer:A'],
    })
  })

  it('a host that is said in both ways has to be the same', async () => {
    expect((await ask({ ...read, host: 'app.test' })).status).toBe(200)
    expect(await ask({ ...read, host: 'evil.test' })).toEqual({ status: 400, reached: [] })
  })

  it('a page of another origin is refused by its headers', async () => {
    expect(await ask({ ...read, origin: 'https://evil.test' })).toEqual({ status: 403, reached: [] })
  })
})
