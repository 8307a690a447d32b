import type { IncomingMessage } from 'node:http'
import { Refusal } from '../Refusal.js'

/** Something before the proxy may have taken the body; then there is nothing left to check or send. */
export function refuseReadBody(incoming: IncomingMessage): void {
  if (!incoming.readableDidRead && !incoming.readableEnded) return
  throw new Refusal(
    500,
    'BODY_ALREADY_READ',
    'The body was read before the proxy saw it, so nothing was sent to Grid. In Express mount the proxy before express.json() and other parsers; in Fastify give its scope `removeAllContentTypeParsers()` and a parser for `*` that leaves the body alone.',
  )
}
