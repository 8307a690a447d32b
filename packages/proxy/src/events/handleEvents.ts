import { authenticate } from '../authorization/authenticate.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { forbidden } from '../HttpError.js'
import type { createEventStreams } from './createEventStreams.js'

/** Opens the stream of hints of a session. */
export async function handleEvents(
  request: Request,
  customerFor: GridProxyOptions['customerFor'],
  streams: ReturnType<typeof createEventStreams>,
): Promise<Response> {
  const customerIds = await authenticate(customerFor, request)
  if (customerIds.length === 0) throw forbidden()
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
