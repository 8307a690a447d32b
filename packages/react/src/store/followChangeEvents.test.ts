import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { GridKycSettings } from '../provider/gridKycContext.js'
import { followChangeEvents } from './followChangeEvents.js'
import { announcePageLeaving } from './pageLeaving.js'
import * as queryKeys from './queryKeys.js'

const proxyUrl = 'https://proxy.example/grid/'
let stop = new AbortController()

beforeEach(() => {
  stop = new AbortController()
  vi.useFakeTimers()
  // The longest wait that chance may choose.
  vi.spyOn(Math, 'random').mockReturnValue(1)
})
afterEach(async () => {
  stop.abort()
  await settle()
  // Nothing of it waits for anything once it was stopped.
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
/** What is said goes through several streams, each a moment later. */
const settle = async () => {
  for (let left = 10; left > 0; left--) await pass(0)
}

/** A stream of the proxy that says what a test lets it say. */
function openStream() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start(started) {
      controller = started
    },
  })
  return {
    response: { status: 200, ok: true, body } as Response,
    async say(text: string) {
      controller?.enqueue(new TextEncoder().encode(text))
      await settle()
    },
    async end() {
      controller?.close()
      await settle()
    },
    fail: () => controller?.error(new TypeError('The connection was lost.')),
  }
}
const status = (code: number) => new Response(null, { status: code })

function follow(
  answers: readonly (Response | Error | ReturnType<typeof openStream>)[],
  settings: Partial<GridKycSettings> = {},
  client?: QueryClient,
) {
  const queue = [...answers]
  const requests: Request[] = []
  const queryClient = client ?? new QueryClient()
  const readAgain = vi.spyOn(queryClient, 'invalidateQueries')
  const ended = vi.fn()
  const fetch = async (request: Request) => {
    requests.push(request)
    const answer = queue.shift() ?? status(503)
    if (answer instanceof Error) throw answer
    if (answer instanceof Response) return answer
    // As a real connection does.
    request.signal.addEventListener('abort', answer.fail)
    return answer.response
  }
  const current = { proxyUrl, support: null, fetch, ...settings }
  const grid = { queryClient, latest: { current } }
  void followChangeEvents({ grid, proxyUrl, signal: stop.signal }).then(ended)
  return { requests, readAgain, ended, queryClient }
}

describe('the request', () => {
  it('asks the proxy for its stream, with what the host sends along', async () => {
    const { requests } = follow([], { headers: { authorization: 'Bearer 1' } })
    await pass(0)
    expect(requests).toHaveLength(1)
    expect(requests[0]?.url).toBe('https://proxy.example/grid/events')
    expect(requests[0]?.headers.get('accept')).toBe('text/event-stream')
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer 1')
    expect(requests[0]?.credentials).toBe('same-origin')
  })

  it('takes new headers for each, and other credentials where the host says so', async () => {
    let count = 0
    const headers = async () => ({ authorization: `Bearer ${++count}` })
    const { requests } = follow([], { headers, credentials: 'include' })
    await pass(1_000)
    expect(requests.map(request => request.headers.get('authorization'))).toEqual(['Bearer 1', 'Bearer 2'])
    expect(requests[0]?.credentials).toBe('include')
  })

  it.each([401, 403, 404])('is not made again after %i', async code => {
    const { requests, ended } = follow([status(code)])
    await pass(600_000)
    expect(requests).toHaveLength(1)
    expect(ended).toHaveBeenCalledOnce()
  })
})

describe('a change event', () => {
  it('lets everything be fetched again; what only keeps the stream open does not', async () => {
    const stream = openStream()
    const { readAgain } = follow([stream])
    await pass(0)
    await stream.say(': heartbeat\n\nid: 1\n')
    expect(readAgain).not.toHaveBeenCalled()
    await stream.say('data: {}\n\n')
    expect(readAgain).toHaveBeenCalledExactlyOnceWith({ queryKey: queryKeys.all })
    await stream.say('data: {}\n\ndata: {}\n\n')
    expect(readAgain).toHaveBeenCalledTimes(3)
  })

  it('counts once its line is complete, in however many pieces it comes', async () => {
    const stream = openStream()
    const { readAgain } = follow([stream])
    await pass(0)
    await stream.say('id: 1\nda')
    await stream.say('ta: {}')
    expect(readAgain).not.toHaveBeenCalled()
    await stream.say('\n')
    expect(readAgain).toHaveBeenCalledOnce()
  })
})

describe('a lost stream', () => {
  it('is opened again after a second, and then everything is fetched again', async () => {
    const [first, second] = [openStream(), openStream()]
    const { requests, readAgain } = follow([first, second])
    await pass(0)
    await first.end()
    await pass(999)
    expect(requests).toHaveLength(1)
    await pass(1)
    expect(requests).toHaveLength(2)
    expect(readAgain).toHaveBeenCalledOnce()
  })

  it('is opened again sooner by chance, so that not all pages come at once', async () => {
    vi.mocked(Math.random).mockReturnValue(0)
    const { requests } = follow([status(503)])
    await pass(499)
    expect(requests).toHaveLength(1)
    await pass(1)
    expect(requests).toHaveLength(2)
  })

  it('is asked for less and less often, up to every 30 seconds, and nothing is fetched for it', async () => {
    const { requests, readAgain } = follow([status(503), new TypeError('Failed to fetch'), status(200)])
    let count = 1
    await pass(0)
    for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
      await pass(seconds * 1_000 - 1)
      expect(requests).toHaveLength(count)
      await pass(1)
      expect(requests).toHaveLength(++count)
    }
    expect(readAgain).not.toHaveBeenCalled()
  })

  it('waits a second again once it was open', async () => {
    const stream = openStream()
    const { requests } = follow([status(503), status(503), stream])
    await pass(3_000)
    expect(requests).toHaveLength(3)
    await stream.end()
    await pass(1_000)
    expect(requests).toHaveLength(4)
  })

  it('is one that is silent for 90 seconds, counted from the last it said', async () => {
    const stream = openStream()
    const { requests } = follow([stream])
    await pass(89_000)
    await stream.say(': heartbeat\n')
    await pass(89_999)
    expect(requests[0]?.signal.aborted).toBe(false)
    await pass(1)
    expect(requests[0]?.signal.aborted).toBe(true)
    await pass(1_000)
    expect(requests).toHaveLength(2)
  })

  it('is silent, too, when it never says anything', async () => {
    const stream = openStream()
    const { requests } = follow([stream])
    await pass(89_999)
    expect(requests[0]?.signal.aborted).toBe(false)
    await pass(1)
    expect(requests[0]?.signal.aborted).toBe(true)
  })
})

describe('a page that is being left', () => {
  const leave = async () => {
    announcePageLeaving()
    await settle()
  }

  it('loads nothing any more, so that the browser can keep it for Back', async () => {
    const { requests } = follow([openStream()])
    await pass(0)
    await leave()
    expect(requests[0]?.signal.aborted).toBe(true)
    await pass(4_999)
    expect(requests).toHaveLength(1)
  })

  it('follows again at once when it comes back, and fetches what it missed', async () => {
    const { requests, readAgain } = follow([openStream(), openStream()])
    await pass(0)
    await leave()
    window.dispatchEvent(new Event('pageshow'))
    await settle()
    expect(requests).toHaveLength(2)
    expect(readAgain).toHaveBeenCalledOnce()
    expect(requests[1]?.signal.aborted).toBe(false)
  })

  it('follows again where it was not left after all', async () => {
    const { requests, readAgain } = follow([openStream(), openStream()])
    await pass(0)
    await leave()
    await pass(5_000)
    expect(requests).toHaveLength(2)
    expect(readAgain).toHaveBeenCalledOnce()
  })
})

describe('when the provider goes', () => {
  it('the connection is closed, and none is opened again', async () => {
    const stream = openStream()
    const { requests, ended } = follow([stream])
    await pass(0)
    stop.abort()
    await settle()
    expect(requests[0]?.signal.aborted).toBe(true)
    expect(ended).toHaveBeenCalledOnce()
    await pass(60_000)
    expect(requests).toHaveLength(1)
  })

  it('nothing is waited for, and nothing was asked where it went at once', async () => {
    const waiting = follow([status(503)])
    await pass(500)
    stop.abort()
    await settle()
    expect(waiting.ended).toHaveBeenCalledOnce()
    const gone = follow([])
    await pass(0)
    expect(gone.ended).toHaveBeenCalledOnce()
    expect(gone.requests).toEqual([])
  })
})

describe('without a customer', () => {
  const key = queryKeys.platform(proxyUrl, 'session')
  const signedIn = (session: object) => {
    const client = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } })
    client.setQueryData(key, session)
    return client
  }

  it('waits until there is one', async () => {
    const client = signedIn({ mayCreate: true })
    const { requests } = follow([], {}, client)
    await pass(60_000)
    expect(requests).toEqual([])
    client.setQueryData(key, { customerId: 'Customer:1', mayCreate: false })
    await pass(0)
    expect(requests).toHaveLength(1)
  })

  it.each<[string, object, Partial<GridKycSettings>]>([
    ['the session has one', { customerId: 'Customer:1', mayCreate: true }, {}],
    ['none can be created', { mayCreate: false }, {}],
    ['the host names one', { mayCreate: true }, { customerId: 'Customer:1' }],
  ])('does not wait where %s', async (_what, session, settings) => {
    const { requests } = follow([], settings, signedIn(session))
    await pass(0)
    expect(requests).toHaveLength(1)
  })

  it('waits for a session that is being fetched, and not for one that failed', async () => {
    const client = new QueryClient()
    let fail = () => {}
    const session = client
      .fetchQuery({
        queryKey: key,
        retry: false,
        queryFn: () => new Promise((_, reject) => (fail = () => reject(new Error('Lost.')))),
      })
      .catch(() => undefined)
    const { requests } = follow([], {}, client)
    await pass(1_000)
    expect(requests).toEqual([])
    fail()
    await session
    await pass(0)
    expect(requests).toHaveLength(1)
    client.clear()
  })

  it('does not wait for a session that nothing is fetching', async () => {
    const client = new QueryClient()
    client.getQueryCache().build(client, { queryKey: key })
    const { requests } = follow([], {}, client)
    await pass(0)
    expect(requests).toHaveLength(1)
    client.clear()
  })

  it('stops waiting when the provider goes', async () => {
    const { ended, requests, queryClient } = follow([], {}, signedIn({ mayCreate: true }))
    await pass(0)
    stop.abort()
    await settle()
    expect(ended).toHaveBeenCalledOnce()
    expect(requests).toEqual([])
    expect(queryClient.getQueryCache().hasListeners()).toBe(false)
  })
})
