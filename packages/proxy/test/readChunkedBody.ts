import { readBytes } from '../src/request/readBytes.js'

/** Reads a megabyte that comes byte by byte, in a process whose memory would not hold an object for each of them. */
const size = 2 ** 20
let sent = 0
const body = new ReadableStream<Uint8Array>(
  {
    pull(controller) {
      sent += 1
      if (sent > size) controller.close()
      else controller.enqueue(new Uint8Array(1))
    },
  },
  { highWaterMark: 0 },
)
const init = { method: 'POST', body, duplex: 'half' } as RequestInit
const bytes = await readBytes(new Request('https://app.test/', init), { maxBytes: size, timeoutMs: 120_000 })
console.info(`read ${bytes.length}`)
