import { type FormName, fieldsOf } from '@grid-kyc/core'
import { knownFields } from '../body/knownFields.js'
import type { Call } from '../Call.js'
import type { House } from '../House.js'
import type { Outgoing, Payload } from '../Payload.js'
import { Refusal } from '../Refusal.js'
import { encodeForm } from './encodeForm.js'
import { fileBytes } from './fileBytes.js'
import { inspect } from './inspect.js'
import { readFields } from './readFields.js'
import { readParts } from './readParts.js'
import { streamOf } from './streamOf.js'

const mostBytes: Record<FormName, number> = { document: 10 * 2 ** 20, customerImport: 100 * 2 ** 20 }
/** A form is more than its file by this at most. */
const aroundFile = 2 ** 17
/** A file up to this size is checked to its end before anything is sent; a longer one is broken off on its way. */
const readAhead = 2 ** 16

/** Reads a form's fields and leaves its file where it is, to be passed on piece by piece. */
export async function readUploadPayload(call: Call, house: House): Promise<Payload> {
  const { request, route } = call
  const name = route.form ?? 'document'
  const limit = mostBytes[name]
  if (Number(request.headers.get('content-length')) > limit + aroundFile) {
    throw new Refusal(413, 'PAYLOAD_TOO_LARGE', `The file is larger than ${limit} bytes. Send a smaller one.`)
  }
  const parts = readParts(request)
  const { fields: given, file } = await readFields(parts)

  async function write(customerId: string | undefined): Promise<Outgoing> {
    const allowed = house.options.allow?.fields ?? []
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
    const inspection = inspect(house.options.inspectUpload, upload)
    let failure: Refusal | undefined

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
        failure = error instanceof Refusal ? error : new Refusal(400, 'UPLOAD_ABORTED', 'The upload broke off.')
        throw failure
      } finally {
        inspection.abandon()
      }
    }
    return { fields, body: streamOf(form()), contentType, failure: () => failure }
  }

  return { given, write }
}
