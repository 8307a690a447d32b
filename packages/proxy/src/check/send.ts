import { request as open } from 'node:http'
import { request as openSecure } from 'node:https'
import { parseJson } from '../parseJson.js'
import type { WireResponse } from './Row.js'
import type { WireRequest } from './WireRequest.js'

/** Puts a request on the wire exactly as written, dots and slashes included. */
export function send(proxyUrl: string, sent: WireRequest, headers: Record<string, string>): Promise<WireResponse> {
  const base = new URL(proxyUrl)
  const path = sent.fromRoot ? sent.path : base.pathname.replace(/\/$/, '') + sent.path
  return new Promise((resolve, reject) => {
    const outgoing = (base.protocol === 'https:' ? openSecure : open)(
      { host: base.hostname, port: base.port, method: sent.method, path, headers: { ...headers, ...sent.headers } },
      async incoming => {
        try {
          const chunks: Uint8Array[] = []
          // A stream of events has no end to wait for.
          if (incoming.headers['content-type']?.startsWith('text/event-stream')) outgoing.destroy()
          else for await (const chunk of incoming) chunks.push(chunk)
          const text = Buffer.concat(chunks).toString('utf8')
          const received = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
          resolve({
            status: incoming.statusCode ?? 0,
            headers: Object.fromEntries(received),
            text,
            json: parseJson(text),
          })
        } catch (error) {
          reject(error)
        }
      },
    )
    outgoing.setTimeout(30_000, () => outgoing.destroy(new Error('No answer within 30 seconds.')))
    outgoing.on('error', reject)
    outgoing.end(sent.body)
  })
}
