import { openBody } from '@grid-kyc/core'

/** The whole body of a request, or undefined as soon as it is larger than the limit. */
export async function readBytes(request: Request, limit: number): Promise<Blob | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = (await openBody(request))?.getReader()
  for (;;) {
    const chunk = await reader?.read()
    if (!chunk || chunk.done) return new Blob(chunks)
    size += chunk.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(chunk.value)
  }
}
