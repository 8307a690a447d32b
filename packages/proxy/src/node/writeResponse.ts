import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

/**
 * Writes a web response: a stream of events as it comes, anything else in one piece. Node ends a connection with the response,
 * and a client that is still sending would lose the response with it, so `beforeEnd` may wait for the client.
 */
export async function writeResponse(
  response: Response,
  outgoing: ServerResponse,
  beforeEnd?: () => Promise<void>,
): Promise<void> {
  const headers = Object.fromEntries(response.headers)
  if (response.body && headers['content-type'] === 'text/event-stream') {
    outgoing.writeHead(response.status, headers).flushHeaders()
    // A browser that leaves in the middle of a stream is no failure.
    await pipeline(response.body, outgoing).catch(() => {})
    return
  }
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (beforeEnd) {
    // With its length the response is complete for the client before the connection ends.
    outgoing.writeHead(response.status, bytes.length > 0 ? { ...headers, 'content-length': bytes.length } : headers)
    outgoing.write(bytes)
    await beforeEnd()
    outgoing.end()
  } else outgoing.writeHead(response.status, headers).end(bytes)
}
