import type { IncomingMessage } from 'node:http'

/** How long a browser may go on sending a body that nobody reads any more. */
const timeoutMs = 5_000

/** A request's body as a web stream, read no faster than it is taken. */
export function incomingBody(incoming: IncomingMessage) {
  const chunks: AsyncIterator<Uint8Array> = incoming.iterator({ destroyOnReturn: false })
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next()
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
    },
    { highWaterMark: 0 },
  )
  return {
    stream,
    /** Reads what is left, so that a browser that is still sending gets to see the answer. */
    discard() {
      if (incoming.complete || incoming.destroyed) return
      const timer = setTimeout(() => incoming.destroy(), timeoutMs).unref()
      incoming.on('end', () => clearTimeout(timer))
      void chunks.return?.().then(() => incoming.resume())
    },
  }
}
