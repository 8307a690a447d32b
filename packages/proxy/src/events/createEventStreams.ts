import { hostCall } from '../hostCall.js'
import { Refusal } from '../Refusal.js'
import type { HintListener, OwnedHint, ProxyStore } from '../store/ProxyStore.js'

interface EventStreamsOptions {
  store: ProxyStore
  /** The customers a stream's session may still hear of; rejects when nobody is signed in any more. */
  customersOf: (request: Request) => Promise<readonly string[]>
  heartbeatMs: number
  /** How many streams one session's customer may hold open in this process. */
  mostOpen: number
}

interface Stream {
  tell(hint: OwnedHint): void
  end(): void
}

/** A page that leaves this many lines unread is gone, or will read everything again anyway. */
const mostWaiting = 100

const encode = (text: string) => new TextEncoder().encode(text)

/** The open pages of all sessions, and what each may hear. */
export function createEventStreams({ store, customersOf, heartbeatMs, mostOpen }: EventStreamsOptions) {
  const streams = new Set<Stream>()
  /** How many streams are open, by the customer they were opened for. */
  const openFor = new Map<string, number>()
  const endAll = () => {
    for (const stream of streams) stream.end()
  }
  const listener: HintListener = {
    onHint: hint => {
      for (const stream of streams) stream.tell(hint)
    },
    onGap: endAll,
  }
  let subscription: Promise<() => void> | undefined

  function count(holder: string, change: 1 | -1) {
    const left = (openFor.get(holder) ?? 0) + change
    if (left > 0) openFor.set(holder, left)
    else openFor.delete(holder)
  }

  function open(request: Request, first: readonly string[]): ReadableStream<Uint8Array> {
    let customerIds = first
    const holder = first[0] ?? ''
    let timer: ReturnType<typeof setInterval>
    let self: Stream
    const forget = () => {
      clearInterval(timer)
      if (streams.delete(self)) count(holder, -1)
      request.signal.removeEventListener('abort', self.end)
    }
    return new ReadableStream<Uint8Array>({
      start(controller) {
        const say = (line: string) => {
          if (!streams.has(self)) return
          if ((controller.desiredSize ?? 0) < -mostWaiting) self.end()
          else controller.enqueue(encode(`${line}\n\n`))
        }
        self = {
          tell({ customerId, id, kind, at }) {
            if (customerIds.includes(customerId)) say(`data: ${JSON.stringify({ id, kind, at })}`)
          },
          end() {
            if (!streams.has(self)) return
            forget()
            controller.close()
          },
        }
        let isAsking = false
        const beat = async () => {
          // A host that has not answered since the last time cannot say that the session goes on.
          if (isAsking) return self.end()
          isAsking = true
          customerIds = await customersOf(request).catch(() => [])
          isAsking = false
          if (customerIds.length === 0) self.end()
          else say(':')
        }
        streams.add(self)
        count(holder, 1)
        timer = setInterval(beat, heartbeatMs)
        request.signal.addEventListener('abort', self.end)
        // Something has to be sent before some servers and proxies pass the headers on.
        say(':')
        if (request.signal.aborted) self.end()
      },
      cancel: () => forget(),
    })
  }

  return {
    /** Opens a stream once hints arrive, so that none is missed between its first byte and the first hint. */
    async open(request: Request, customerIds: readonly string[]) {
      if ((openFor.get(customerIds[0] ?? '') ?? 0) >= mostOpen) {
        throw new Refusal(429, 'RATE_LIMITED', 'This customer has too many open streams. Close some, or poll.', {
          headers: { 'retry-after': String(Math.ceil(heartbeatMs / 1000)) },
        })
      }
      subscription ??= store.subscribe(listener)
      await hostCall('store', () => subscription as Promise<() => void>).catch(error => {
        // The next page tries again.
        subscription = undefined
        throw error
      })
      return open(request, customerIds)
    },
    async close() {
      endAll()
      const stop = await subscription
      subscription = undefined
      stop?.()
    },
  }
}
