import { callHostHook } from '../callHostHook.js'
import { HttpError } from '../HttpError.js'
import { createConcurrency } from '../limits/createConcurrency.js'
import { sessionKey } from '../limits/createLimiter.js'
import type { ChangeEventListener, OwnedChangeEvent, ProxyStore } from '../store/ProxyStore.js'

/** Whose change events a session may receive. */
export interface Audience {
  readonly customerIds: readonly string[]
  /** Receives the events that are for operators alone, such as the end of an import. */
  readonly isOperator: boolean
}

interface EventStreamsOptions {
  store: ProxyStore
  /** Whose events a stream's session may still receive; rejects once it is signed out. */
  audienceOf: (request: Request) => Promise<Audience>
  heartbeatMs: number
  /** How many streams one session may hold open in this process. */
  maxOpen: number
  hookTimeoutMs?: number | undefined
  /** How many streams this process holds at most, operators' too: the proxy cannot tell operators apart. Default 10 000. */
  maxInProcess?: number | undefined
}

interface Stream {
  send(event: OwnedChangeEvent): void
  end(): void
}

/** A page that leaves this many lines unread is gone, or will read everything again anyway. */
const maxWaiting = 100

const none: Audience = { customerIds: [], isOperator: false }

const closed = () => new HttpError(503, 'SERVICE_UNAVAILABLE', 'The server is shutting down. Connect again.')

const encode = (text: string) => new TextEncoder().encode(text)

/** The open event streams of all sessions, each limited to its own customers. */
export function createEventStreams({
  store,
  audienceOf,
  heartbeatMs,
  maxOpen,
  hookTimeoutMs,
  maxInProcess = 10_000,
}: EventStreamsOptions) {
  const streams = new Set<Stream>()
  const what = 'open streams of this session'
  const retryAfter = Math.ceil(heartbeatMs / 1000)
  const customers = createConcurrency({ perHolder: maxOpen, total: maxInProcess, what, retryAfter })
  const operators = createConcurrency({ perHolder: maxInProcess, total: maxInProcess, what, retryAfter })
  const endAll = () => {
    for (const stream of streams) stream.end()
  }
  const listener: ChangeEventListener = {
    onChange: event => {
      for (const stream of streams) stream.send(event)
    },
    onGap: endAll,
  }
  let subscription: Promise<() => void> | undefined
  let isClosed = false

  function open(request: Request, first: Audience, leave: () => void): ReadableStream<Uint8Array> {
    let audience = first
    let timer: ReturnType<typeof setInterval>
    let self: Stream
    const forget = () => {
      clearInterval(timer)
      streams.delete(self)
      leave()
      request.signal.removeEventListener('abort', self.end)
    }
    return new ReadableStream<Uint8Array>({
      start(controller) {
        const write = (line: string) => {
          if (!streams.has(self)) return
          if ((controller.desiredSize ?? 0) < -maxWaiting) self.end()
          else controller.enqueue(encode(`${line}\n\n`))
        }
        self = {
          send({ customerId, id, kind, at }) {
            const { customerIds, isOperator } = audience
            if (customerId === null ? isOperator : customerIds.includes(customerId))
              write(`data: ${JSON.stringify({ id, kind, at })}`)
          },
          end() {
            if (!streams.has(self)) return
            forget()
            controller.close()
          },
        }
        let isAsking = false
        const beat = async () => {
          // A host that has not answered since the last heartbeat cannot confirm that the session continues.
          if (isAsking) return self.end()
          isAsking = true
          audience = await audienceOf(request).catch(() => none)
          isAsking = false
          if (audience.customerIds.length === 0 && !audience.isOperator) self.end()
          else write(':')
        }
        streams.add(self)
        timer = setInterval(beat, heartbeatMs)
        request.signal.addEventListener('abort', self.end)
        // Some servers and proxies pass the headers on only with the first bytes of the body.
        write(':')
        if (request.signal.aborted) self.end()
      },
      cancel: () => forget(),
    })
  }

  /** Resolves once change events arrive. All streams share one subscription, and wait for it only so long. */
  async function subscribe(): Promise<void> {
    const current = subscription ?? store.subscribe(listener)
    if (subscription === undefined) {
      subscription = current
      // The next page tries again.
      current.catch(() => {
        subscription = undefined
      })
    }
    await callHostHook('store', () => current, hookTimeoutMs)
  }

  return {
    /** Opens a stream once change events arrive, so that none is missed between its first byte and the first event. */
    async open(request: Request, audience: Audience) {
      if (isClosed) throw closed()
      const { customerIds, isOperator } = audience
      // Counted before anything is awaited: what waits for the store counts too.
      const leave = isOperator ? operators.enter('operators') : customers.enter(sessionKey(customerIds))
      try {
        await subscribe()
        if (isClosed) throw closed()
        return open(request, audience, leave)
      } catch (error) {
        leave()
        throw error
      }
    },
    async close() {
      isClosed = true
      endAll()
      const stop = await subscription?.catch(() => undefined)
      subscription = undefined
      stop?.()
    },
  }
}
