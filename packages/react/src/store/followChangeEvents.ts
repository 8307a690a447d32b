import type { Session } from '@grid-kyc/core'
import { absoluteUrl } from '../provider/absoluteUrl.js'
import type { GridKyc } from '../provider/gridKycContext.js'
import { announceChange } from './changeListeners.js'
import { onPageLeaving } from './pageLeaving.js'
import * as queryKeys from './queryKeys.js'

interface FollowChangeEventsOptions {
  grid: Pick<GridKyc, 'latest' | 'queryClient'>
  proxyUrl: string
  signal: AbortSignal
}

const firstDelayMs = 1_000
const longestDelayMs = 30_000
/** The proxy's heartbeat is far shorter: a stream silent for this long is dead, whatever the socket says. */
const silenceMs = 90_000
/** How long a page may take to be left; after that it has stayed, as when no link could be created. */
const leavingMs = 5_000

/**
 * Follows the proxy's event stream with `fetch` (so that the host's headers go along) until `signal` aborts or the proxy
 * says 401 or 403. The content of a change event is not used: it can be lost, late or twice, and Grid has the truth.
 */
export async function followChangeEvents(options: FollowChangeEventsOptions): Promise<void> {
  const { grid, proxyUrl, signal } = options
  const readAgain = () => {
    void grid.queryClient.invalidateQueries({ queryKey: queryKeys.all })
    announceChange(grid.queryClient)
  }
  let delay = firstDelayMs
  for (let opened = 0; !signal.aborted; ) {
    await customerKnown(options)
    if (signal.aborted) return
    const watchdog = new AbortController()
    const abort = () => watchdog.abort()
    signal.addEventListener('abort', abort, { once: true })
    let isLeaving = false
    const endLeaving = onPageLeaving(() => {
      isLeaving = true
      abort()
    })
    let timer = setTimeout(abort, silenceMs)
    try {
      const { fetch: injected = fetch, headers, credentials = 'same-origin' } = grid.latest.current
      const sent = new Headers(typeof headers === 'function' ? await headers() : headers)
      sent.set('accept', 'text/event-stream')
      const response = await injected(
        new Request(`${absoluteUrl(proxyUrl).replace(/\/+$/, '')}/events`, {
          headers: sent,
          credentials,
          cache: 'no-store',
          signal: watchdog.signal,
        }),
      )
      if (response.status === 401 || response.status === 403 || response.status === 404) return
      if (!response.ok || !response.body) throw new Error('The event stream did not open.')
      // Events in the gap were lost, so everything is fetched again.
      if (opened++ > 0) readAgain()
      delay = firstDelayMs
      for await (const line of lines(response.body)) {
        clearTimeout(timer)
        timer = setTimeout(abort, silenceMs)
        if (line.startsWith('data:')) readAgain()
      }
    } catch {
      // Lost, refused or silent: come back later, and read Grid when back.
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      endLeaving()
      watchdog.abort()
    }
    await pause(isLeaving ? leavingMs : delay * (0.5 + Math.random() / 2), signal)
    delay = Math.min(delay * 2, longestDelayMs)
  }
}

/** Waits until the session has a customer, or no component needs one: before that the proxy refuses the stream. */
function customerKnown({ grid, proxyUrl, signal }: FollowChangeEventsOptions): Promise<void> {
  const { latest, queryClient } = grid
  const queryKey = queryKeys.platform(proxyUrl, 'session')
  const hasNoCustomer = () => {
    const session = queryClient.getQueryState<Session>(queryKey)
    if (latest.current.customerId !== undefined || !session) return false
    const { data, status, fetchStatus } = session
    return data
      ? data.customerId === undefined && data.mayCreate === true
      : status === 'pending' && fetchStatus !== 'idle'
  }
  return new Promise(resolve => {
    const look = () => {
      if (!signal.aborted && hasNoCustomer()) return
      stop()
      signal.removeEventListener('abort', look)
      resolve()
    }
    const stop = queryClient.getQueryCache().subscribe(look)
    signal.addEventListener('abort', look)
    look()
  })
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const parts = (rest + value).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
}

/** Ends early when the page comes back out of the browser's cache. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      window.removeEventListener('pageshow', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    window.addEventListener('pageshow', done)
    signal.addEventListener('abort', done, { once: true })
    // Aborted while the stream was open: nothing will abort it again.
    if (signal.aborted) done()
  })
}
