import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

/** Writes a web response: a stream of events as it comes, anything else in one piece. */
export async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body && response.headers.get('content-type') === 'text/event-stream') {
    outgoing.flushHeaders()
    // A browser that leaves in the middle of a stream is no failure.
    await pipeline(response.body, outgoing).catch(() => {})
  } else outgoing.end(new Uint8Array(await response.arrayBuffer()))
}
