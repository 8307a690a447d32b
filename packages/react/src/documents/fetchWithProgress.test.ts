import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClient, toFormData, uploadDocument } from '@grid-kyc/core'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { fetchWithProgress } from './fetchWithProgress.js'

/** What the server does with the next request once it has all of it. */
let answer: (response: ServerResponse) => void
/** Called when a request has arrived whole. */
let arrived: (body: string) => void = () => {}
let server: Server
let origin = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.setEncoding('latin1').on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
      response.setHeader('access-control-allow-headers', 'x-request-id, cache-control')
      response.setHeader('access-control-expose-headers', 'x-answer')
      if (request.method === 'OPTIONS') return response.end()
      arrived(body)
      answer(response)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
afterEach(() => vi.useRealTimers())

function request(more: RequestInit = {}) {
  const body = new FormData()
  body.append('documentType', 'PASSPORT')
  body.append('file', new File(['%PDF-1.7\n'], 'scan.pdf', { type: 'application/pdf' }))
  return new Request(`${origin}/documents`, { method: 'POST', body, headers: { 'x-request-id': '1' }, ...more })
}

const whenArrived = () =>
  new Promise<string>(resolve => {
    arrived = resolve
  })

it('sends the form as fetch would, and answers as fetch does', async () => {
  answer = response => {
    response.writeHead(201, { 'content-type': 'application/json', 'x-answer': 'a, b' })
    response.end('{"id":"Document:1"}')
  }
  const body = whenArrived()
  const response = await fetchWithProgress(() => {})(request())
  expect(await body).toMatch(/name="documentType"\r\n\r\nPASSPORT\r\n.*filename="scan.pdf".*%PDF-1.7/s)
  expect(response.status).toBe(201)
  expect(response.headers.get('x-answer')).toBe('a, b')
  expect(await response.json()).toEqual({ id: 'Document:1' })
})

it('takes an answer that has no body', async () => {
  answer = response => response.writeHead(204).end()
  const response = await fetchWithProgress(() => {})(request())
  expect([response.status, await response.text()]).toEqual([204, ''])
})

it('rejects as fetch does when the connection is lost', async () => {
  answer = response => response.socket?.destroy()
  await expect(fetchWithProgress(() => {})(request())).rejects.toThrow(TypeError)
})

it('rejects with the reason when it is called off', async () => {
  const stop = new AbortController()
  answer = () => stop.abort(new DOMException('Called off.', 'AbortError'))
  await expect(fetchWithProgress(() => {})(request({ signal: stop.signal }))).rejects.toThrow('Called off.')
})

it('sends nothing that was called off before', async () => {
  const onProgress = vi.fn()
  arrived = onProgress
  const signal = AbortSignal.abort(new DOMException('Called off.', 'AbortError'))
  await expect(fetchWithProgress(() => {})(request({ signal }))).rejects.toThrow('Called off.')
  expect(onProgress).not.toHaveBeenCalled()
})

it('gives up a connection on which nothing moves for 45 seconds, and not one second before', async () => {
  answer = () => {}
  const body = whenArrived()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const settled = vi.fn()
  const sending = fetchWithProgress(() => {})(request())
  sending.then(settled, settled)
  await body
  await vi.advanceTimersByTimeAsync(44_000)
  expect(settled).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  await expect(sending).rejects.toThrow('moved nothing')
})

it('sends a form that cannot be read back out of its request, as in WebKit', async () => {
  answer = response => {
    response.writeHead(201, { 'content-type': 'application/json' })
    response.end('{"id":"Document:1"}')
  }
  const body = whenArrived()
  const client = createClient({
    baseUrl: origin,
    fetch(request) {
      request.blob = () => Promise.reject(new TypeError('Load failed'))
      return fetchWithProgress(() => {})(request)
    },
  })
  const file = new File(['%PDF-1.7\n'], 'scan.pdf', { type: 'application/pdf' })
  const sent = client.send(uploadDocument, { form: toFormData({ documentType: 'PASSPORT', file }) })
  expect(await body).toMatch(/name="documentType"\r\n\r\nPASSPORT\r\n.*filename="scan.pdf".*%PDF-1.7/s)
  expect(await sent).toEqual({ id: 'Document:1' })
})
