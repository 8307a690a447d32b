import { describe, expect, it } from 'vitest'
import type { PartHead } from './partHead.js'
import { readFields } from './readFields.js'
import type { PartEvent } from './readParts.js'

const field = (name: string): PartEvent => ({ head: { name, fileName: undefined, contentType: 'text/plain' } })
const file: PartHead = { name: 'file', fileName: 'a.pdf', contentType: 'application/pdf' }
const text = (value: string): PartEvent => ({ bytes: new TextEncoder().encode(value) })

async function* form(...events: PartEvent[]): AsyncGenerator<PartEvent, void> {
  yield* events
}

it('reads the fields before the file, and leaves its bytes', async () => {
  const parts = form(field('a'), text('1'), text('2'), field('empty'), field('b'), text('3'), { head: file }, text('%'))
  expect(await readFields(parts)).toEqual({ fields: { a: '12', empty: '', b: '3' }, file })
  expect(await parts.next()).toEqual({ done: false, value: text('%') })
})

it('reads a form of a file alone', async () => {
  expect(await readFields(form({ head: file }))).toEqual({ fields: {}, file })
  const unnamed: PartHead = { ...file, fileName: undefined }
  expect(await readFields(form(field('a'), { head: unnamed }))).toEqual({ fields: { a: '' }, file: unnamed })
})

it('puts a letter together that the network cut, and marks one that ends in its middle', async () => {
  const bytes = new TextEncoder().encode('é')
  const halves: PartEvent[] = [{ bytes: bytes.subarray(0, 1) }, { bytes: bytes.subarray(1) }]
  const half: PartEvent = { bytes: bytes.subarray(0, 1) }
  const { fields } = await readFields(
    form(field('a'), ...halves, field('b'), half, field('c'), text('x'), { head: file }),
  )
  expect(fields).toEqual({ a: 'é', b: '\ufffd', c: 'x' })
})

it('takes 64 KB of fields in all', async () => {
  const half = text('x'.repeat(32 * 1024))
  const { fields } = await readFields(form(field('a'), half, field('b'), half, { head: file }))
  expect(fields.b).toHaveLength(32 * 1024)
})

describe('a form is refused, by the name of its field,', () => {
  it.each<[string, PartEvent[], string]>([
    [
      'whose fields are longer than 64 KB together',
      [field('a'), text('x'.repeat(32 * 1024)), field('b'), text('x'.repeat(32 * 1024 + 1)), { head: file }],
      'b: is longer than any field may be.',
    ],
    ['with a field twice', [field('a'), field('a'), { head: file }], 'a: is given more than once. Give it once.'],
    [
      'with a file of another name',
      [{ head: { ...file, name: 'other' } }, { head: file }],
      'other: is a file, and a form has one, named `file`.',
    ],
    [
      'with an empty file of another name',
      [{ head: { ...file, name: 'other', fileName: '' } }, { head: file }],
      'other: is a file, and a form has one, named `file`.',
    ],
    ['without a file', [field('a'), text('1')], 'file: is missing. Send it as the last part of the form.'],
    ['of nothing', [], 'file: is missing. Send it as the last part of the form.'],
  ])('%s', async (_, events, message) => {
    await expect(readFields(form(...events))).rejects.toMatchObject({ status: 400, message })
  })
})
