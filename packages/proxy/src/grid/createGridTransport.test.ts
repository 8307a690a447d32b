import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, vi } from 'vitest'
import { createGridTransport } from './createGridTransport.js'

const megabyte = 2 ** 20

it('takes a body that streams no faster than Grid does', async () => {
  const server = createServer(incoming => incoming.pause())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const grid = createGridTransport({ baseUrl, clientId: 'id', clientSecret: 'secret' })
  let taken = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken += megabyte / 16
        if (taken > 100 * megabyte) controller.close()
        else controller.enqueue(new Uint8Array(megabyte / 16))
      },
    },
    { highWaterMark: 0 },
  )
  const gone = new AbortController()
  const sent = grid.send({ method: 'POST', path: '/documents', body, signal: gone.signal })
  // Until nothing more has been taken for a while.
  for (let before = -1; before < taken; ) {
    before = taken
    await new Promise(resolve => setTimeout(resolve, 300))
  }
  // The machine's own buffers between two sockets hold some of it.
  expect(taken).toBeLessThan(40 * megabyte)
  gone.abort()
  await expect(sent).rejects.toMatchObject({ status: 499 })
  server.closeAllConnections()
  server.close()
})

it('says that Grid did not answer in time, or cannot be reached', async () => {
  const server = createServer(() => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = createGridTransport({ baseUrl, clientId: 'id', clientSecret: 'secret', timeoutMs: 50 }).send
  await expect(ask({ method: 'GET', path: '/config' })).rejects.toMatchObject({ status: 504 })
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  await expect(ask({ method: 'GET', path: '/config' })).rejects.toMatchObject({ status: 502 })
})

it('stops reading a response that does not end', async () => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(megabyte).fill(120))
      },
    },
    { highWaterMark: 0 },
  )
  const access = { baseUrl: 'https://grid.test', clientId: 'id', clientSecret: 'secret' }
  const { send } = createGridTransport({ ...access, fetch: async () => new Response(body) })
  await expect(send({ method: 'GET', path: '/config' })).rejects.toMatchObject({ status: 502 })
  expect(sent).toBeLessThan(20)
})

it("lets the platform's own fetch end with the request, and keep no copy of its body", async () => {
  const fetch = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({}))
  const grid = createGridTransport({ baseUrl: 'https://grid.test', clientId: 'id', clientSecret: 'secret' })
  const gone = new AbortController()
  await grid.send({ method: 'GET', path: '/config', signal: gone.signal })
  expect(fetch).toHaveBeenCalledExactlyOnceWith(expect.any(Request), { signal: expect.any(AbortSignal), window: null })
  fetch.mockRestore()
})
