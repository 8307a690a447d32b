import type { IncomingMessage } from 'node:http'

/** How long a browser may continue to send a body that is no longer wanted. */
const maxDiscardMs = 2_000
/** How much of it is read, so that a browser that is almost done gets to see the response. */
const maxDiscardBytes = 2 ** 20

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
    /**
     * Reads a little of what is left, so that a browser that is still sending is not cut off before it has read the
     * response. Settles when the body has ended or was read for long enough.
     */
    discard: () =>
      new Promise<void>(resolve => {
        const timer = setTimeout(resolve, maxDiscardMs)
        const done = () => {
          clearTimeout(timer)
          resolve()
        }
        let left = maxDiscardBytes
        incoming.on('data', (chunk: Uint8Array) => {
          left -= chunk.length
          if (left < 0) done()
        })
        incoming.on('end', done)
        incoming.on('close', done)
        void chunks.return?.().then(() => incoming.resume())
      }),
  }
}
