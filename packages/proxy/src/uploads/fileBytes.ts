import { HttpError, invalidInput } from '../HttpError.js'
import type { PartEvent } from './readParts.js'

/** The bytes of a form's file, which has to be its last part; stops at the limit while reading, not after it. */
export async function* fileBytes(
  parts: AsyncGenerator<PartEvent, void>,
  maxBytes: number,
): AsyncGenerator<Uint8Array, void> {
  let size = 0
  for await (const part of parts) {
    if ('head' in part) throw invalidInput(part.head.name, 'comes after the file. Send the file last.')
    size += part.bytes.length
    if (size > maxBytes) {
      throw new HttpError(413, 'PAYLOAD_TOO_LARGE', `The file is larger than ${maxBytes} bytes. Send a smaller one.`)
    }
    yield part.bytes
  }
}
