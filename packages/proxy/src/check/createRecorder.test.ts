import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { expect, it, onTestFinished, vi } from 'vitest'
import { serveOnLoopback } from '../../test/serveOnLoopback.js'
import { createRecorder } from './createRecorder.js'
import { send } from './send.js'

interface Arrived {
  request: string
  headers: Record<string, unknown>
  body: string
}

/** A recorder in front of a Grid that answers like this, and what Grid itself received. */
async function recordedGrid(
  answer: { status?: number; headers?: Record<string, string>; body?: string | Buffer } = {},
) {
  const arrived: Arrived[] = []
  const { url: origin } = await serveOnLoopback(async (request, response) => {
    const body = await text(request)
    arrived.push({ request: `${request.method} ${request.url}`, headers: request.headers, body })
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '{"from":"Grid"}')
  })
  const recorder = await createRecorder(`${origin}/grid/2025-10-13`)
  onTestFinished(() => recorder.stop())
  return { origin, recorder, arrived }
}

it('listens on this machine only, with the path of Grid in its URL', async () => {
  const { recorder, origin } = await recordedGrid()
  expect(recorder.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/grid\/2025-10-13$/)
  expect(recorder.url).not.toContain(origin)
  const elsewhere = recorder.url.replace('127.0.0.1', '127.0.0.2')
  await expect(fetch(elsewhere, { signal: AbortSignal.timeout(1_000) })).rejects.toThrow()
})

it("forwards a request as it came, and writes it down below Grid's base path", async () => {
  const { recorder, arrived } = await recordedGrid()
  const answer = await fetch(`${recorder.url}/customers/Customer:1?a=1&a=2`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'x-note': 'kept' },
    body: '{"fullName":"Zoë"}',
  })
  expect(await answer.json()).toEqual({ from: 'Grid' })
  expect(arrived).toMatchObject([
    {
      request: 'PATCH /grid/2025-10-13/customers/Customer:1?a=1&a=2',
      headers: { 'content-type': 'application/json', 'x-note': 'kept' },
      body: '{"fullName":"Zoë"}',
    },
  ])
  const [written] = recorder.take()
  expect(written).toMatchObject({
    method: 'PATCH',
    path: '/customers/Customer:1',
    headers: { 'content-type': 'application/json', 'x-note': 'kept' },
    body: '{"fullName":"Zoë"}',
  })
  expect(written?.query.getAll('a')).toEqual(['1', '2'])
})

it("writes the same path when Grid's URL ends with a slash", async () => {
  const { origin } = await recordedGrid()
  const recorder = await createRecorder(`${origin}/grid/`)
  onTestFinished(() => recorder.stop())
  await fetch(`${recorder.url}session`)
  expect(recorder.take().map(({ path }) => path)).toEqual(['/session'])
})

it.each([
  ['GET', 'a body that a GET may not have', ''],
  ['HEAD', '', ''],
  ['DELETE', 'gone', 'gone'],
])('forwards a %s with %j', async (method, sent, reaching) => {
  const { recorder, arrived } = await recordedGrid()
  const { origin, pathname } = new URL(recorder.url)
  const path = `${pathname}/customers`
  const { status } = await send(
    origin,
    { method, path, headers: { 'content-length': `${sent.length}` }, body: sent },
    {},
  )
  expect(status).toBe(200)
  expect(recorder.take()).toMatchObject([{ method, path: '/customers', body: sent }])
  expect(arrived).toMatchObject([{ request: `${method} ${path}`, body: reaching }])
})

it('takes a path that begins with two slashes for a path, not for another server', async () => {
  const { origin } = await recordedGrid()
  const recorder = await createRecorder(origin)
  onTestFinished(() => recorder.stop())
  await send(recorder.url, { method: 'GET', path: '//evil.example/customers', headers: {} }, {})
  expect(recorder.take().map(({ path }) => path)).toEqual(['//evil.example/customers'])
})

it('writes down every request once, in order', async () => {
  const { recorder } = await recordedGrid()
  expect(recorder.take()).toEqual([])
  await fetch(`${recorder.url}/customers`)
  await fetch(`${recorder.url}/documents`, { method: 'DELETE' })
  expect(recorder.take().map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /customers',
    'DELETE /documents',
  ])
  expect(recorder.take()).toEqual([])
})

it('keeps the headers of its own connection from Grid', async () => {
  const { recorder, arrived, origin } = await recordedGrid()
  await fetch(`${recorder.url}/documents`, { method: 'POST', body: 'abc' })
  const { port } = new URL(recorder.url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.end(
    'POST /grid/2025-10-13/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n',
  )
  socket.resume()
  await once(socket, 'close')
  expect(arrived.map(({ body }) => body)).toEqual(['abc', 'hi'])
  for (const { headers } of arrived) expect(headers.host).toBe(new URL(origin).host)
})

it("passes on Grid's status and headers, with the body decoded as they say", async () => {
  const { recorder } = await recordedGrid({
    status: 409,
    headers: { 'content-encoding': 'gzip', 'content-type': 'application/json', 'x-request-id': 'r1' },
    body: gzipSync('{"code":"CONFLICT"}'),
  })
  const answer = await fetch(`${recorder.url}/customers`)
  expect(answer.status).toBe(409)
  expect(answer.headers.get('x-request-id')).toBe('r1')
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect(await answer.json()).toEqual({ code: 'CONFLICT' })
})

it('answers a scripted operation itself and as often as asked, and leaves the others to Grid', async () => {
  const { recorder, arrived } = await recordedGrid()
  recorder.script({
    operation: 'getCustomer',
    status: 429,
    headers: { 'retry-after': '7' },
    body: { code: 'RATE_LIMITED' },
  })
  for (const _ of [1, 2]) {
    const answer = await fetch(`${recorder.url}/customers/Customer:1`)
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('7')
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(await answer.json()).toEqual({ code: 'RATE_LIMITED' })
  }
  expect(arrived).toEqual([])
  for (const path of ['/customers', '/a-route-of-tomorrow']) {
    expect(await (await fetch(recorder.url + path)).json()).toEqual({ from: 'Grid' })
  }
  expect(recorder.take().map(({ path }) => path)).toEqual([
    '/customers/Customer:1',
    '/customers/Customer:1',
    '/customers',
    '/a-route-of-tomorrow',
  ])
  recorder.script(undefined)
  expect(await (await fetch(`${recorder.url}/customers/Customer:1`)).json()).toEqual({ from: 'Grid' })
})

it('leaves every route to Grid, also one that is not in the table, without a script', async () => {
  const { recorder } = await recordedGrid()
  expect(await (await fetch(`${recorder.url}/a-route-of-tomorrow`)).json()).toEqual({ from: 'Grid' })
})

it('answers with an empty body when the script has none', async () => {
  const { recorder } = await recordedGrid()
  recorder.script({ operation: 'getCustomer', status: 302, headers: { location: 'https://evil.example/' } })
  const answer = await fetch(`${recorder.url}/customers/Customer:1`, { redirect: 'manual' })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe('https://evil.example/')
  expect(await answer.text()).toBe('')
})

it('does not write down a request that broke off half-way', async () => {
  const { recorder, arrived } = await recordedGrid()
  const { port } = new URL(recorder.url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write('POST /grid/2025-10-13/documents HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf')
  await new Promise(resolve => setTimeout(resolve, 30))
  socket.destroy()
  await new Promise(resolve => setTimeout(resolve, 30))
  expect(recorder.take()).toEqual([])
  expect(arrived).toEqual([])
})

it('hangs up when Grid cannot be reached, as a network that is down would', async () => {
  const recorder = await createRecorder('http://127.0.0.1:1/grid')
  onTestFinished(() => recorder.stop())
  await expect(fetch(`${recorder.url}/customers`)).rejects.toThrow('fetch failed')
  expect(recorder.take()).toHaveLength(1)
})

it('says so when its port is taken', async () => {
  const { recorder, origin } = await recordedGrid()
  await expect(createRecorder(origin, Number(new URL(recorder.url).port))).rejects.toThrow('EADDRINUSE')
})

it('stops at once, with a request still open', async () => {
  const reached = vi.fn()
  const { url } = await serveOnLoopback(reached)
  const recorder = await createRecorder(url)
  const pending = fetch(recorder.url).catch((error: Error) => error.message)
  await vi.waitFor(() => expect(reached).toHaveBeenCalled())
  await recorder.stop()
  expect(await pending).toBe('fetch failed')
  await expect(fetch(recorder.url)).rejects.toThrow('fetch failed')
})
