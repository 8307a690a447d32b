import { forbidden } from '../HttpError.js'
import type { Audience, createEventStreams } from './createEventStreams.js'

/** Opens the stream of change events of a session. */
export async function handleEvents(
  request: Request,
  audience: Audience,
  streams: ReturnType<typeof createEventStreams>,
): Promise<Response> {
  if (audience.customerIds.length === 0 && !audience.isOperator) throw forbidden()
  return new Response(await streams.open(request, audience), {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // nginx would wait for the end of a stream that has none.
      'x-accel-buffering': 'no',
    },
  })
}
