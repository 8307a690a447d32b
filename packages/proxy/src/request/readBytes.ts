import { readChunks } from './readChunks.js'

/** Reads a body into one buffer that grows with it: the sender decides into how many chunks a body is cut. */
export async function readBytes(
  request: Request,
  limits: { maxBytes: number; timeoutMs: number },
): Promise<Uint8Array<ArrayBuffer>> {
  let buffer = new Uint8Array(Math.min(1024, limits.maxBytes))
  let size = 0
  for await (const chunk of readChunks(request, limits)) {
    const needed = size + chunk.length
    if (needed > buffer.length) {
      const larger = new Uint8Array(Math.min(limits.maxBytes, Math.max(needed, buffer.length * 2)))
      larger.set(buffer.subarray(0, size))
      buffer = larger
    }
    buffer.set(chunk, size)
    size = needed
  }
  return buffer.slice(0, size)
}
