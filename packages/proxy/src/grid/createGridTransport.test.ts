import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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

describe('a request to Grid', () => {
  const access = { baseUrl: 'https://grid.test/grid/2025-10-13', clientId: 'ïd', clientSecret: 'sëcret' }
  const basic = Buffer.from('ïd:sëcret').toString('base64')

  function mount(answer: (request: Request) => Response | Promise<Response> = () => Response.json({}), more = {}) {
    const reached: Request[] = []
    const fetch = async (request: Request) => {
      reached.push(request)
      return answer(request)
    }
    return { reached, grid: createGridTransport({ ...access, fetch, ...more }) }
  }

  it('has the credentials, and of everything else what it was given', async () => {
    const { reached, grid } = mount()
    await grid.send({ method: 'GET', path: '/customers' })
    await grid.send({ method: 'GET', path: '/customers', query: new URLSearchParams({ limit: '1', cursor: 'a b' }) })
    await grid.send({ method: 'GET', path: '/customers', query: new URLSearchParams() })
    const json = { body: '{"a":"ö"}', contentType: 'application/json', idempotencyKey: 'key-1' }
    await grid.send({ method: 'POST', path: '/verifications', ...json })
    expect(reached.map(({ method, url, headers }) => [`${method} ${url}`, Object.fromEntries(headers)])).toEqual([
      [
        'GET https://grid.test/grid/2025-10-13/customers',
        { authorization: `Basic ${basic}`, accept: 'application/json' },
      ],
      ['GET https://grid.test/grid/2025-10-13/customers?limit=1&cursor=a+b', expect.anything()],
      ['GET https://grid.test/grid/2025-10-13/customers', expect.anything()],
      [
        'POST https://grid.test/grid/2025-10-13/verifications',
        {
          authorization: `Basic ${basic}`,
          accept: 'application/json',
          'content-type': 'application/json',
          'idempotency-key': 'key-1',
        },
      ],
    ])
    expect(await reached[3]?.text()).toBe('{"a":"ö"}')
    expect(reached.map(({ redirect }) => redirect)).toEqual(['error', 'error', 'error', 'error'])
  })

  it('carries a body that streams', async () => {
    const { reached, grid } = mount(async request => new Response(await request.text()))
    const body = new Blob(['%PDF-', '1.7']).stream()
    const { text } = await grid.send({ method: 'POST', path: '/documents', body, contentType: 'text/plain' })
    expect(text).toBe('%PDF-1.7')
    expect(reached[0]?.headers.get('content-type')).toBe('text/plain')
  })

  it.each(['https://grid.test', 'https://grid.test/', 'https://grid.test//'])('goes to %s', async baseUrl => {
    const { reached, grid } = mount(undefined, { baseUrl })
    await grid.send({ method: 'GET', path: '/config' })
    expect(reached[0]?.url).toBe('https://grid.test/config')
  })

  it('names the secret in both forms in which it must not come back', () => {
    expect(mount().grid.secrets).toEqual(['sëcret', basic])
  })

  it('is answered with the status, the headers and the text, however its bytes are cut', async () => {
    const bytes = new TextEncoder().encode('{"city":"Zürich"}')
    const cut = (...at: number[]) =>
      new ReadableStream({
        start(controller) {
          for (const [index, end] of [...at, bytes.length].entries()) {
            controller.enqueue(bytes.slice(index === 0 ? 0 : at[index - 1], end))
          }
          controller.close()
        },
      })
    for (const at of [[], [10, 11, 12], [...bytes.keys()].slice(1)]) {
      const { grid } = mount(() => new Response(cut(...at), { status: 201, headers: { 'x-a': '1' } }))
      const { status, headers, text } = await grid.send({ method: 'GET', path: '/config' })
      expect([status, headers.get('x-a'), text]).toEqual([201, '1', '{"city":"Zürich"}'])
    }
    const empty = mount(() => new Response(null, { status: 204 })).grid
    expect(await empty.send({ method: 'GET', path: '/config' })).toMatchObject({ status: 204, text: '' })
    const truncated = mount(() => new Response(bytes.slice(0, 11))).grid
    expect((await truncated.send({ method: 'GET', path: '/config' })).text).toBe('{"city":"Z\ufffd')
  })

  it('is answered with 16 MB at most', async () => {
    const of = (size: number) => mount(() => new Response(new Uint8Array(size).fill(32))).grid
    const { text } = await of(16 * megabyte).send({ method: 'GET', path: '/config' })
    expect(text).toHaveLength(16 * megabyte)
    await expect(of(16 * megabyte + 1).send({ method: 'GET', path: '/config' })).rejects.toMatchObject({
      status: 502,
      code: 'BAD_GATEWAY',
      message: 'Grid could not be reached, or redirected. Check grid.baseUrl.',
      cause: new Error("Grid's response is larger than 16777216 bytes."),
    })
  })

  it('ends at once, with the reason for the log, when Grid cannot be reached', async () => {
    const cause = new TypeError('fetch failed')
    const { grid } = mount(() => Promise.reject(cause))
    await expect(grid.send({ method: 'GET', path: '/config' })).rejects.toMatchObject({ status: 502, cause })
  })

  it('is not sent for a browser that has left already', async () => {
    const { reached, grid } = mount()
    const sent = grid.send({ method: 'GET', path: '/config', signal: AbortSignal.abort() })
    await expect(sent).rejects.toMatchObject({
      status: 499,
      code: 'CLIENT_CLOSED_REQUEST',
      message: 'The browser went away.',
    })
    expect(reached).toEqual([])
  })

  it('ends when the browser leaves, and tells Grid', async () => {
    const gone = new AbortController()
    const { reached, grid } = mount(() => new Promise(() => {}))
    const sent = grid.send({ method: 'GET', path: '/config', signal: gone.signal })
    await vi.waitFor(() => expect(reached).toHaveLength(1))
    gone.abort()
    await expect(sent).rejects.toMatchObject({ status: 499 })
    expect(reached[0]?.signal.aborted).toBe(true)
  })

  describe('that is not answered', () => {
    beforeEach(() => {
      vi.useFakeTimers()
    })
    afterEach(() => {
      vi.useRealTimers()
    })

    it.each<[what: string, ms: number, more: object, body?: () => ReadableStream<Uint8Array>]>([
      ['30 seconds', 30_000, {}],
      ['as long as the platform says', 700, { timeoutMs: 700 }],
      ['ten times as long with a file', 7_000, { timeoutMs: 700 }, () => new ReadableStream()],
    ])('waits %s', async (_, ms, more, body) => {
      const { grid } = mount(() => new Promise(() => {}), more)
      let outcome: unknown
      void grid.send({ method: 'POST', path: '/documents', body: body?.() }).catch(error => {
        outcome = error
      })
      await vi.advanceTimersByTimeAsync(ms - 1)
      expect(outcome).toBeUndefined()
      await vi.advanceTimersByTimeAsync(1)
      expect(outcome).toMatchObject({
        status: 504,
        code: 'GATEWAY_TIMEOUT',
        message: 'Grid did not answer in time.',
        cause: expect.objectContaining({ name: 'AbortError' }),
      })
    })
  })

  it('leaves neither a timer nor a listener behind', async () => {
    vi.useFakeTimers()
    try {
      const { signal } = new AbortController()
      const [add, remove] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')]
      await mount().grid.send({ method: 'GET', path: '/config', signal })
      expect(vi.getTimerCount()).toBe(0)
      expect(remove.mock.calls.map(([name, listener]) => [name, listener])).toEqual(
        add.mock.calls.map(([name, listener]) => [name, listener]),
      )
      expect(add).toHaveBeenCalledWith('abort', expect.any(Function))
    } finally {
      vi.useRealTimers()
    }
  })
})
