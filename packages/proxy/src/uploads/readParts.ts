import { make as createSearch } from 'multipasta/Search'
import { HttpError } from '../HttpError.js'
import { readChunks } from '../request/readChunks.js'
import { type PartHead, partHead } from './partHead.js'

/** A form in the order it is read: for each part its head, then its bytes. */
export type PartEvent = { head: PartHead } | { bytes: Uint8Array }

const maxHeadBytes = 8 * 1024
/** Grid's forms have seven fields; an endless form must not be an endless list. */
const maxParts = 50

const malformed = () => new HttpError(400, 'INVALID_REQUEST_FORMAT', 'The body is not a well-formed multipart form.')

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes)

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** The end of a part's headers, in bytes: after the empty line. */
function headEnd(bytes: Uint8Array): number {
  for (let i = 3; i < bytes.length; i++) {
    if (bytes[i] === 10 && bytes[i - 1] === 13 && bytes[i - 2] === 10 && bytes[i - 3] === 13) return i + 1
  }
  return -1
}

/** Turns bytes into events, synchronously: the reader below decides when there are more. */
function createPartParser(boundary: string) {
  let events: PartEvent[] = []
  let part = 0
  let ended = false
  /** Bytes of the part's headers so far; undefined once they are read. */
  let head: Uint8Array | undefined = new Uint8Array()

  const search = createSearch(`\r\n--${boundary}`, (index, bytes) => {
    if (ended) return
    if (index !== part) {
      // The headers before this were never finished.
      if (part > 0 && head) throw malformed()
      part = index
      head = new Uint8Array()
    }
    if (!head) return void events.push({ bytes })
    // Two dashes after a boundary end the form; what comes after them is not part of it.
    head = join(head, bytes)
    if (part === 0) throw malformed()
    if (head[0] === 45 && head[1] === 45) {
      ended = true
      return
    }
    if (part > maxParts) throw new HttpError(413, 'PAYLOAD_TOO_LARGE', `The form has more than ${maxParts} parts.`)
    const end = headEnd(head)
    if (end < 0) {
      if (head.length > maxHeadBytes) throw malformed()
      return
    }
    const parsed = head[0] === 13 && head[1] === 10 ? partHead(decode(head.subarray(2, end - 4))) : undefined
    if (!parsed) throw malformed()
    events.push({ head: parsed })
    if (end < head.length) events.push({ bytes: head.subarray(end) })
    head = undefined
  })
  // The first boundary has no line before it; the search wants one before all.
  search.write(new TextEncoder().encode('\r\n'))

  return {
    write: search.write,
    end: search.end,
    hasEnded: () => ended,
    take() {
      const taken = events
      events = []
      return taken
    },
  }
}

/**
 * Reads a form as slowly as its parts are taken, so that no more of it than a piece is in memory. Nothing is read beyond
 * the boundary that ends it.
 */
export async function* readParts(
  request: Request,
  limits: Parameters<typeof readChunks>[1],
): AsyncGenerator<PartEvent, void> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data *;/i.test(contentType)) {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'This route accepts multipart/form-data only.')
  }
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s";,]{1,70}))\s*(?:;|$)/i
    .exec(contentType)
    ?.slice(1)
    .find(Boolean)
  if (!boundary) throw malformed()
  const parser = createPartParser(boundary)
  for await (const chunk of readChunks(request, limits)) {
    parser.write(chunk)
    yield* parser.take()
    if (parser.hasEnded()) return
  }
  parser.end()
  yield* parser.take()
  if (!parser.hasEnded()) throw malformed()
}
