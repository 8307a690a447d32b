import { ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished, vi } from 'vitest'
import { serveOnLoopback } from '../../test/serveOnLoopback.js'
import { send } from './send.js'
import { get, json, type WireRequest } from './WireRequest.js'

/** What a server receives, as it came over the wire, when this is sent to it. */
async function received(sent: WireRequest, headers: Record<string, string> = {}, basePath = '/api/grid') {
  let got: { method: string | undefined; path: string | undefined; headers: object; body: string } | undefined
  const { url } = await serveOnLoopback(async (request, response) => {
    got = { method: request.method, path: request.url, headers: request.headers, body: await text(request) }
    response.end()
  })
  await send(url + basePath, sent, headers)
  return got
}

/** What is received from a server that answers like this. */
async function answered(handle: (response: ServerResponse, request: IncomingMessage) => void) {
  const { url } = await serveOnLoopback((request, response) => handle(response, request))
  return send(url, get('/session'), {})
}

it.each([
  ['/customers/Customer:1/../Customer:2', '/api/grid'],
  ['//customers/a\\b%2e%2e', '/api/grid'],
  ['/session', '/api/grid/'],
])('puts the path %s below %s as it is written', async (path, basePath) => {
  expect((await received(get(path), {}, basePath))?.path).toBe(`/api/grid${path}`)
})

it('leaves the base path out when the request is written from the root', async () => {
  expect((await received({ ...get('/api/grid/../x'), fromRoot: true }))?.path).toBe('/api/grid/../x')
})

it('sends the method, the body, the session, and the headers of the request over those of the session', async () => {
  const sent = json('PATCH', '/customers/1', { a: 1 }, { origin: 'https://evil.example' })
  expect(await received(sent, { cookie: 'session=a', origin: 'https://app.test' })).toMatchObject({
    method: 'PATCH',
    headers: { cookie: 'session=a', origin: 'https://evil.example', 'content-type': 'application/json' },
    body: '{"a":1}',
  })
})

it('resolves with status, headers as texts, and the body as text and as JSON', async () => {
  const got = await answered(response => {
    response
      .writeHead(403, { 'content-type': 'application/json', 'set-cookie': ['a=1', 'b=2'], 'x-note': 'ü' })
      .write('{"code":')
    setTimeout(() => response.end('"FORBIDDEN","message":"ü"}'), 5)
  })
  expect(got.status).toBe(403)
  expect(got.headers['set-cookie']).toBe('a=1,b=2')
  expect(got.text).toBe('{"code":"FORBIDDEN","message":"ü"}')
  expect(got.json).toEqual({ code: 'FORBIDDEN', message: 'ü' })
})

it('resolves without JSON when the body is none', async () => {
  expect(await answered(response => response.end('<html>'))).toMatchObject({ text: '<html>', json: undefined })
})

it.each(['text/event-stream', 'text/event-stream; charset=utf-8'])(
  'does not wait for the end of a stream of events that says %s, and hangs up',
  async type => {
    const left = vi.fn()
    const got = await answered((response, request) => {
      request.socket.on('close', left)
      response.writeHead(200, { 'content-type': type }).flushHeaders()
    })
    expect(got).toMatchObject({ status: 200, text: '', json: undefined })
    await vi.waitFor(() => expect(left).toHaveBeenCalled())
  },
)

it('rejects when the answer breaks off in the middle, rather than taking half of it for an answer', async () => {
  const broken = answered(response => {
    response.writeHead(200, { 'content-length': '100' }).write('{"id":"Customer:1"}')
    setTimeout(() => response.destroy(), 20)
  })
  await expect(broken).rejects.toThrow('aborted')
})

it('rejects when there is no answer at all', async () => {
  await expect(answered(response => response.destroy())).rejects.toThrow('socket hang up')
  await expect(send('http://127.0.0.1:1', get('/session'), {})).rejects.toThrow('ECONNREFUSED')
})

it('gives up on a proxy that keeps silent for 30 seconds', async () => {
  const setTimeoutOf = ClientRequest.prototype.setTimeout
  const spy = vi.spyOn(ClientRequest.prototype, 'setTimeout').mockImplementation(function (
    this: ClientRequest,
    _ms,
    callback,
  ) {
    return setTimeoutOf.call(this, 20, callback)
  })
  onTestFinished(() => spy.mockRestore())
  await expect(answered(() => {})).rejects.toThrow('No answer within 30 seconds.')
  expect(spy.mock.calls[0]?.[0]).toBe(30_000)
})

it('speaks TLS to a proxy at https', async () => {
  const { url } = await serveOnLoopback((_request, response) => response.end('{}'))
  await expect(send(url.replace('http:', 'https:'), get('/session'), {})).rejects.toThrow(/SSL|EPROTO/)
})
