/**
 * The body of a request as a stream, or null where it has none. Firefox has no `Request.body`: there it is read into memory
 * first, as every browser can.
 */
export async function openBody(request: Request): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
  const body = request.body as ReadableStream<Uint8Array<ArrayBuffer>> | null | undefined
  if (body !== undefined) return body
  const bytes = await request.blob()
  return bytes.size > 0 ? bytes.stream() : null
}
