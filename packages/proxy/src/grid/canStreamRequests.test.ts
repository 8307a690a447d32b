import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const NodeRequest = Request

/** As Firefox and Safari do: a stream is sent as the text that it is written as. */
class TextRequest extends NodeRequest {
  constructor(input: RequestInfo | URL, init: RequestInit = {}) {
    super(input, init.body instanceof ReadableStream ? { ...init, body: String(init.body) } : init)
  }
}

const refusing = (isRefused: (init: RequestInit) => boolean) =>
  class extends NodeRequest {
    constructor(input: RequestInfo | URL, init: RequestInit = {}) {
      if (isRefused(init)) throw new TypeError('It is not supported.')
      super(input, init)
    }
  }

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

it.each<[what: string, request: typeof Request, expected: boolean]>([
  ['a runtime that sends it bit by bit', NodeRequest, true],
  ['a browser that would send a text', TextRequest, false],
  ['a runtime that refuses it', refusing(({ body }) => body instanceof ReadableStream), false],
])('finds out whether a body may stream in %s', async (_, request, expected) => {
  vi.stubGlobal('Request', request)
  const { canStreamRequests } = await import('./canStreamRequests.js')
  expect([canStreamRequests(), canStreamRequests()]).toEqual([expected, expected])
})

async function send(request: typeof Request, body?: ReadableStream<Uint8Array>) {
  vi.stubGlobal('Request', request)
  const { createGridTransport } = await import('./createGridTransport.js')
  const reached: Request[] = []
  const fetch = async (sent: Request) => {
    reached.push(sent)
    return Response.json({})
  }
  const access = { baseUrl: 'https://grid.test', clientId: 'id', clientSecret: 'secret', fetch }
  await createGridTransport(access).send({ method: 'POST', path: '/documents', body })
  return reached[0] as Request
}

it('sends a file whole where its bytes cannot stream', async () => {
  const sent = await send(TextRequest, new Blob(['%PDF-', '1.7']).stream())
  expect(await sent.text()).toBe('%PDF-1.7')
})

it('follows no redirect, also where the runtime knows only one way to say so', async () => {
  expect((await send(NodeRequest)).redirect).toBe('error')
  vi.resetModules()
  expect((await send(refusing(({ redirect }) => redirect === 'error'))).redirect).toBe('manual')
})
