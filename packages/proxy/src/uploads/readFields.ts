import { invalidInput } from '../HttpError.js'
import type { PartHead } from './partHead.js'
import type { PartEvent } from './readParts.js'

const maxFieldBytes = 64 * 1024

const isFile = (head: PartHead) => head.name === 'file' || head.fileName !== undefined

/** Reads a form up to its file. A field given twice is refused: of two, Grid could read the other one than was checked. */
export async function readFields(
  parts: AsyncGenerator<PartEvent, void>,
): Promise<{ fields: Record<string, string>; file: PartHead }> {
  const fields = new Map<string, string>()
  const decoder = new TextDecoder()
  let name = ''
  let size = 0
  // Not `for await`: leaving that loop would end the form before its file is read.
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    if ('bytes' in next.value) {
      size += next.value.bytes.length
      if (size > maxFieldBytes) throw invalidInput(name, 'is longer than any field may be.')
      fields.set(name, fields.get(name) + decoder.decode(next.value.bytes, { stream: true }))
      continue
    }
    const { head } = next.value
    if (name !== '') fields.set(name, fields.get(name) + decoder.decode())
    if (isFile(head)) {
      if (head.name === 'file') return { fields: Object.fromEntries(fields), file: head }
      throw invalidInput(head.name, 'is a file, and a form has one, named `file`.')
    }
    if (fields.has(head.name)) throw invalidInput(head.name, 'is given more than once. Give it once.')
    name = head.name
    fields.set(name, '')
  }
  throw invalidInput('file', 'is missing. Send it as the last part of the form.')
}
