import { callHostHook } from '../callHostHook.js'
import { HttpError } from '../HttpError.js'
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
  /** How many streams one session's customer may hold open in this process. */
  maxOpen: number
}

interface Stream {
  send(event: OwnedChangeEvent): void
  end(): void
}

/** A page that leaves this many lines unread is gone, or will read everything again anyway. */
const maxWaiting = 100

const none: Audience = { customerIds: [], isOperator: false }

/** Who a stream counts for in the limit of open streams. */
const holderOf = ({ customerIds, isOperator }: Audience) => (isOperator ? '' : (customerIds[0] ?? ''))

const encode = (text: string) => new TextEncoder().encode(text)

/** The open event streams of all sessions, each limited to its own customers. */
export function createEventStreams({ store, audienceOf, heartbeatMs, maxOpen }: EventStreamsOptions) {
  const streams = new Set<Stream>()
  /** How many streams are open, by the customer they were opened for. */
  const openFor = new Map<string, number>()
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

  function count(holder: string, change: 1 | -1) {
    const left = (openFor.get(holder) ?? 0) + change
    if (left > 0) openFor.set(holder, left)
    else openFor.delete(holder)
  }

  function open(request: Request, first: Audience): ReadableStream<Uint8Array> {
    let audience = first
    const holder = holderOf(first)
    let timer: ReturnType<typeof setInterval>
    let self: Stream
    const forget = () => {
      clearInterval(timer)
      if (streams.delete(self)) count(holder, -1)
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
          // A host that has not answered since the last heartbeat cannot confirm that the session goes on.
          if (isAsking) return self.end()
          isAsking = true
          audience = await audienceOf(request).catch(() => none)
          isAsking = false
          if (audience.customerIds.length === 0 && !audience.isOperator) self.end()
          else write(':')
        }
        streams.add(self)
        count(holder, 1)
        timer = setInterval(beat, heartbeatMs)
        request.signal.addEventListener('abort', self.end)
        // Some servers and proxies pass the headers on only with the first bytes of the body.
        write(':')
        if (request.signal.aborted) self.end()
      },
      cancel: () => forget(),
    })
  }

  return {
    /** Opens a stream once change events arrive, so that none is missed between its first byte and the first event. */
    async open(request: Request, audience: Audience) {
      // Operators are a few people of the platform, and the proxy cannot tell them apart.
      if (!audience.isOperator && (openFor.get(holderOf(audience)) ?? 0) >= maxOpen) {
        throw new HttpError(429, 'RATE_LIMITED', 'This customer has too many open streams. Close some, or poll.', {
          headers: { 'retry-after': String(Math.ceil(heartbeatMs / 1000)) },
        })
      }
      subscription ??= store.subscribe(listener)
      await callHostHook('store', () => subscription as Promise<() => void>).catch(error => {
        // The next page tries again.
        subscription = undefined
        throw error
      })
      return open(request, audience)
    },
    async close() {
      endAll()
      const stop = await subscription
      subscription = undefined
      stop?.()
    },
  }
}
