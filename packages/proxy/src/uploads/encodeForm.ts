import { randomUuid } from '@grid-kyc/core'
import type { PartHead } from './partHead.js'

const text = (value: string) => new TextEncoder().encode(value)

/** A file's name as browsers write it: quotes and line ends escaped, every script kept. */
const quoted = (name: string) =>
  name.replace(/[\r\n"]/g, each => `%${each.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** Encodes a form under a new boundary, which no value can contain. */
export function encodeForm(fields: Readonly<Record<string, unknown>>, file: PartHead) {
  const boundary = `grid-kyc-${randomUuid()}`
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${quoted(file.fileName ?? 'file')}"\r\ncontent-type: ${file.contentType}\r\n\r\n`
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    beforeFile: text(parts.join('') + head),
    afterFile: text(`\r\n--${boundary}--\r\n`),
  }
}
