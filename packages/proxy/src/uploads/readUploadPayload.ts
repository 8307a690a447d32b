import { fieldsOf } from '@grid-kyc/core'
import { HttpError } from '../HttpError.js'
import type { ProxyContext } from '../ProxyContext.js'
import { knownFields } from '../request/knownFields.js'
import type { Outgoing, Payload } from '../request/Payload.js'
import type { RouteRequest } from '../request/RouteRequest.js'
import { encodeForm } from './encodeForm.js'
import { fileBytes } from './fileBytes.js'
import { inspect } from './inspect.js'
import { readFields } from './readFields.js'
import { readParts } from './readParts.js'

/** A form is more than its file by this at most. */
const aroundFile = 2 ** 17
/** An upload may take this many times as long as it may pause. */
const slowestUpload = 30
/** A file up to this size is checked to its end before anything is sent; a longer one is broken off while it is sent. */
const readAhead = 2 ** 16

/** Reads a form's fields and leaves its file where it is, to be passed on piece by piece. */
export async function readUploadPayload(routeRequest: RouteRequest, context: ProxyContext): Promise<Payload> {
  const { request, route } = routeRequest
  const name = route.form ?? 'document'
  const limit = route.maxFileBytes ?? 0
  const parts = readParts(request, {
    maxBytes: limit + aroundFile,
    idleMs: context.bodyTimeoutMs,
    timeoutMs: context.bodyTimeoutMs * slowestUpload,
  })
  const { fields: given, file } = await readFields(parts).catch(async error => {
    await parts.return()
    throw error
  })

  async function write(customerId: string | undefined): Promise<Outgoing> {
    const allowed = context.options.allow?.fields ?? []
    const { file: _file, ...table } = fieldsOf(name)
    const fields = knownFields(table, given, { creates: route.method === 'POST', allowed }) as Record<string, string>
    const bytes = fileBytes(parts, limit)
    const first: Uint8Array[] = []
    for (let size = 0; size < readAhead; size += first.at(-1)?.length ?? 0) {
      const next = await bytes.next()
      if (next.done) break
      first.push(next.value)
    }
    const { contentType, beforeFile, afterFile } = encodeForm(fields, file)
    const upload = { request, customerId, fields, fileName: file.fileName ?? 'file', contentType: file.contentType }
    const inspection = inspect(context.options, upload)
    let failure: HttpError | undefined

    /** Without its end a form is none, so Grid has nothing until every check is through. */
    async function* form(): AsyncGenerator<Uint8Array, void> {
      try {
        yield beforeFile
        for (const chunk of first.splice(0)) {
          await inspection.show(chunk)
          yield chunk
        }
        for await (const chunk of bytes) {
          await inspection.show(chunk)
          yield chunk
        }
        await inspection.verdict()
        yield afterFile
      } catch (error) {
        failure = error instanceof HttpError ? error : new HttpError(400, 'UPLOAD_ABORTED', 'The upload broke off.')
        throw failure
      } finally {
        inspection.abandon()
        await bytes.return()
      }
    }
    return { fields, body: streamOf(form()), contentType, failure: () => failure }
  }

  return { given, write, abandon: () => void parts.return().catch(() => {}) }
}

/** A stream of what a generator yields, made as slowly as it is read. */
function streamOf(chunks: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next()
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
      async cancel() {
        await chunks.return()
      },
    },
    { highWaterMark: 0 },
  )
}
