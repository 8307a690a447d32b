import { openBody } from '@grid-kyc/core'
import { HttpError } from '../HttpError.js'

interface ReadLimits {
  maxBytes: number
  /** How long the whole body may take, in milliseconds, however it comes. */
  timeoutMs: number
  /** How long the next piece may take, in milliseconds. Default: as long as the whole. */
  idleMs?: number | undefined
}

/** A body that continues for longer than it may pause must be faster than this, or it only holds a connection. */
const minBytesPerSecond = 256

const tooLarge = (maxBytes: number) =>
  new HttpError(413, 'PAYLOAD_TOO_LARGE', `The body is larger than ${maxBytes} bytes. Send a smaller one.`)

/**
 * Reads a body piece by piece, no faster than the pieces are taken, and stops at its limits instead of after them. Time in
 * which the taker is busy does not count.
 */
export async function* readChunks(
  request: Request,
  { maxBytes, timeoutMs, idleMs = timeoutMs }: ReadLimits,
): AsyncGenerator<Uint8Array, void> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes)
  const reader = (await openBody(request))?.getReader()
  if (!reader) return
  let size = 0
  let waitedMs = 0
  let waitingSince: number | undefined = performance.now()
  let isTimedOut = false
  const isTooSlow = () => {
    const pause = waitingSince === undefined ? 0 : performance.now() - waitingSince
    const total = waitedMs + pause
    const isTrickling = total > idleMs && size < (minBytesPerSecond * total) / 1000
    return pause > idleMs || total > timeoutMs || isTrickling
  }
  const timer = setInterval(
    () => {
      if (isTimedOut || waitingSince === undefined || !isTooSlow()) return
      isTimedOut = true
      // A read that is pending ends with this, whatever the other side does.
      reader.cancel().catch(() => {})
    },
    Math.max(10, Math.min(1000, idleMs / 4)),
  )
  try {
    for (;;) {
      waitingSince = performance.now()
      const next = await reader.read()
      waitedMs += performance.now() - waitingSince
      waitingSince = undefined
      if (isTimedOut)
        throw new HttpError(408, 'REQUEST_TIMEOUT', 'The body came too slowly, so it was not read further.')
      if (next.done) return
      size += next.value.length
      if (size > maxBytes) throw tooLarge(maxBytes)
      yield next.value
    }
  } finally {
    clearInterval(timer)
    reader.cancel().catch(() => {})
  }
}
