import { openBody } from '@grid-kyc/core'

/** The whole body of a request, or undefined as soon as it is larger than the limit. */
export async function readBytes(request: Request, limit: number): Promise<Blob | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const body = await openBody(request)
  if (!body) return new Blob()
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(chunks)
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      return undefined
    }
    chunks.push(value)
  }
}
