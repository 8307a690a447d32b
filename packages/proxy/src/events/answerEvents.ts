import type { GridProxyOptions } from '../GridProxyOptions.js'
import { whoAsks } from '../guards/whoAsks.js'
import { notYours } from '../notYours.js'
import type { createEventStreams } from './createEventStreams.js'

/** Opens the stream of hints of a session. */
export async function answerEvents(
  request: Request,
  customerFor: GridProxyOptions['customerFor'],
  streams: ReturnType<typeof createEventStreams>,
): Promise<Response> {
  const customerIds = await whoAsks(customerFor, request)
  if (customerIds.length === 0) throw notYours()
  return new Response(await streams.open(request, customerIds), {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // nginx would wait for the end of a stream that has none.
      'x-accel-buffering': 'no',
    },
  })
}
